import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { signatureOf } from '../digests.ts';

const usual = fileURLToPath(new URL('../../../node_modules/.cache/shenbao-fonts/校验值.json', import.meta.url));
const Known = z.record(
  z.string(),
  z.strictObject({ signature: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** The SHA-256 of a font that nobody has touched since it was taken: fifty megabytes need not be read at every start. */
export function knownDigest(path: string, take: () => string, file = usual): string {
  const signature = signatureOf(path);
  if (signature === null) return take();
  const known = load(file);
  const held = known[path];
  if (held?.signature === signature) return held.digest;
  const digest = take();
  save(file, { ...known, [path]: { signature, digest } });
  return digest;
}

/** A list that is not what we wrote is no list. */
function load(file: string): z.infer<typeof Known> {
  try {
    return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function save(file: string, known: z.infer<typeof Known>): void {
  const half = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, JSON.stringify(known));
    renameSync(half, file);
  } catch {
    // Where nothing can be kept, the fonts are read each time.
  }
}
