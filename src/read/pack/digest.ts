import { createHash } from 'node:crypto';
import type { StandardPack } from '../../model/pack.ts';

/** SHA-256 (lower-case hex) of the resolved pack's canonical JSON: names sorted, no white space. Comments and file layout do not count. */
export const packDigest = (pack: StandardPack): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(pack)))
    .digest('hex');

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, child]) => [name, canonical(child)]),
  );
}
