import { describe, expect, it } from 'vitest';
import { readDossier, writeSettings, writeWorkbook } from '../../src/read/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { dossier, pack } from './fixture.ts';
import { bookOf } from './xlsx/book.ts';

async function unfit(year: number, files: Record<string, Uint8Array | string>) {
  const settings = writeSettings({ ...dossier.settings, year });
  const { diagnostics } = await readDossier(
    memoryWorkspace({ 'dossier.yaml': settings, ...files }, '2024-07-01'),
    pack,
  );
  return diagnostics.filter(({ code }) => code === 'years-unfit');
}
const head = (...years: number[]) => ['id', '名称', ...years.map((year) => `${year}年数值`)];
const row = (...values: number[]) => ['14', '清扫率', ...values];
const book = (...years: number[]) => bookOf('指标数据', [head(...years), row(...years.map((y) => 80 + (y % 10)))]);

describe('the year columns of a workbook', () => {
  it('fit when the newest is the reporting year, however few there are, or when no year lacks', async () => {
    expect(await unfit(2023, { '数据/甲.xlsx': await writeWorkbook(pack, { year: 2023 }) })).toEqual([]);
    expect(await unfit(2023, { '数据/甲.xlsx': await book(2023) })).toEqual([]);
    expect(await unfit(2023, { '数据/甲.xlsx': await book(2024, 2023, 2022, 2021, 2020, 2019, 2018) })).toEqual([]);
    expect(await unfit(2023, { '数据/指标数据.yaml': '- { id: 14, 年度: { 2020: 80 } }' })).toEqual([]);
    expect(
      await unfit(2023, {
        '数据/甲.xlsx': await bookOf('指标数据', [
          ['id', '名称'],
          ['14', '清扫率'],
        ]),
      }),
    ).toEqual([]);
  });

  it('of an earlier year are an error with the cells, the years seen and the years expected', async () => {
    const [found, ...rest] = await unfit(2024, { '数据/甲.xlsx': await book(2023, 2022, 2021) });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      at: { file: '数据/甲.xlsx', sheet: '指标数据', cell: 'C1' },
      related: [{ at: { file: 'dossier.yaml' }, message: '申报年度2024' }],
    });
    expect(found?.message).toBe(
      '“指标数据”的年度列（C1至E1）是2021—2023年，申报年度是2024年，应有2022—2024年：缺2024年的列',
    );
  });

  it('of a later year are an error that says which figures are not used', async () => {
    const [found] = await unfit(2023, { '数据/甲.xlsx': await writeWorkbook(pack, { year: 2026 }) });
    expect(found?.message).toMatch(
      /是2024—2026年，申报年度是2023年，应有2021—2023年：缺2021—2023年的列，2024—2026年的数不会采用$/,
    );
  });

  it('are only a warning where another file gives the reporting year', async () => {
    const files = { '数据/甲.xlsx': await book(2022), '数据/乙.xlsx': await book(2023, 2022) };
    expect((await unfit(2023, files)).map(({ severity, at }) => [severity, at.file])).toEqual([
      ['warning', '数据/甲.xlsx'],
    ]);
    const yaml = { '数据/甲.xlsx': await book(2022), '数据/指标数据.yaml': '- { id: 12, 年度: { 2023: 16 } }' };
    expect((await unfit(2023, yaml)).map(({ severity }) => severity)).toEqual(['warning']);
  });
});
