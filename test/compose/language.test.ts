import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { checkTemplate } from '../../src/compose/index.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { smallInput } from './facts.ts';
import { textOf, write } from './render.ts';

const input = await smallInput();
const { pack, templates, dossier } = input;
const head = '---\nkind: 试\ntitle: 试\nneeds: []\n---\n';
const check = (body: string) => checkTemplate('模板/试.md.hbs', head + body, { pack, templates });
const only = (body: string) => {
  const errors = check(body).diagnostics.filter((d) => d.severity === 'error');
  expect(errors).toHaveLength(1);
  return errors[0];
};

describe('mistakes of a template are found before anything is rendered', () => {
  test.each([
    ['an unknown word', '甲{{申报单為}}', 'template-unknown-name', 6, 4, '申报单位'],
    ['a word of Handlebars itself', '{{#each 问题}}{{/each}}', 'template-unknown-name', 6, 4, '每个'],
    ['an unknown indicator', '\n道路{{指标 "99"}}', 'template-unknown-name', 7, 8, undefined],
    ['an indicator that has parts', '{{指标 "9"}}', 'template-unknown-name', 6, 6, '9-1'],
    ['an unknown profile fact', '{{基本 "建成区面集"}}', 'template-unknown-name', 6, 6, '建成区面积'],
    ['an unknown field of an item', '{{#每个 问题}}{{文宇}}{{/每个}}', 'template-unknown-name', 6, 13, '文字'],
    ['an unknown column of a filter', '{{数目 (筛选 整改表 状况="已销号")}}', 'template-unknown-name', 6, 17, '状态'],
    ['an unknown document', '{{文件 "实施方按"}}', 'template-unknown-name', 6, 6, '实施方案'],
    ['an attachment nobody declares', '{{附件 "名单"}}', 'template-unknown-name', 6, 6, undefined],
    ['a list printed', '{{问题}}', 'template-argument', 6, 1, '每个'],
    ['a value walked', '{{#每个 申报单位}}甲{{/每个}}', 'template-argument', 6, 7, '每个'],
    ['a missing argument', '{{指标}}', 'template-argument', 6, 3, '指标'],
    ['an unknown option', '{{指标 "14" 年份="2022"}}', 'template-argument', 6, 14, '年'],
    ['a block not closed', '{{#如果 荣誉}}甲', 'template-syntax', 6, undefined, undefined],
    ['blocks crossed', '{{#如果 荣誉}}甲{{/每个}}', 'template-syntax', 6, undefined, undefined],
    ['a typed number', '# 一、基本情况', 'template-typed-number', 6, 1, '层次'],
    ['an unknown directive', '::署各', 'template-unknown-directive', 6, 3, '署名'],
    ['an unknown attribute', '::署名{单们="甲"}', 'template-unknown-directive', 6, 6, '单位'],
    ['a partial that is not there', '{{> 没有}}', 'template-partial', 6, 1, '部件'],
    ['a prototype asked for', '{{constructor}}', 'template-unknown-name', 6, 3, undefined],
  ])('%s', (_, body, code, line, column, near) => {
    const found = only(body);
    expect(found).toMatchObject({ code, at: { file: '模板/试.md.hbs', line } });
    if (column !== undefined) expect(found?.at.column).toBe(column);
    if (near !== undefined) expect(found?.hint).toContain(near);
    expect(found?.at.quote).not.toBe('');
  });

  test('an unknown key of the head, and none at all', () => {
    const wrong = checkTemplate('a.md.hbs', '---\nkind: 试\ntitel: 试\ntitle: 试\n---\n甲', { pack, templates });
    expect(wrong.diagnostics).toMatchObject([
      { code: 'template-front-matter', at: { line: 3 }, hint: '是否为“title”？' },
    ]);
    const none = checkTemplate('a.md.hbs', '甲', { pack, templates });
    expect(none.diagnostics.map((d) => d.code)).toEqual(['template-front-matter']);
  });

  test('needs are compared both ways', () => {
    const text = '---\nkind: 试\ntitle: 试\nneeds: [荣誉, 存在问提]\n---\n{{数目 阶段表}}';
    const { diagnostics } = checkTemplate('a.md.hbs', text, { pack, templates });
    expect(diagnostics.map((d) => [d.code, d.at.line])).toEqual([
      ['template-unknown-name', 4],
      ['template-need-unused', 4],
      ['template-need-undeclared', 4],
    ]);
  });

  test('what it needs, and which of it the dossier lacks', () => {
    const text = `${head}{{指标 "14"}}{{指标 "39"}}{{基本 "建成区面积"}}{{基本 "城区面积"}}`;
    const { needs, missing, helpers } = checkTemplate('a.md.hbs', text, { pack, templates, dossier });
    expect(needs).toEqual(['指标数据', '基本情况', '指标14', '指标39', '基本情况“建成区面积”', '基本情况“城区面积”']);
    expect(missing).toEqual(['指标39', '基本情况“城区面积”']);
    expect(helpers).toEqual(['基本', '指标']);
  });

  test('a broken template still gives a document', () => {
    const { value, diagnostics } = write(input, '甲{{没有的词}}乙\n\n{{#如果 荣誉}}丙');
    expect(value.blocks.length).toBeGreaterThan(0);
    expect(diagnostics.map((d) => d.code)).toContain('template-syntax');
  });
});

describe('values are data', () => {
  const hostile = '# 甲 **乙** | 丙 {{指标 "14"}} <b> ::署名 \uE0000\uE001 [x](y) “A&B”';

  test('markup in a value is printed as it stands', () => {
    const measures = [{ ...dossier.value.measures[0], text: hostile } as (typeof dossier.value.measures)[number]];
    const changed = { ...input, dossier: { ...dossier, value: { ...dossier.value, measures } } };
    const { value } = write(changed, '| 举措 | 乙 |\n|---|---|\n{{#每个 举措表}}\n| {{语句}} | 丁 |\n{{/每个}}\n');
    const table = value.blocks.find((b) => b.type === 'table');
    expect(table?.rows.map((row) => row.map((c) => plainText(c.content)))).toEqual([[hostile, '丁']]);
  });

  test('what a template says is not a value', () => {
    const { value } = write(input, '比例1:1，**强调**{{申报单位}}，\n下一行接上。\n\nA company\nB');
    expect(value.blocks.slice(1).map((b) => plainText(runsOf(b)))).toEqual([
      '比例1:1，强调平川市，下一行接上。',
      'A company B',
    ]);
  });
});

describe('sentences fall away whole', () => {
  test.each([
    ['{{#句}}婴儿死亡率为{{指标 "39"}}。{{/句}}完', '完'],
    ['{{#句}}{{#顿号列}}{{#项}}甲{{指标 "39"}}{{/项}}{{/顿号列}}均达标。{{/句}}完', '完'],
    [
      '{{#逗号列}}{{#项}}甲{{指标 "39"}}{{/项}}{{#项}}乙{{指标 "11"}}{{/项}}{{#项}}丙{{指标 "40"}}{{/项}}{{/逗号列}}。',
      '乙100%。',
    ],
    ['{{#分述}}{{#项}}甲{{指标 "39"}}{{/项}}{{#项}}乙{{/项}}{{/分述}}', '乙。'],
    ['{{#句}}外{{#句}}内{{指标 "39"}}{{/句}}外。{{/句}}', '外外。'],
    ['{{#每个 责任表}}{{#句}}由{{责任领导}}负责。{{/句}}{{/每个}}', '由李明负责。'],
    ['{{#句}}婴儿死亡率{{趋势 "39"}}，{{增减 "39"}}。{{/句}}完', '完'],
  ])('%s', (body, text) => {
    const written = write(input, body);
    expect(textOf(written)).toBe(text);
    expect(written.diagnostics).toEqual([]);
  });

  test('outside a sentence the gap shows, at its sheet', () => {
    const written = write(input, '婴儿死亡率为{{指标 "39"}}。');
    expect(textOf(written)).toBe('婴儿死亡率为【待补：婴儿死亡率（2023年）】。');
    expect(written.diagnostics).toMatchObject([{ code: 'fact-missing', severity: 'error', at: { sheet: '指标数据' } }]);
  });

  test.each([
    ['{{#分号列 缺="荣誉"}}{{#每个 荣誉}}{{#项}}{{名称}}{{/项}}{{/每个}}{{/分号列}}', '荣誉'],
    ['{{顿号列 荣誉}}', '荣誉'],
    ['{{#分述}}{{#每个 问题}}{{#项}}{{语句}}{{/项}}{{/每个}}{{/分述}}', '存在问题'],
    ['{{占比 (筛选 整改表 状态="已销号") 整改表}}', '问题整改'],
    ['{{合计 (筛选 区划表 级别="街道") "人口"}}', '区划名单'],
  ])('what an empty list lacks stands on its sheet: %s', (body, sheet) => {
    const none = { honours: [], problems: [], rectifications: [], divisions: [] };
    const bare = { ...dossier, value: { ...dossier.value, ...none } };
    const { diagnostics } = write({ ...input, dossier: bare }, body);
    expect(diagnostics.map((d) => [d.code, d.at.sheet])).toEqual([['fact-missing', sheet]]);
  });

  test('a word where a number belongs leaves the place open: no “无%”, no “186万万人”', () => {
    const indicators = dossier.value.indicators.map((row) => ({
      ...row,
      years: row.years.map((y) => (row.id === '14' && y.year === 2023 ? { ...y, value: '无' } : y)),
    }));
    const profile = dossier.value.profile.map((f) => (f.name === '建成区面积' ? { ...f, value: '98万' } : f));
    const worded = { ...dossier, value: { ...dossier.value, indicators, profile } };
    const written = write(
      { ...input, dossier: worded, verdicts: assess(worded.value, input.pack, []) },
      '机扫率{{指标 "14"}}，面积{{基本 "建成区面积"}}。',
    );
    expect(textOf(written)).toBe('机扫率【待补：道路机械化清扫率（2023年）】，面积【待补：建成区面积】。');
    expect(written.diagnostics.map((d) => [d.code, typeof d.at.line])).toEqual([
      ['fact-missing', 'number'],
      ['fact-missing', 'number'],
    ]);
  });

  test('a missing year is named at its own place', () => {
    const { diagnostics } = write(input, '{{趋势 "42"}}');
    expect(diagnostics).toMatchObject([{ message: expect.stringContaining('人均预期寿命（2021年）') }]);
  });

  test('a gap in a signature or a cover is not lost', () => {
    const { diagnostics } = write(
      input,
      '甲\n\n::署名{单位="{{本单位}}"}\n\n:::封面{眉="{{本单位}}"}\n# 甲\n\n- 单位：{{本单位}}\n:::',
    );
    expect(diagnostics.filter((d) => d.code === 'fact-missing')).toHaveLength(3);
  });
});
