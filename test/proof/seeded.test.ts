import { describe, expect, it } from 'vitest';
import { proseOf } from '../../src/text/read-prose.ts';
import { type Measured, measure, type SeededText, seededTexts } from './seeded.ts';

const texts = seededTexts();
const told = ({ missed, beside }: Measured) => ({
  missed: missed.map((f) => `第${f.line}行 ${f.codes.join('/')} ${f.text}`),
  beside: beside.map((d) => `第${d.at.line}行 ${d.code} ${d.at.quote}`),
});

/** The same text with its paragraphs broken at a margin: flaws keep their place, for a break takes no room of its own. */
const total = (all: readonly Measured[]) => ({
  found: all.reduce((n, m) => n + m.found.length, 0),
  flaws: all.reduce((n, m) => n + m.found.length + m.missed.length, 0),
  hits: all.reduce((n, m) => n + m.hits, 0),
  beside: all.reduce((n, m) => n + m.beside.length, 0),
});

describe('texts of other places, sown with flaws', () => {
  it('are many and of some size', () => {
    expect(texts.length).toBeGreaterThanOrEqual(10);
    expect(texts.reduce((n, t) => n + t.flaws.length, 0)).toBeGreaterThan(130);
  });

  it.each(texts.map((t): [string, SeededText] => [t.name, t]))(
    '%s: nearly all found, next to nothing beside',
    (_, text) => {
      const measured = measure(text);
      const { missed, beside } = told(measured);
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
      expect(beside.length, beside.join('\n')).toBeLessThanOrEqual(1);
    },
  );

  it('in all: recall at least 0.95, precision at least 0.95', () => {
    const { found, flaws, hits, beside } = total(texts.map((t) => measure(t)));
    expect(found / flaws).toBeGreaterThanOrEqual(0.95);
    expect(hits / (hits + beside)).toBeGreaterThanOrEqual(0.95);
  });

  it('without their flaws, each paragraph of them alone gives hardly a remark', () => {
    const flawless = texts.map(({ name, text, flaws }) => ({
      name,
      flaws: [],
      text: text
        .split('\n')
        .map((line, i) => (flaws.some((f) => f.line === i + 1) ? '' : line))
        .join('\n'),
    }));
    const { beside } = total(flawless.map((t) => measure(t, proseOf(t.name, t.text))));
    expect(beside).toBeLessThanOrEqual(texts.length * 2);
  });
});
