import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes away with the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  /** What the headers claim, where it should differ from the content. */
  readonly size?: number;
  readonly crc32?: number;
  readonly localName?: string;
  /** Points the directory line at another entry's header. */
  readonly sameDataAs?: number;
}
