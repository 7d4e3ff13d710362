import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOf } from '../../src/text/face.ts';
import { needsOf } from '../../src/text/needs.ts';
import { mayHold, presenceOf } from '../../src/text/presence.ts';

test('says of which characters, or pairs of them, a match must have one: what tells most comes first', () => {
  const needs = (pattern: RegExp) =>
    needsOf(pattern).map((group) => {
      const found = new Set<string>();
      eachOf(group, (a, b) => found.add(b === 0 ? String.fromCharCode(a) : String.fromCharCode(a, b)));
      return [...found].join(' ');
    });
  expect(needs(/现/u)).toEqual(['现']);
  expect(needs(/现将有/u)).toEqual(['现将', '将有']);
  expect(needs(/(?:市|县)委、?(?=把|将)/u)).toEqual(['市委 县委', '委', '委把 委将 、把 、将', '市 县']);
  expect(needs(/(?:市|县)委(?=把|将)/u)).toEqual(['市委 县委', '委把 委将', '委', '市 县']);
  expect(needs(/余?名/u)).toEqual(['名']);
  expect(needs(/五余?名/u)).toEqual(['五名 余名', '五', '名']);
  expect(needs(/[市县]余?[名个]次/u)).toEqual(['名次 个次', '次', '市名 市个 县名 县个 余名 余个', '市 县']);
  expect(needs(/\d%{2}/u)).toEqual(['%', '0% 1% 2% 3% 4% 5% 6% 7% 8% 9%', '0 1 2 3 4 5 6 7 8 9']);
  expect(needs(/(?<=^|[，。])各(?![个])[、，]/u)).toEqual(['各、 各，', '各', '、 ，']);
  expect(needs(/(?<=在)(?<!处)各/u)).toEqual(['在各', '在', '各']);
  expect(needs(/[一-三\-x]{1,2}/u)).toEqual(['一 丁 丂 七 丄 丅 丆 万 丈 三 - x']);
  expect(needs(/(?<verb>整改|办结)\k<verb>/u)).toEqual(['整改 办结']);
  expect(needs(/(?:整改完|[办结])的/u)).toEqual(['完的 办的 结的', '的', '整改 办 结']);
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
  '国家',
  '(?:卫生|县)',
  '(?<=家)',
  '(?=国家)',
  '(?:市|)',
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
