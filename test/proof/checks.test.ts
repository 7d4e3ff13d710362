import { describe, expect, it } from 'vitest';
import { proofChecks } from '../../src/proof/checks/index.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const quotesOf = (code: string, text: string, place?: string): (string | undefined)[] =>
  proofread(proseOf('样例.txt', text), { dictionaries, place })
    .filter((d) => d.code === code)
    .sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0))
    .map((d) => d.at.quote);

describe.each(proofChecks)('$code', ({ code, good, bad }) => {
  it.each(bad.map((b) => [b.text.slice(0, 40), b] as const))('finds: %s', (_, { text, quotes, place }) => {
    expect(quotesOf(code, text, place)).toEqual(quotes);
  });
  it.each(good.map((g) => [g.slice(0, 40), g] as const))('lets pass: %s', (_, text) => {
    expect(quotesOf(code, text, '石嘴山市')).toEqual([]);
  });
});

it('codes are unique, kebab-case and explained', () => {
  expect(new Set(proofChecks.map((c) => c.code)).size).toBe(proofChecks.length);
  for (const { code, title, why, basis, hint, good, bad } of proofChecks) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const text of [title, why, basis, hint]) expect(text.length).toBeGreaterThan(4);
    expect(good.length * bad.length).toBeGreaterThan(0);
  }
});
