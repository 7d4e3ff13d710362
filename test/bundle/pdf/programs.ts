import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

export type Program = 'qpdf' | 'pdftoppm' | 'pdftotext' | 'mutool';

const found = new Map<Program, boolean>();

export function has(program: Program): boolean {
  const known = found.get(program);
  if (known !== undefined) return known;
  const here = spawnSync(program, [program === 'qpdf' ? '--version' : '-v']).error === undefined;
  found.set(program, here);
  return here;
}

/** A test that needs a program outside npm: without it, it fails by name under CI and is skipped by name elsewhere. */
export function testWith(program: Program, title: string, run: () => void | Promise<void>, timeout = 60_000): void {
  if (has(program)) test(title, run, timeout);
  else if (process.env.CI === 'true') {
    test(title, () => {
      throw new Error(`${program} is missing: install it before running the tests under CI`);
    });
  } else test.skip(`${title} (needs ${program})`, run);
}

/** Runs a program on a file with the given bytes; `{}` among the arguments stands for its path. */
export function runOn(
  program: Program,
  bytes: Uint8Array,
  args: readonly string[],
): { code: number | null; out: Buffer; err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-pdf-'));
  try {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, bytes);
    const run = spawnSync(
      program,
      args.map((arg) => (arg === '{}' ? path : arg)),
      { maxBuffer: 1 << 30, timeout: 60_000 },
    );
    return { code: run.status, out: run.stdout, err: run.stderr.toString() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black. */
  readonly grey: Uint8Array;
}

/** All pages as grey pictures, drawn by poppler (`-gray` gives binary PGM files one after another). */
export function renderWithPoppler(bytes: Uint8Array, dpi: number, more: readonly string[] = []): Picture[] {
  return picturesIn(runOn('pdftoppm', bytes, ['-r', String(dpi), '-gray', ...more, '{}']).out);
}

/** The same by mupdf. */
export function renderWithMupdf(bytes: Uint8Array, dpi: number, more: readonly string[] = []): Picture[] {
  const args = ['draw', '-q', '-r', String(dpi), '-F', 'pgm', '-o', '-', ...more, '{}'];
  return picturesIn(runOn('mutool', bytes, args).out);
}

export function picturesIn(pgm: Buffer): Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < pgm.length; ) {
    const header = /^P5\s+(?:#[^\n]*\n)?\s*(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', at, at + 80));
    if (!header) break;
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    pictures.push({ width, height, grey: pgm.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pictures;
}

/** Share of pixels darker than paper. */
export const inkOf = ({ grey }: Picture): number =>
  grey.reduce((sum, value) => sum + (value < 250 ? 1 : 0), 0) / grey.length;
