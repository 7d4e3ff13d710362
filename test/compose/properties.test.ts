import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { type ComposeInput, compose } from '../../src/compose/index.ts';
import { chineseNumber } from '../../src/compose/number.ts';
import type { Document } from '../../src/model/document.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { inlineText, runsOf } from '../../src/model/reading-order.ts';
import { smallInput } from './facts.ts';

const input = await smallInput();
const sheets = [
  'profile',
  'indicators',
  'organisation',
  'divisions',
  'responsibilities',
  'measures',
  'problems',
  'steps',
  'stages',
  'rectifications',
  'honours',
  'regulations',
] as const;
const patterns = [/^[一二三四五六七八九十]+、$/, /^（[一二三四五六七八九十]+）$/, /^\d+\.$/, /^（\d+）$/];

/** The dossier with sheets emptied, rows dropped and cells blanked. */
function without(
  dossier: Dossier,
  empty: readonly string[],
  rows: readonly number[],
  blank: readonly number[],
): Dossier {
  const thinned = sheets.map((sheet) => {
    const kept = empty.includes(sheet) ? [] : (dossier[sheet] as readonly object[]).filter((_, i) => !rows.includes(i));
    return [sheet, kept.map((row, i) => blanked(row as Record<string, unknown>, blank, i))] as const;
  });
  return { ...dossier, ...Object.fromEntries(thinned) };
}

/** Blanks what the schema lets be blank. */
function blanked(row: Record<string, unknown>, at: readonly number[], seed: number): Record<string, unknown> {
  const optional = [
    'value',
    'unit',
    'department',
    'leader',
    'lead',
    'units',
    'deadline',
    'evidence',
    'post',
    'phone',
    'target',
    'place',
    'demand',
    'closed',
    'population',
    'area',
    'period',
    'scope',
    'issuer',
    'date',
    'deliverables',
    'tasks',
  ];
  const keys = Object.keys(row).filter((key) => optional.includes(key));
  const changed = at.flatMap((n) => keys[(n + seed) % Math.max(keys.length, 1)] ?? []);
  return { ...row, ...Object.fromEntries(changed.map((key) => [key, blank(row[key])])) };
}
const blank = (v: unknown): unknown => (Array.isArray(v) ? [] : typeof v === 'string' ? '' : null);

const thin = fc.record({
  kind: fc.nat(input.pack.documents.length - 1),
  empty: fc.subarray([...sheets]),
  rows: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  blanks: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
  withEvidence: fc.boolean(),
});

function composeThin({
  kind,
  empty,
  rows,
  blanks,
  withEvidence,
}: {
  kind: number;
  empty: string[];
  rows: number[];
  blanks: number[];
  withEvidence: boolean;
}) {
  const value = without(input.dossier.value, empty, rows, blanks);
  const thinned: ComposeInput = {
    ...input,
    dossier: { at: input.dossier.at, value },
    verdicts: assess(value, input.pack, []),
    ledger: withEvidence ? input.ledger : { pieces: [] },
  };
  const entry = input.pack.documents[kind];
  if (entry === undefined) throw new Error('kind');
  return compose(thinned, entry, entry.variant === '街道' ? { unit: '东城街道' } : {});
}

const gapsOf = (document: Document): number => document.blocks.flatMap(runsOf).filter((r) => r.type === 'gap').length;
const strings = (document: Document): string =>
  JSON.stringify(document.blocks.map((b) => ('content' in b || b.type === 'table' || b.type === 'title' ? '' : b)));

describe('whatever is missing', () => {
  test('a document comes out, with one diagnostic for each gap', () => {
    fc.assert(
      fc.property(thin, (given) => {
        const { value, diagnostics } = composeThin(given);
        const missing = diagnostics.filter((d) => d.code === 'fact-missing').length;
        const inStrings = [...strings(value).matchAll(/"[^"]*【待补：/g)].length;
        expect(missing).toBeGreaterThanOrEqual(gapsOf(value));
        expect(missing).toBeLessThanOrEqual(gapsOf(value) + inStrings);
        expect(diagnostics.filter((d) => d.code.startsWith('template-'))).toEqual([]);
      }),
      { numRuns: 40, seed: 20240630 },
    );
  });

  test('numbering is gapless, of one form a level, and never skips a level downwards', () => {
    fc.assert(
      fc.property(thin, (given) => {
        let counts = [0, 0, 0, 0];
        for (const block of composeThin(given).value.blocks) {
          if (block.type === 'attachment' || block.type === 'title') counts = [0, 0, 0, 0];
          if (block.type !== 'heading') continue;
          expect(block.number).toMatch(patterns[block.level - 1] as RegExp);
          counts = counts.map((n, i) => (i < block.level - 1 ? n : i === block.level - 1 ? n + 1 : 0));
          const n = counts[block.level - 1] ?? 0;
          expect(block.number).toContain(block.level < 3 ? chineseNumber(n) : String(n));
          expect(counts.slice(0, block.level - 1).every((c) => c > 0)).toBe(true);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('no sentence is left in pieces', () => {
    const orphan =
      /，[。；、，]|、[。；，、]|；[。；，、]|。[。；，、]|^[，。；、]|为[，。；]|由负责|于前完成|（）|《》|undefined|null|NaN|\[object/;
    fc.assert(
      fc.property(thin, (given) => {
        for (const block of composeThin(given).value.blocks) {
          if (block.type !== 'paragraph' && block.type !== 'heading') continue;
          const text = block.content.map(inlineText).join('');
          expect(text.replace(/【待补：.*?】/g, '待补')).not.toMatch(orphan);
        }
      }),
      { numRuns: 50, seed: 99 },
    );
  });
});
