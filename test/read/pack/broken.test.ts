import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackFiles, readPack } from '../../../src/read/pack/index.ts';
import { changed, shipped } from './packs.ts';

const city = 'national-hygienic-city-2021';
const seen = (files: PackFiles, id = city): string[] =>
  readPack(files, id).diagnostics.map(({ code, at, message }) => `${code} ${at.file}:${at.line ?? '-'} ${message}`);
/** Line of the first passage in a shipped file, 1-based. */
const line = (path: string, passage: string): number => {
  const lines = (shipped.get(path) ?? '').split('\n');
  return lines.findIndex((text) => text.includes(passage)) + 1;
};

describe('a broken pack says where and how', () => {
  test('yaml that does not parse', () => {
    const files = changed(`${city}/scoring.yaml`, '  components:', ' components:');
    expect(seen(files)[0]).toContain(`pack-unreadable ${city}/scoring.yaml:`);
    expect(readPack(files, city).value).toBeNull();
  });

  test('a misspelt name, with the known one', () => {
    const files = changed(`${city}/indicators.yaml`, '    years: 3', '    yaers: 3');
    const found = readPack(files, city).diagnostics;
    const at = { file: `${city}/indicators.yaml`, line: line(`${city}/indicators.yaml`, '    years: 3'), column: 5 };
    expect(found.find(({ message }) => message.includes('yaers'))).toMatchObject({
      code: 'pack-invalid',
      at,
      hint: '是否想写“years”？',
    });
    expect(found.find(({ message }) => message.includes('years”'))?.message).toBe(
      '“indicators.2.years”应为数字，但没有写',
    );
  });

  test('a value of the wrong kind', () => {
    const files = changed(`${city}/indicators.yaml`, "clause: '1.3'", 'clause: 1.3');
    expect(seen(files)).toEqual([
      `pack-invalid ${city}/indicators.yaml:${line(`${city}/indicators.yaml`, "clause: '1.3'")} “indicators.0.clause”应为文字（纯数字要加引号），写的是“1.3”`,
    ]);
  });

  test('an indicator whose clause is not there, or is another’s', () => {
    const path = `${city}/indicators.yaml`;
    const at = line(path, "clause: '1.5'");
    expect(seen(changed(path, "clause: '1.5'", "clause: '1.9'"))).toEqual([
      `pack-unknown-reference ${path}:${at} 标准包中没有条款“1.9”`,
      `pack-unknown-reference ${path}:${at} 指标2写明属于条款1.9，却由条款1.5的要求引用`,
    ]);
  });

  test('a kind of evidence that no one knows', () => {
    const path = `${city}/clauses.yaml`;
    expect(seen(changed(path, '{ name: 法规, kinds: [法规] }', '{ name: 法规, kinds: [法律] }'))).toEqual([
      `pack-unknown-reference ${path}:${line(path, '{ name: 法规, kinds: [法规] }')} 标准包中没有佐证类型“法律”`,
    ]);
  });

  test('a requirement whose indicator is not there leaves the indicator without demand', () => {
    const path = `${city}/clauses.yaml`;
    expect(seen(changed(path, "indicators: ['36']", "indicators: ['63']"))).toEqual([
      `pack-unknown-reference ${path}:${line(path, "indicators: ['36']")} 标准包中没有指标“63”`,
      `pack-unknown-reference ${city}/indicators.yaml:${line(`${city}/indicators.yaml`, "id: '36'") + 12} 指标36没有任何要求引用它`,
    ]);
  });

  test.each([
    ['pack.yaml', 'within: total-area', 'within: whole-area', '标准包中没有基本情况项“whole-area”'],
    ['indicators.yaml', 'fact: resident-population', 'fact: population', '标准包中没有基本情况项“population”'],
    ['documents.yaml', 'documents: [工作汇报', 'documents: [工作会报', '标准包中没有文种“工作会报”'],
    ['scoring.yaml', 'source: seed-003', 'source: seed-900', '标准包中没有来源“seed-900”'],
    ['platform.yaml', "indicator: '24-4'", "indicator: '24-5'", '标准包中没有指标“24-5”'],
    ['pack.yaml', "clause: '4.1', text", "clause: '4.9', text", '标准包中没有条款“4.9”'],
  ])('%s: %s', (part, from, to, message) => {
    const path = `${city}/${part}`;
    expect(seen(changed(path, from, to))).toEqual([`pack-unknown-reference ${path}:${line(path, from)} ${message}`]);
  });

  test('an id given twice', () => {
    const path = `${city}/pack.yaml`;
    const found = seen(changed(path, 'id: industry', 'id: climate'));
    expect(found).toEqual([`pack-duplicate-id ${path}:${line(path, 'id: industry')} “climate”出现了两次`]);
  });

  test('a proportion to a fact that is not there', () => {
    const path = `${city}/pack.yaml`;
    expect(seen(changed(path, '{ to: gdp-per-capita,', '{ to: gdp-per-head,'))).toEqual([
      `pack-unknown-reference ${path}:${line(path, '{ to: gdp-per-capita,')} 标准包中没有基本情况项“gdp-per-head”`,
    ]);
  });

  test('the same part in two files', () => {
    const files = changed(`${city}/scoring.yaml`, 'scoring:', 'severity: {}\nscoring:');
    expect(seen(files)[0]).toMatch(/^pack-duplicate-id .*scoring\.yaml:\d+ “severity”在标准包的两个文件里都写了$/);
  });

  test('a template that is nowhere', () => {
    const files = new Map([...shipped].filter(([path]) => !path.endsWith('/工作汇报.md.hbs')));
    expect(seen(files).length).toBeGreaterThan(0);
    expect(seen(files)[0]).toContain('文种“工作汇报”的模板“工作汇报.md.hbs”不在标准包里');
  });
});

describe('extends', () => {
  const derived = (text: string): PackFiles => new Map(shipped).set('x/pack.yaml', text);

  test('an unknown pack, with the known one', () => {
    expect(readPack(shipped, 'national-hygienic-cty-2021').diagnostics).toEqual([
      {
        code: 'pack-missing',
        severity: 'error',
        message: '没有名为“national-hygienic-cty-2021”的标准包',
        at: { file: 'national-hygienic-cty-2021/pack.yaml' },
        hint: `是否要用“${city}”？`,
      },
    ]);
    expect(seen(derived('id: x\nextends: nowhere'), 'x')).toEqual([
      'pack-missing x/pack.yaml:2 extends 所指的标准包“nowhere”不存在',
    ]);
  });

  test('a circle', () => {
    const files = new Map([
      ['a/pack.yaml', 'extends: b'],
      ['b/pack.yaml', 'extends: a'],
    ]);
    expect(seen(files, 'a')).toEqual(['pack-missing b/pack.yaml:1 标准包互相继承，成了圈：a → b → a']);
  });

  test('an entry to omit that is not there', () => {
    const files = derived(`extends: ${city}\nid: x\nindicators:\n  - { id: '99', omit: true }\n`);
    expect(seen(files, 'x')).toEqual(['pack-unknown-reference x/pack.yaml:4 被继承的标准包中没有“99”']);
  });

  test('an overridden value has its own place, the rest keeps the parent’s', () => {
    const files = derived(`extends: ${city}\nid: x\nindicators:\n  - { id: '2', years: 一年 }\n`);
    expect(seen(files, 'x')).toEqual(['pack-invalid x/pack.yaml:4 “indicators.1.years”应为数字，写的是“一年”']);
  });

  test('an empty child is its parent under another name', () => {
    const child = readPack(derived(`extends: ${city}\nid: x\n`), 'x').value;
    expect({ ...child, id: city }).toEqual(readPack(shipped, city).value);
  });
});

test('no damage to a pack file makes the reader throw', () => {
  const path = `${city}/clauses.yaml`;
  const text = shipped.get(path) ?? '';
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (start, length, insert) => {
      const files = new Map(shipped).set(path, text.slice(0, start) + insert + text.slice(start + length));
      const { value, diagnostics } = readPack(files, city);
      return value !== null || diagnostics.length > 0;
    }),
    { numRuns: 12 },
  );
});
