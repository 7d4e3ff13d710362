import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProse } from '../../src/proof/compare.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { unitOf } from '../../src/proof/unit-of.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const clean = readFileSync(new URL('clean.txt', import.meta.url), 'utf8');

it('never throws, and quotes exactly what stands at the place', () => {
  const piece = fc.constantFrom(
    '创建',
    'xx',
    '**',
    '的的',
    '“',
    '”',
    '《',
    '（',
    '一是',
    '三是',
    '四项工作。',
    '2023年2月30日',
    '率提高3%',
    '永州市',
    ' ',
    '，，',
    '\u200b',
    '1、',
    '〔2023〕',
    '100',
    '\n',
    '　　',
    '我市',
    '13812345678',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.array(piece, { maxLength: 40 }).map((w) => w.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const lines = source.split(/\r\n|\r|\n|\u2028|\u2029/);
      for (const { at } of proofread(proseOf('a.txt', source), { dictionaries, place: '相山区' })) {
        const line = (lines[(at.line ?? 0) - 1] ?? '').replace(at.line === 1 ? /^\ufeff/ : /$^/, '');
        expect(line.slice((at.column ?? 0) - 1, (at.column ?? 0) - 1 + (at.quote?.length ?? 0))).toBe(at.quote);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});

it('reads a hundred pages in well under a second of a quiet machine', () => {
  let text = '';
  for (let i = 0; text.length < 60_000; i += 1) text += clean.replaceAll('青岚', `青${'岚川江山原'[i % 5]}`);
  const prose = proseOf('百页.txt', text);
  proofread(prose, { dictionaries });
  const start = process.cpuUsage();
  proofread(prose, { dictionaries });
  const { user, system } = process.cpuUsage(start);
  // Twice what a quiet machine takes twice over: a busy one counts more seconds for the same work.
  expect((user + system) / 1e6).toBeLessThan(2);
});

// Each took four to fourteen seconds at this length when every figure looked at all of the text before it.
it.each(['1万', '2023年', '二级市', '共', '同比增长1%', '“”'])(
  'reads forty pages of nothing but %s in time',
  (phrase) => {
    const prose = proseOf('重复.txt', phrase.repeat(Math.ceil(20_000 / phrase.length)));
    const start = process.cpuUsage();
    proofread(prose, { dictionaries, place: '青岚市' });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  },
);

// Each took five to nine seconds when a mark looked at all before it, a paragraph at all other paragraphs.
it.each(['《 ', '发现并整改问题2640个，整改率达到101.2%。'])(
  'reads a hundred pages of nothing but %j in time',
  (phrase) => {
    const prose = proseOf('重复.txt', phrase.repeat(Math.ceil(60_000 / phrase.length)));
    const start = process.cpuUsage();
    proofread(prose, { dictionaries, place: '青岚市' });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  },
);

it('finds characters sown into words, rare or common, and nothing else', () => {
  for (const noise of ['桕', '茄', 'q']) {
    const words = ['城市', '卫生', '居民', '组织', '健康', '整治'];
    const sown = words.reduce((t, w) => t.replace(w, `${w[0]}${noise}${w[1]}`), clean);
    const found = proofread(proseOf('a.txt', sown), { dictionaries });
    expect(new Set(found.filter((d) => d.code === 'inserted-character').map((d) => d.at.quote))).toEqual(
      new Set(words.map((w) => `${w[0]}${noise}${w[1]}`)),
    );
  }
});

it('names both places of a passage that two units share, and calls two versions of one text by their name', () => {
  const shared = '国家卫生城市是评价和反映一个地方整体发展水平和文明程度的重要标志';
  const one = proseOf('甲.txt', `甲市工作汇报\n　　${shared}。甲市坚持以人民健康为中心，推进各项工作。`);
  const two = proseOf('乙.txt', `乙市工作汇报\n　　乙市认真落实各项任务。${shared}，我们倍加珍惜。`);
  const found = compareProse([one, two]);
  expect(found.map((d) => [d.code, d.at.file, d.at.line, d.related?.[0]?.at.file])).toEqual([
    ['copied-passage', '乙.txt', 2, '甲.txt'],
    ['copied-passage', '甲.txt', 2, '乙.txt'],
  ]);
  expect(found.map((d) => d.at.quote)).toEqual([shared, shared]);
  expect(compareProse([one, two], { unitOf: () => '同一单位' })).toEqual([]);
  const report = `青岚市城市管理局工作汇报\n　　${'一段很长的话，说的是各项工作的进展。'.repeat(3)}${clean.slice(200, 1400)}。\n青岚市城市管理局`;
  const highlights = `创卫工作亮点\n　　${clean.slice(300, 620)}。\n青岚市城市管理局`;
  const texts = [proseOf('汇报.txt', report), proseOf('亮点.txt', highlights)];
  const { gazetteer } = dictionaries;
  expect(compareProse(texts, { unitOf: (text) => unitOf(text, gazetteer) })).toEqual([]);
  const others = [
    texts[0],
    proseOf('别处.txt', highlights.replace('青岚市城市管理局', '云岭区城市管理局')),
  ] as typeof texts;
  expect(compareProse(others, { unitOf: (text) => unitOf(text, gazetteer) })).not.toEqual([]);
  const versions = compareProse([proseOf('一.txt', clean), proseOf('二.txt', clean.replaceAll('工作', ''))]);
  expect(versions.map((d) => d.code)).toEqual(['duplicate-document', 'duplicate-document']);
});
