import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** 校验值记忆 — the SHA-256 of files that have not been touched since, so that gigabytes are not read twice. */
export interface Digests {
  get(path: string): Promise<string | null>;
  put(path: string, digest: string): Promise<void>;
  /** Keeps what was learned; forgets files that have changed or gone. */
  save(): void;
}

const Kept = z.record(
  z.string(),
  z.strictObject({ signature: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/**
 * A file counts as untouched while size, inode and both of its times to the nanosecond stand: the change time cannot be
 * set by a program, so copying, restoring and replacing all show. Everything built from a file still goes by its digest,
 * and `pack` hashes every byte again.
 */
export function openDigests(root: string, file: string): Digests {
  const before = load(file);
  const now = new Map<string, { signature: string; digest: string }>();
  return {
    get: async (path) => {
      const held = before[path];
      return held !== undefined && held.signature === signatureOf(join(root, path)) ? held.digest : null;
    },
    put: async (path, digest) => {
      const signature = signatureOf(join(root, path));
      if (signature !== null) now.set(path, { signature, digest });
    },
    save: () => {
      for (const [path, kept] of Object.entries(before))
        if (!now.has(path) && kept.signature === signatureOf(join(root, path))) now.set(path, kept);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.新`, JSON.stringify(Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1)))));
      renameSync(`${file}.新`, file);
    },
  };
}

function signatureOf(absolute: string): string | null {
  try {
    const { size, ino, mtimeNs, ctimeNs } = statSync(absolute, { bigint: true });
    return `${size}-${ino}-${mtimeNs}-${ctimeNs}`;
  } catch {
    return null;
  }
}

/** A list that is not what we wrote is no list: everything is hashed again. */
function load(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
