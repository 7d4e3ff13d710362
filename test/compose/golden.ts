import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares with `golden/<name>`; `GOLDEN=write` writes it anew. A missing file fails. */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`./golden/${name}`, import.meta.url));
  if (process.env.GOLDEN === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `没有 ${path}；用 GOLDEN=write 写出并逐行看过`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
