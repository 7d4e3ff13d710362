import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { namesOf } from '../../src/text/extract/attach.ts';
import { extractFacts, indicatorFacts } from '../../src/text/extract/extract-facts.ts';
import { mentionOf } from '../../src/text/extract/mention.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const file = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators: rows } = parse(readFileSync(file, 'utf8')) as { indicators: unknown[] };
const pack = { indicators: rows.map((r) => Indicator.parse(r)) };
const spelt = pack.indicators.flatMap(({ name, synonyms, parts }) => [
  name,
  ...synonyms,
  ...parts.flatMap((p) => [p.name, ...p.synonyms]),
]);

/** Names, whole and torn, mistyped, stretched, and the words that stand around them. */
const name = fc.tuple(fc.constantFrom(...spelt), fc.nat(), fc.constantFrom('', '的', '防', '（', '、', '检查'));
const torn = name.map(([text, at, between]) => {
  const cut = at % (text.length + 1);
  return at % 3 === 0
    ? text.slice(0, cut) + between + text.slice(cut + 1)
    : text.slice(0, cut) + between + text.slice(cut);
});
const words = fc.constantFrom(
  ...['全市', '每千常住人口', '每天', '达到', '分别为', '由', '提高到', '2023年', '率', '其中', '均', '同比提高'],
  ...[
    '，',
    '。',
    '、',
    '；',
    '和',
    '：',
    '\n',
    '86.5%',
    '3.2张',
    '44.6',
    '100%',
    '12小时',
    '35μg/m3',
    '5人',
    '九成',
    'C级',
  ],
);
const texts = fc.array(fc.oneof(torn, words), { minLength: 3, maxLength: 18 }).map((parts) => parts.join(''));

test('a figure of an indicator is found whether or not the other paragraphs are read', () => {
  let found = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const prose = proseOf('a.txt', text);
      const whole = extractFacts(prose, pack).filter(({ indicator }) => indicator !== null);
      found += whole.length;
      expect(indicatorFacts(prose, pack)).toEqual(whole);
    }),
    { numRuns: 700 },
  );
  expect(found).toBeGreaterThan(80);
});

test('most words of the field mention no indicator', () => {
  const mentions = mentionOf(namesOf(pack.indicators));
  expect(mentions('市教育局在建筑工地更新了环卫车辆，覆盖率达到63.85%，较上年提高2.5个百分点。')).toBe(false);
  expect(mentions('建成区绿化覆盖率达到44.6%。')).toBe(true);
});
