import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { BundleEntry } from '../model/bundle.ts';

/** SHA-256 of a file, lower-case hex, streamed. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The same of what goes into a package: a file was hashed when it came in. */
export const digestOfEntry = (entry: BundleEntry): string =>
  'bytes' in entry ? createHash('sha256').update(entry.bytes).digest('hex') : entry.digest;
