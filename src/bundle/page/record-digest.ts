import { createHash, type Hash } from 'node:crypto';
import type { DocumentsRecord, DossierRecord, LedgerRecord } from '../../model/record.ts';
import { stableJson } from '../stable-json.ts';

interface Digested {
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
}

/** SHA-256 over the facts, documents and ledger: marks made on one state of a package do not pass for another's. */
export function recordDigest({ dossier, documents, ledger }: Digested): string {
  const print = (record: unknown): Uint8Array => new TextEncoder().encode(stableJson(record));
  return printedDigest({ dossier: print(dossier), documents: print(documents), ledger: print(ledger) });
}

/** The same of records printed already, each by `stableJson`, in UTF-8: as one record of the three would be printed. */
export function printedDigest(records: Readonly<Record<keyof Digested, Uint8Array>>): string {
  const hash = createHash('sha256').update('{\n');
  (['documents', 'dossier', 'ledger'] as const).forEach((name, i) => {
    hash.update(`${i === 0 ? '' : ',\n'} "${name}": `);
    indent(hash, records[name].subarray(0, -1));
  });
  return hash.update('\n}\n').digest('hex');
}

const newline = 0x0a;
const space = 0x20;

/** Millions of characters: byte by byte through a small room takes half the time of making the longer text. */
function indent(hash: Hash, bytes: Uint8Array): void {
  const room = new Uint8Array(1 << 16);
  let filled = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] as number;
    room[filled++] = byte;
    if (byte === newline) room[filled++] = space;
    if (filled < room.length - 1) continue;
    hash.update(room.subarray(0, filled));
    filled = 0;
  }
  hash.update(room.subarray(0, filled));
}
