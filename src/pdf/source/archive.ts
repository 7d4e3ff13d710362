import { toLatin1 } from '../syntax/bytes.ts';
import { isStream } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { decodeStream } from './filters.ts';

/** What the source's metadata claims about PDF/A (ISO 19005), for example `2A`. A claim, not a proof. */
export function claimedArchive(document: PdfDocument): string | null {
  const metadata = document.resolve(document.catalog.get('Metadata'));
  const bytes = isStream(metadata) ? decodeStream(metadata.dict, metadata.data, document.resolve) : null;
  if (!bytes) return null;
  const text = toLatin1(bytes);
  const claim = (key: string): string | undefined =>
    new RegExp(`pdfaid:${key}\\s*(?:=\\s*["']|>)\\s*([0-9A-Za-z]+)`).exec(text)?.[1];
  const part = claim('part');
  return part === undefined ? null : `${part}${claim('conformance') ?? ''}`.toUpperCase();
}
