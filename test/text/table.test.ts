import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import type { Fact } from '../../src/text/extract/fact.ts';
import { withRowsRead } from '../../src/text/extract/table.ts';
import type { Prose } from '../../src/text/prose.ts';
import { proseOf, readProse } from '../../src/text/read-prose.ts';

const file = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators: rows } = parse(readFileSync(file, 'utf8')) as { indicators: unknown[] };
const pack = { indicators: rows.map((row) => Indicator.parse(row)) };

type Cell = string | { readonly text: string; readonly columnSpan?: number; readonly rowSpan?: number };
const cellOf = (cell: Cell): TableCell => {
  const { text, ...span } = typeof cell === 'string' ? { text: cell } : cell;
  return new TableCell({ ...span, children: text.split('\n').map((line) => new Paragraph(line)) });
};
async function read(...tables: readonly (readonly (readonly Cell[])[])[]): Promise<Prose> {
  const children = tables.flatMap((table, i) => [
    new Paragraph(`表${'一二三'[i]}`),
    new Table({ rows: table.map((row) => new TableRow({ children: row.map(cellOf) })) }),
  ]);
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return (await readProse('表.docx', new Uint8Array(bytes))).value;
}
const told = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ indicator, value, unit, period, aim, quote }) =>
    indicator === null ? [] : [`${indicator} ${value}${unit} ${period}${aim ? '目标' : ''} “${quote}”`],
  );

describe('the figures of a Word table', () => {
  it.each<[string, Cell[][], string[]]>([
    [
      'indicators down the side, years along the top, the standard beside them',
      [
        ['序号', '指标名称', '标准值', '2022年', '2023年', '数据来源'],
        ['1', '道路机械化清扫率', '≥80%', '82.6%', '86.5%', '市城管局'],
        ['2', '生活污水集中收集率（%）', '≥75', '72.44', '74.06', '市住建局2科'],
      ],
      [
        '14 80% 目标 “≥80%”',
        '14 82.6% 2022 “82.6%”',
        '14 86.5% 2023 “86.5%”',
        '22 75% 目标 “≥75%”',
        '22 72.44% 2022 “72.44%”',
        '22 74.06% 2023 “74.06%”',
      ],
    ],
    [
      'years down the side, indicators along the top',
      [
        ['年度', '道路机械化清扫率（%）', '人均公园绿地面积（平方米）'],
        ['2021年', '78.2', '12.1'],
        ['2022', '82.6', '12.6'],
      ],
      [
        '14 78.2% 2021 “78.2%”',
        '17 12.1平方米 2021 “12.1平方米”',
        '14 82.6% 2022 “82.6%”',
        '17 12.6平方米 2022 “12.6平方米”',
      ],
    ],
    [
      'two rows of heads, and cells over several',
      [
        ['类别', '指标', { text: '完成情况', columnSpan: 2 }, '牵头单位'],
        ['', '', '2022年', '2023年', ''],
        [{ text: '市容', rowSpan: 2 }, '窨井盖完好率', '98.4%', '99.1%', '城管局'],
        ['道路装灯率', '99.5%', '100%', '城管局'],
      ],
      ['20 98.4% 2022 “98.4%”', '20 99.1% 2023 “99.1%”', '11 99.5% 2022 “99.5%”', '11 100% 2023 “100%”'],
    ],
    [
      'units in a column of their own',
      [
        ['指标', '单位', '数值'],
        ['婴儿死亡率', '‰', '2.3'],
        ['甲、乙类传染病报告发病率', '1/10万', '168.2'],
      ],
      ['39 2.3‰  “2.3‰”', '38 168.2/10万  “168.2/10万”'],
    ],
    ['no heads', [['生活垃圾无害化处理率', '100%']], ['19 100%  “100%”']],
  ])('%s', async (_, table, expected) => {
    expect(told(extractFacts(await read(table), pack))).toEqual(expected);
  });

  it('tells nothing of lists of people, and not what the heads of another table say', async () => {
    const people = [
      ['姓名', '联系电话', '分工'],
      ['张某', '0799-1234567', '负责3个社区'],
    ];
    const indicators = [
      ['指标', '数值'],
      ['窨井盖完好率', '99.1%'],
    ];
    expect(told(extractFacts(await read(indicators, people), pack))).toEqual(['20 99.1%  “99.1%”']);
  });

  it('a row of two thousand columns is read in time', () => {
    const columns = 2000;
    const text = `指标${'\t达标率'.repeat(columns)}\n率${'\t82.6%'.repeat(columns)}\n`;
    const began = performance.now();
    expect(withRowsRead(proseOf('宽.txt', text)).paragraphs.length).toBeGreaterThan(columns);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('cells that claim to span hundreds of columns make no table of millions', async () => {
    const row = Array.from({ length: 2000 }, (_, i) => ({ text: `${i % 100}%`, columnSpan: 999 }));
    const began = performance.now();
    const prose = await read([['指标', '数值'], row]);
    expect(Math.max(...prose.paragraphs.map(({ cell }) => cell?.column ?? 0))).toBeLessThanOrEqual(1000);
    expect(extractFacts(prose, pack)).toHaveLength(2000);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('whatever stands in it, every figure is found where it stands', async () => {
    const text = fc.constantFrom(
      '',
      '1',
      '2023年',
      '86.5',
      '≥80%',
      '道路机械化清扫率（%）',
      '单位',
      '人',
      '望湖区',
      '标准',
      'C级',
      '3个、5个',
    );
    const grid = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(grid, async (table) => {
        const prose = await read(table);
        const lines = new Map(prose.lines.map(({ line, text: said }) => [line, said]));
        for (const { at, quote } of extractFacts(prose, pack)) {
          const said = lines.get(at.line ?? 0) ?? '';
          expect(said.slice((at.column ?? 1) - 1)).not.toBe('');
          expect(quote.includes(said.slice((at.column ?? 1) - 1, (at.column ?? 1) + 1)) || said.includes(quote)).toBe(
            true,
          );
        }
        expect(withRowsRead(prose).paragraphs).toHaveLength(prose.paragraphs.length);
      }),
      { numRuns: 25 },
    );
  });
});
