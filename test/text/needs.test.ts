import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsOf } from '../../src/text/needs.ts';
import { mayHold, presenceOf } from '../../src/text/presence.ts';

test('says of which characters a match must have one', () => {
  const needs = (pattern: RegExp) => needsOf(pattern);
  expect(needs(/现将/u)).toEqual(['现', '将']);
  expect(needs(/(?:市|县)委、?(?=把|将)/u)).toEqual(['市县', '委', '把将']);
  expect(needs(/\d+(?:\.\d+)?%{2}/u)).toEqual(['0123456789', '%']);
  expect(needs(/(?<=^|[，。])各(?![个])[、，]/u)).toEqual(['各', '、，']);
  expect(needs(/[一-三\-x]{1,2}/u)).toEqual(['一丁丂七丄丅丆万丈三-x']);
  expect(needs(/(?<verb>整改|办结)\k<verb>/u)).toEqual(['整办']);
});

test('asks for nothing where it cannot tell', () => {
  for (const pattern of [
    /x/iu,
    /(?:a|)/u,
    /a*/u,
    /b{0,3}/u,
    /[^a]/u,
    /\p{Script=Han}/u,
    /[\s一]/u,
    /.|国/u,
    /𠮷/u,
    /[\d-]?/u,
  ])
    expect(needsOf(pattern)).toEqual([]);
});

const atom = fc.constantFrom(
  '国',
  '家',
  '[卫生]',
  '[^生]',
  '\\d',
  '.',
  '(?=市)',
  '(?<=^|县)',
  '(?!县)',
  '[a-c]',
  '\\.',
);
const quantified = fc
  .tuple(atom, fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,1}', '{1,3}?'))
  .map(([a, q]) => (a.startsWith('(') ? a : a + q));
const { source } = fc.letrec<{ source: string; group: string }>((tie) => ({
  source: fc
    .array(fc.oneof({ depthSize: 'small' }, quantified, tie('group')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  group: fc.tuple(tie('source'), tie('source'), fc.constantFrom('', '?')).map(([a, b, q]) => `(?:${a}|${b})${q}`),
}));

test('never keeps a pattern from a text it holds in', () => {
  const text = fc.string({ unit: fc.constantFrom(...'国家卫生市县3.abc'), maxLength: 12 });
  fc.assert(
    fc.property(source, text, (given, searched) => {
      const pattern = new RegExp(given, 'u');
      if (pattern.test(searched)) expect(mayHold(presenceOf(searched), pattern)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
