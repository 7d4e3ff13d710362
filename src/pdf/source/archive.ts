import { toLatin1 } from '../syntax/bytes.ts';
import { isStream } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { decodeStream } from './filters.ts';

const partClaim = /pdfaid:part\s*(?:=\s*["']|>)\s*([0-9A-Za-z]+)/;
const conformanceClaim = /pdfaid:conformance\s*(?:=\s*["']|>)\s*([0-9A-Za-z]+)/;

/** What the source's metadata claims about PDF/A (ISO 19005), for example `2A`. A claim, not a proof. */
export function claimedArchive(document: PdfDocument): string | null {
  const metadata = document.resolve(document.catalog.get('Metadata'));
  const bytes = isStream(metadata) ? decodeStream(metadata.dict, metadata.data, document.resolve) : null;
  if (!bytes) return null;
  const text = toLatin1(bytes);
  const part = partClaim.exec(text)?.[1];
  return part === undefined ? null : `${part}${conformanceClaim.exec(text)?.[1] ?? ''}`.toUpperCase();
}
