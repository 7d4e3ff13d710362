import { viewOf } from '../../model/bytes.ts';
import { streamsKind } from '../../model/file-kind.ts';
import type { ByteSource } from '../../workspace.ts';
import type { Recognised } from './media.ts';

const endOfChain = 0xfffffffe;
/** A directory longer than this is damaged or hostile; the names sought stand at its beginning. */
const maxDirectorySectors = 64;

/** Word, Excel, PowerPoint and WPS of old; an `EncryptedPackage` is a modern file under a password (MS-OFFCRYPTO). */
export function oleKind(source: ByteSource): Recognised {
  const names = entryNames(source);
  if (names === null) return { media: 'doc', damaged: true };
  const kind = streamsKind((stream) => names.includes(stream));
  if (kind === 'locked') return { media: 'doc', locked: true };
  return { media: kind === null ? 'unknown' : 'doc' };
}

/** Names in the directory of a compound file (MS-CFB 2.6); null when its structure is broken. */
function entryNames(source: ByteSource): string[] | null {
  const head = viewOf(source.read(0, 512));
  if (head.byteLength < 512) return null;
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const names: string[] = [];
  let sector = head.getUint32(48, true);
  for (let i = 0; i < maxDirectorySectors && sector < endOfChain; i += 1) {
    const bytes = source.read((sector + 1) * size, size);
    if (bytes.length < size) return names.length > 0 ? names : null;
    names.push(...namesIn(bytes));
    sector = nextSector(source, head, sector, size);
  }
  return names.length > 0 ? names : null;
}

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = viewOf(bytes).getUint16(at + 64, true);
    if (length < 2 || length > 64) continue;
    names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

/** The next sector of a chain, by the file allocation table's first 109 sectors (MS-CFB 2.3). */
function nextSector(source: ByteSource, head: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return endOfChain;
  const tableSector = head.getUint32(76 + table * 4, true);
  if (tableSector >= endOfChain) return endOfChain;
  const entry = viewOf(source.read((tableSector + 1) * size + (sector % perTable) * 4, 4));
  return entry.byteLength < 4 ? endOfChain : entry.getUint32(0, true);
}
