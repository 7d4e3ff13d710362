import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

export type Program = 'qpdf' | 'pdftotext' | 'pdftoppm' | 'pdfinfo' | 'soffice' | 'unzip' | 'sha256sum' | '7zz';

const has = (program: Program): boolean => spawnSync(program, ['--version']).error === undefined;

/** A test that needs programs outside npm: under CI a missing one fails by its name, elsewhere the test is skipped by it. */
export function testWith(programs: readonly Program[], title: string, run: () => void | Promise<void>): void {
  const missing = programs.filter((p) => !has(p));
  if (missing.length === 0) test(title, run, 120_000);
  else if (process.env.CI === 'true') test(title, () => Promise.reject(new Error(`missing: ${missing.join(', ')}`)));
  else test.skip(`${title} (needs ${missing.join(', ')})`);
}

function inFolder<T>(name: string, bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-write-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return work(join(folder, name), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program on a PDF; `{}` among the arguments stands for its path. */
export const onPdf = (program: Program, pdf: Uint8Array, ...args: string[]): { code: number | null; out: Buffer } =>
  inFolder('in.pdf', pdf, (path) => {
    const run = spawnSync(
      program,
      args.map((a) => (a === '{}' ? path : a)),
      { maxBuffer: 1 << 28 },
    );
    return { code: run.status, out: run.stdout };
  });

/** LibreOffice's own reading of a Word file. */
export const officePdf = (docx: Uint8Array): Uint8Array =>
  inFolder('in.docx', docx, (path, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
    const made = join(folder, 'in.pdf');
    if (!existsSync(made)) throw new Error('LibreOffice could not convert the file');
    return new Uint8Array(readFileSync(made));
  });

export interface Line {
  readonly text: string;
  /** Millimetres from the page's upper left corner. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines of each page, from the boxes poppler measures. */
export function pageLines(pdf: Uint8Array): Line[][] {
  const html = onPdf('pdftotext', pdf, '-bbox', '{}', '-').out.toString();
  return html.split('<page ').slice(1).map(linesOf);
}

const box = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;

function linesOf(page: string): Line[] {
  const lines = new Map<number, Line>();
  for (const [, x0, y0, x1, y1, text = ''] of page.matchAll(box)) {
    const key = Math.round(Number(y1));
    const old = lines.get(key) ?? [...lines].find(([k]) => Math.abs(k - key) <= 2)?.[1];
    const next: Line = old
      ? { ...old, text: old.text + text, right: Math.max(old.right, mm(x1)), left: Math.min(old.left, mm(x0)) }
      : { text, left: mm(x0), right: mm(x1), top: mm(y0), bottom: mm(y1) };
    for (const [k, v] of lines) if (v === old) lines.delete(k);
    lines.set(key, next);
  }
  return [...lines.values()].sort((a, b) => a.top - b.top);
}

/** Dark pixels of each page at 40 dpi, from the grey pictures poppler draws. */
export function inkOfPages(pdf: Uint8Array): number[] {
  const pgm = onPdf('pdftoppm', pdf, '-r', '40', '-gray', '{}').out;
  const counts: number[] = [];
  for (let at = 0; at < pgm.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', at, at + 60));
    if (!header) break;
    const start = at + header[0].length;
    const end = start + Number(header[1]) * Number(header[2]);
    counts.push(pgm.subarray(start, end).reduce((n, v) => n + (v < 140 ? 1 : 0), 0));
    at = end;
  }
  return counts;
}

/** Bounds in millimetres of what is of one colour on each page. */
export function colouredBoxes(
  pdf: Uint8Array,
  is: (r: number, g: number, b: number) => boolean,
): { width: number; height: number }[] {
  const dpi = 72;
  const out = onPdf('pdftoppm', pdf, '-r', String(dpi), '{}').out;
  const found: { width: number; height: number }[] = [];
  for (let at = 0; at < out.length; ) {
    const [head = '', w = '0', h = '0'] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(out.toString('latin1', at, at + 40)) ?? [];
    const [width, height] = [Number(w), Number(h)];
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let i = 0; i < width * height; i += 1) {
      const p = at + head.length + 3 * i;
      if (!is(out[p] ?? 0, out[p + 1] ?? 0, out[p + 2] ?? 0)) continue;
      xs.push(i % width);
      ys.push(Math.floor(i / width));
    }
    const extent = (v: number[]) =>
      v.length === 0 ? 0 : ((v.reduce((a, b) => Math.max(a, b)) - v.reduce((a, b) => Math.min(a, b)) + 1) * 25.4) / dpi;
    found.push({ width: extent(xs), height: extent(ys) });
    at += head.length + 3 * width * height;
  }
  return found;
}
/** Text without spaces and without the boxes that one medium draws and the other sets as characters. */
export const comparable = (text: string): string => text.replace(/[\s\u2060☐☑√]/g, '');

/** Everything printed, without page numbers, in the order of the file. */
export const printedText = (pdf: Uint8Array): string =>
  comparable(onPdf('pdftotext', pdf, '-raw', '{}', '-').out.toString()).replace(/—(\d+|[IVX]+)—/g, '');
