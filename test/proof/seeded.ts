import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { proofread } from '../../src/proof/proofread.ts';
import type { Prose } from '../../src/text/prose.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

/** 埋错 — a stretch of a text that holds a flaw, and the checks that may name it. */
export interface Flaw {
  readonly codes: readonly string[];
  readonly text: string;
  readonly line: number;
  /** `[start, end)` of the flaw in the whole text. */
  readonly start: number;
  readonly end: number;
}

export interface SeededText {
  readonly name: string;
  readonly text: string;
  readonly flaws: readonly Flaw[];
}

/** `⟦code/code:words⟧` marks the words as flawed; `\uXXXX` stands for characters that cannot be seen. */
export function readSeeded(name: string, source: string): SeededText {
  const flaws: Flaw[] = [];
  let text = '';
  let reached = 0;
  for (const hit of source.matchAll(/⟦([^:⟧]+):([^⟧]*)⟧/gu)) {
    text += source.slice(reached, hit.index);
    const words = (hit[2] ?? '').replace(/\\u([0-9a-f]{4})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const start = text.length;
    const line = text.split('\n').length;
    text += words;
    flaws.push({ codes: (hit[1] ?? '').split('/'), text: words, line, start, end: text.length });
    reached = hit.index + hit[0].length;
  }
  return { name, text: text + source.slice(reached), flaws };
}

export const seededTexts = (): SeededText[] => {
  const folder = new URL('seeded/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readSeeded(name, readFileSync(new URL(name, folder), 'utf8')));
};

const dictionaries = builtInDictionaries();

/** Where a remark stands in the whole text. */
function spanOf(text: string, { at }: Diagnostic): { start: number; end: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, (at.line ?? 1) - 1).reduce((sum, l) => sum + l.length + 1, 0);
  const start = before + (at.column ?? 1) - 1;
  return { start, end: start + Math.max(1, at.quote?.length ?? 1) };
}

export interface Measured {
  readonly found: readonly Flaw[];
  readonly missed: readonly Flaw[];
  /** Remarks that fall on no flaw. */
  readonly beside: readonly Diagnostic[];
  readonly hits: number;
}

/** A flaw is found when a remark falls on it; every remark must fall on one. */
export function measure({ name, text, flaws }: SeededText, prose: Prose = proseOf(name, text)): Measured {
  const remarks = proofread(prose, { dictionaries }).map((d) => ({ d, ...spanOf(text, d) }));
  const touches = (flaw: Flaw, span: { start: number; end: number }): boolean =>
    span.start < flaw.end && span.end > flaw.start;
  const found = flaws.filter((f) => remarks.some((r) => touches(f, r)));
  const beside = remarks.filter((r) => !flaws.some((f) => touches(f, r))).map((r) => r.d);
  return { found, missed: flaws.filter((f) => !found.includes(f)), beside, hits: remarks.length - beside.length };
}
