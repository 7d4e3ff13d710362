import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const yaml = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { indicators } = yaml('../../templates/national-hygienic-city-2021/indicators.yaml') as { indicators: unknown[] };
const pack = { indicators: indicators.map((row) => Indicator.parse(row)) };
const natural = Object.entries(yaml('wordings/natural.yaml') as Record<string, string[]>).flatMap(([id, list]) =>
  list.map((sentence) => [sentence, id] as const),
);
const departments = Object.values(yaml('wordings/departments.yaml') as Record<string, string[]>).flat();
const foreign = yaml('wordings/foreign.yaml') as string[];

/** Which indicators the figures of a text belong to: `14 86.5`. */
const attached = (text: string): string[] =>
  extractFacts(proseOf('a.txt', text), pack).flatMap(({ indicator, value, outdated }) =>
    indicator === null || outdated !== undefined ? [] : [`${indicator} ${value}`],
  );
const plain = (marked: string): string => marked.replace(/[［］]/gu, '');
const wanted = (marked: string, id: string): string => `${id} ${Number(/［(.*?)］/u.exec(marked)?.[1])}`;

/** ［14|86.5］ → `14 86.5` */
const marks = /［([\d-]+)\|([^］]*)］/gu;
const marked = (text: string): string[] => [...text.matchAll(marks)].map(([, id, value]) => `${id} ${value}`);

describe('what departments write', () => {
  it.each(departments)('%s', (text) => {
    expect([...new Set(attached(text.replace(marks, '$2')))].sort()).toEqual(marked(text).sort());
  });
});

describe('figures in natural words', () => {
  it.each(natural)('%s → %s', (sentence, id) => {
    const found = attached(`${plain(sentence)}。`);
    expect(found).toContain(wanted(sentence, id));
    expect(found.filter((one) => !one.startsWith(`${id} `))).toEqual([]);
  });

  it.each(foreign)('%s belongs to none', (sentence) => {
    expect(attached(`${plain(sentence)}。`)).toEqual([]);
  });

  it('keep to their own in a text of several', () => {
    const pick = fc.uniqueArray(fc.nat(natural.length - 1), { minLength: 2, maxLength: 5 });
    const strange = fc.constantFrom(...foreign);
    fc.assert(
      fc.property(pick, strange, fc.constantFrom('。', '；'), (places, other, mark) => {
        const chosen = places.map((place) => natural[place] ?? ['', '']);
        const text = [...chosen.map(([sentence]) => plain(sentence)), plain(other)].join(mark);
        const found = attached(`${text}。`);
        for (const [sentence, id] of chosen) expect(found, text).toContain(wanted(sentence, id));
        const ids = new Set(chosen.map(([, id]) => id));
        expect(
          found.filter((one) => !ids.has(one.split(' ')[0] ?? '')),
          text,
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
