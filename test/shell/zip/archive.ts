import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export { type RawEntry, rawZip } from './raw-zip.ts';

/** A fresh folder that goes away with the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts an archive on the disk and gives its path. */
export function onDisk(bytes: Uint8Array, name = 'x.zip'): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, bytes);
  return path;
}
