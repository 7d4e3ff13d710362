import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Settings } from '../../../src/model/settings.ts';
import { readSettings, writeSettings } from '../../../src/read/index.ts';

const good = `
标准包: test
申报单位:
  名称: 平川市
  政府: 平川市人民政府
  爱卫办: 平川市爱卫办
  省份: 某省
  主送机关: 某省爱卫办
  行政区划代码: "640200"
年度: 2023
成文日期: 2024年6月30日
草稿: 是
`;

function read(text: string) {
  const { value, diagnostics } = readSettings(text, '2024-07-01');
  const said = diagnostics.map((d) => `${d.code} ${d.at.line ?? '-'}:${d.at.column ?? '-'}`);
  return { settings: value.value, at: value.at, diagnostics, said };
}

describe('readSettings', () => {
  it('reads Chinese keys, with line and column', () => {
    const { settings, at, said } = read(good);
    expect(said).toEqual([]);
    expect(settings).toMatchObject({
      pack: 'test',
      year: 2023,
      date: '2024-06-30',
      draft: true,
      sequence: 0,
      fonts: '自动',
    });
    expect(settings.applicant.regionCode).toBe('640200');
    expect(at('year')).toEqual({ file: 'dossier.yaml', line: 10, column: 5 });
    expect(at('applicant', 'office')).toEqual({ file: 'dossier.yaml', line: 6, column: 8 });
    expect(at('volume', 'pages')).toEqual({ file: 'dossier.yaml' });
  });

  it('says a colon of the Chinese keyboard and a blank that lacks, with the line as it should be, and reads what is meant', () => {
    const text = good.replace('成文日期: ', '成文日期：').replace('年度: ', '年度:').replace('  名称: ', '  名称： ');
    const { settings, said, diagnostics } = read(text);
    expect(said).toEqual(['yaml-syntax 4:5', 'yaml-syntax 10:3', 'yaml-syntax 11:5']);
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      ['用了中文的冒号“：”，要用英文的“:”，后面空一格', '改成“名称: 平川市”。'],
      ['冒号后面缺一个空格', '改成“年度: 2023”。'],
      ['用了中文的冒号“：”，要用英文的“:”，后面空一格', '改成“成文日期: 2024年6月30日”。'],
    ]);
    expect(settings).toMatchObject({ year: 2023, date: '2024-06-30', applicant: { name: '平川市' } });
  });

  it('takes 2 for 两张, and lists what may be written where another word stands', () => {
    expect(read(`${good}照片每页: 2\n`)).toMatchObject({ said: [], settings: { photosPerPage: '两张' } });
    const { diagnostics } = read(`${good}照片每页: 六张\n字体: 楷体\n`);
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      '改填 一张、两张、四张 中的一个。',
      '改填 自动、开源 中的一个。',
    ]);
    expect(read(good.replace('草稿: 是', '草稿: 也许')).diagnostics[0]?.hint).toBe('改填“是”或“否”。');
  });

  it('reads the day of a kind of document', () => {
    const { settings, at, said } = read(`${good}文种日期:\n  实施方案: { 日期: 2023.1.16 }\n`);
    expect(said).toEqual([]);
    expect(settings.documentDates).toEqual({ 实施方案: { date: '2023-01-16' } });
    expect(at('documentDates', '实施方案').line).toBe(14);
  });

  it('reads targets by indicator and waivers by line', () => {
    const { settings, at, said } = read(
      `${good}目标值调整:\n  14: { 比较: ">=", 数值: 85, 依据: 省标准 }\n豁免:\n  - { 代码: x-y, 责任人: 张三, 日期: 2024-06-01, 理由: 已报 }\n`,
    );
    expect(said).toEqual([]);
    expect(settings.targets).toEqual({ 14: { op: '>=', value: 85, ground: '省标准' } });
    expect(settings.waivers).toEqual([{ code: 'x-y', person: '张三', date: '2024-06-01', reason: '已报' }]);
    expect(at('targets', '14', 'value').line).toBe(14);
    expect(at('waivers', 0, 'reason').line).toBe(16);
  });

  it('knows a waiver by its own line where one before it was refused', () => {
    const waiver = (who: string): string => `  - { 代码: x-y${who}, 日期: 2024-06-01, 理由: 已报 }\n`;
    const { settings, at, said } = read(`${good}豁免:\n${waiver('')}${waiver(', 责任人: 张三')}`);
    expect(said).toEqual(['setting-missing 14:5']);
    expect(settings.waivers.map(({ person }) => person)).toEqual(['张三']);
    expect([at('waivers', 0).line, at('waivers', 0, 'reason').line]).toEqual([15, 15]);
  });

  it('names the setting most likely meant', () => {
    const { said, diagnostics } = read(`${good}截止日其: 2024-08-31\n分册: { 页: 5 }\n`);
    expect(said).toEqual(['setting-unknown 13:1', 'setting-unknown 14:7']);
    expect(diagnostics.map((d) => d.hint)).toEqual(['是不是“截止日期”？', '是不是“页数”？']);
  });

  it('takes half a volume limit, and keeps the other', () => {
    const { said, settings } = read(`${good}分册: { 页数: 500 }\n`);
    expect([said, settings.volume]).toEqual([[], { pages: 500, megabytes: 300, byCategory: '自动' }]);
  });

  it('puts a placeholder where a required setting is missing, and says so once', () => {
    const { settings, said, diagnostics } = read('标准包: test\n申报单位:\n  名称: 平川市\n年度: 2023\n成文日期:\n');
    expect(said).toEqual([
      'setting-missing 3:3',
      'setting-missing 3:3',
      'setting-missing 3:3',
      'setting-missing 3:3',
      'setting-missing 5:1',
    ]);
    expect(diagnostics.map((d) => d.message)).toContain('缺少“成文日期”（印在材料上的日期；不会用当天日期代替）');
    expect(settings.applicant.government).toBe('【待补：申报单位政府】');
    expect(settings.date).toBe('2024-07-01');
    expect(read(writeSettings({ ...settings, date: '2024-06-30' })).said).toEqual([
      'setting-missing 6:7',
      'setting-missing 7:8',
      'setting-missing 8:7',
      'setting-missing 9:9',
    ]);
    expect(read('').said).toEqual([
      'setting-missing -:-',
      'setting-missing -:-',
      'setting-missing -:-',
      'setting-missing -:-',
    ]);
  });

  it.each<[string, string, string]>([
    ['年度', '二三年', 'number-expected'],
    ['年度', '23', 'setting-wrong'],
    ['年度', '2023.5', 'setting-wrong'],
    ['成文日期', '2024年6月', 'day-expected'],
    ['草稿', '也许', 'yes-no-expected'],
    ['字体', '随便', 'choice-unknown'],
    ['分册', '[1, 2]', 'yaml-shape'],
    ['分册', '{ 页数: 0 }', 'setting-wrong'],
    ['序列', '-1', 'setting-wrong'],
  ])('says “%s: %s” once and goes on', (key, value, code) => {
    const { said, settings } = read(`${good.replace(new RegExp(`^${key}: .*\n`, 'm'), '')}${key}: ${value}\n`);
    expect(said.map((s) => s.split(' ')[0])).toEqual([code]);
    expect(Settings.parse(settings)).toEqual(settings);
  });

  it.each([
    ['名称:平川市\n年度: 2023', 'yaml-syntax'],
    ['年度: 2023\n年度: 2024', 'yaml-syntax'],
    ['\t年度: 2023', 'yaml-syntax'],
    ['- 1\n- 2', 'yaml-shape'],
    ['标准包: "未完', 'yaml-syntax'],
  ])('says what is wrong with %j in words', (text, code) => {
    const { diagnostics } = read(text);
    const found = diagnostics.find((d) => d.code === code);
    expect(found?.message).toMatch(/[一-龥]/);
  });

  it('never throws, and always gives settings the model accepts', () => {
    const lines = fc.array(
      fc.constantFrom(
        ...good.trim().split('\n'),
        '豁免: [1, {代码: 2}]',
        '目标值调整: {14: {数值: x}, 15: 3}',
        '分册: 3',
        '- a',
        '? b',
        '申报单位: 平川',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((l) => l.join('\n')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { settings } = read(text);
          expect(Settings.safeParse(settings).success).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('writeSettings', () => {
  const full = Settings.parse({
    ...read(good).settings,
    deadline: '2024-08-31',
    volume: { pages: 500, megabytes: 100 },
    targets: {
      14: { op: '<', value: 85.5, ground: '省标准：“#2” 第1条' },
      '9-1': { op: '=', value: 100, ground: 'x' },
    },
    waivers: [
      {
        code: 'x-y',
        file: '数据/a.xlsx',
        cell: 'F14',
        person: '张三',
        date: '2024-06-01',
        reason: '已报: 同意',
        digest: 'ab12',
      },
    ],
  });

  it.each([
    ['plain', read(good).settings],
    ['full', full],
  ] as const)('reads back the same: %s', (_, settings) => {
    const back = read(writeSettings(settings));
    expect(back.said).toEqual([]);
    expect(back.settings).toEqual(settings);
  });

  it('comments every setting, and shows what else there is', () => {
    expect(writeSettings(read(good).settings)).toMatchInlineSnapshot(`
      "# 申报设置。改完保存即可；“#”后面是说明。
      标准包: test  # 所用标准；换标准只改这一行

      申报单位:
        名称: 平川市  # 申报的市（县）
        政府: 平川市人民政府  # 署名的人民政府
        爱卫办: 平川市爱卫办  # 承办的爱卫办
        省份: 某省  # 所在省（自治区、直辖市）
        主送机关: 某省爱卫办  # 申报材料报给谁
        行政区划代码: "640200"  # 6至12位，可省

      用途: 创建  # 创建 或 复审
      年度: 2023  # 数据截止的年度（最后一年）
      序列: 0  # 首次申报为 0，每次补正加 1
      成文日期: 2024-06-30  # 印在材料上的日期；不会用当天日期代替
      # 截止日期: 2024-08-31  # 上报截止日期，可省
      字体: 自动  # 自动：优先用本机的方正小标宋、仿宋_GB2312 等；开源：只用随程序安装的字体
      草稿: 是  # 是：所有材料印“草稿”

      # 合订本超过页数或兆字节数时另起一册
      分册:
        页数: 800
        兆字节: 300
        按类: 自动  # 自动：一册装不下时按类别分册；总是：装得下也按类别分；从不：装满一册再起一册

      照片每页: 两张  # 佐证登记里登记一个照片文件夹时，每页印几张

      # 某个文种的成文日期与“成文日期”不同时，按文种写：实施方案印发在先，汇报写在后
      # 文种日期:
      #   实施方案: { 日期: 2023-01-20 }

      # 本省要求与标准不同时，按指标号写；依据会印在材料里
      # 目标值调整:
      #   "14": { 比较: ">=", 数值: 85, 依据: 省级标准 }

      # 得分推算（check --score）用：某项材料或指标的分值是其他项的几倍，按编号写；单项分值没有公开，默认均分
      # 计分权重:
      #   "14": { 权重: 2 }

      # 已知并由专人认可的问题；会印在申报包里
      # 豁免:
      #   - { 代码: indicator-below-target, 责任人: 张三, 日期: 2024-06-01, 理由: 已报省爱卫办同意 }
      "
    `);
  });

  it('holds any words without breaking its form', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const word = name.replace(/\s/g, '').normalize('NFC');
        fc.pre(word !== '' && /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(word));
        const settings = { ...full, applicant: { ...full.applicant, name: word } };
        expect(read(writeSettings(settings)).settings.applicant.name).toBe(word);
      }),
    );
  });
});

describe('waivers by the thousand', () => {
  const waivers = (count: number, who: string): string =>
    Array.from({ length: count }, (_, i) => `  - {代码: c${i}, ${who}: 张明, 日期: 2024-06-01, 理由: 区划调整}\n`).join(
      '',
    );

  it('that lack a name are left out in one go, each told at its place, and the good one stays', () => {
    const started = performance.now();
    const { settings, said } = read(`${good}豁免:\n${waivers(3000, '人')}${waivers(1, '责任人')}`);
    expect(settings.waivers.map(({ person }) => person)).toEqual(['张明']);
    const missing = said.filter((one) => one.startsWith('setting-missing'));
    expect([missing.length, missing[0], missing.at(-1)]).toEqual([
      3000,
      'setting-missing 14:5',
      'setting-missing 3013:5',
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('that are no list, or refer to themselves, leave the rest as it was', () => {
    for (const text of ['豁免: 全部', '豁免: &x [*x]', '豁免: [[[]]]', '豁免: [1, 二, {代码: }]']) {
      const { settings, said } = read(`${good}${text}\n`);
      expect([settings.waivers, settings.pack]).toEqual([[], 'test']);
      expect(said.length).toBeGreaterThan(0);
    }
  });
});
