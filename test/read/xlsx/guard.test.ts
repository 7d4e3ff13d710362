import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/model/bytes.ts';
import { writeWorkbook } from '../../../src/read/index.ts';
import { readDirectory } from '../../../src/zip/directory.ts';
import { sheetPart, zipped } from '../../workbook/parts.ts';
import { oleOf, zipOf } from '../evidence/files.ts';
import { dossier, pack } from '../fixture.ts';
import { bookOf, read } from './book.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('what is no workbook', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['a file under a password', oleOf('EncryptionInfo', 'EncryptedPackage'), 'workbook-locked', /密码/],
    ['an .xls', oleOf('Workbook'), 'workbook-old-format', /另存为/],
    ['an empty file', new Uint8Array(), 'workbook-damaged', /重新索取/],
    ['a web page', text('<html><table>'), 'workbook-damaged', /重新索取/],
    ['a document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'workbook-damaged', /重新索取/],
    ['noise', text('abc'), 'workbook-damaged', /重新索取/],
    ['words with commas', text('名称,授予单位\n甲,乙'), 'workbook-damaged', /另存/],
  ])('%s is refused with the way to mend it', async (_, bytes, code, hint) => {
    const { diagnostics, facts } = await read(bytes);
    expect(diagnostics.map((d) => [d.severity, d.code])).toEqual([['error', code]]);
    expect(diagnostics[0]?.hint).toMatch(hint);
    expect(facts.indicators).toEqual([]);
  });

  it('is told apart from a bomb', async () => {
    const huge = zipped({ rows: '' });
    const view = new DataView(huge.buffer);
    for (const { name, directoryOffset } of readDirectory(sourceOf(huge)) ?? [])
      if (name === sheetPart) view.setUint32(directoryOffset + 24, 200 * 1024 * 1024, true);
    const { said, diagnostics } = await read(huge);
    expect(said).toEqual(['error workbook-too-large 数据/申报数据.xlsx']);
    expect(diagnostics[0]?.message).toContain(sheetPart);
    const merged = (range: string, row: number) =>
      read(
        zipped({
          rows: `<row r="${row}"><c><v>1</v></c></row>`,
          after: `<mergeCells><mergeCell ref="${range}"/></mergeCells>`,
        }),
      );
    expect((await merged('A1:XFD1048576', 1_048_576)).said).toEqual(['error workbook-too-large 数据/申报数据.xlsx']);
    expect((await merged('A1:A1048576', 3)).said).not.toContain('error workbook-too-large 数据/申报数据.xlsx');
  });

  it('whatever is cut or flipped, reading says so or reads, and never throws', async () => {
    const whole = await bookOf('存在问题', [
      ['编号', '条款', '问题'],
      ['P1', '3.1', '甲'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.with(at, byte);
        const { facts, diagnostics } = await read(bytes);
        if (facts.problems.length === 0)
          expect(
            diagnostics.some(
              (d) => d.severity === 'error' || d.code === 'sheet-unknown' || d.code === 'column-unknown',
            ),
          ).toBe(true);
      }),
      { numRuns: 60, examples: [[806, 0, false]] },
    );
  });
});

it('a sheet marked as a folder, which some programs leave out without a word, is damaged', async () => {
  const whole = await bookOf('存在问题', [
    ['编号', '条款', '问题'],
    ['P1', '3.1', '甲'],
  ]);
  const sheet = (readDirectory(sourceOf(whole)) ?? []).find(({ name }) => /sheet1\.xml$/.test(name));
  const { facts, said } = await read(whole.with((sheet?.directoryOffset ?? 0) + 38, 0x10));
  expect(said).toEqual(['error workbook-damaged 数据/申报数据.xlsx']);
  expect(facts.problems).toEqual([]);
});

describe('workbooks of other programs', () => {
  it('are read the same (SheetJS)', async () => {
    const rows = [
      ['id', '名称', '2023年数值', '2022年数值'],
      ['14', '道路机械化清扫率', { t: 'n', v: 0.8655, z: '0.00%' }, 85.1],
      [39, '', '5.6', { t: 'n', f: 'B1*2' }],
      ['55', '', 'B', { t: 'e', v: 0x2a }],
    ];
    const sheet = utils.aoa_to_sheet(rows);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '指标数据');
    const stages = utils.aoa_to_sheet([
      ['编号', '阶段', '开始日期', '结束日期', '主要任务'],
      ['S1', '动员', { t: 'n', v: 45108, z: 'yyyy"年"m"月"d"日"' }, { t: 'n', v: 45138, z: 'm/d/yy' }, '开会'],
    ]);
    utils.book_append_sheet(book, stages, '实施步骤');
    const { facts, said } = await read(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' })));
    expect(facts.indicators.map((r) => [r.id, ...r.years.map((y) => `${y.year}:${y.value}`)])).toEqual([
      ['14', '2022:85.1', '2023:86.55'],
      ['39', '2023:5.6'],
      ['55', '2023:B'],
    ]);
    expect(facts.stages.map((s) => [s.start, s.end])).toEqual([['2023-07-01', '2023-07-31']]);
    expect(said).toEqual(['error formula-not-calculated D3', 'error cell-error-value D4']);
  });

  it('may carry rules and formats over whole columns', async () => {
    const bytes = await bookOf(
      '存在问题',
      [
        ['编号', '条款', '问题'],
        ['P1', '3.1', '甲'],
      ],
      (sheet) => {
        const rules = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
        rules.dataValidations.add('A1:XFD1048576', { type: 'list', formulae: ['"a,b"'] });
        sheet.getCell('XFD1048576').value = ' ';
      },
    );
    const started = performance.now();
    const { facts, said } = await read(bytes);
    expect([facts.problems.length, said]).toEqual([1, []]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the workbook written', () => {
  it('has its rules, frozen heads, units, targets and grey cells where the pack does not ask', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await writeWorkbook(pack, { year: 2023 })).buffer);
    expect(workbook.worksheets.filter((s) => s.state === 'visible').map((s) => s.name)).toEqual([
      '填写说明',
      '基本情况',
      '指标数据',
      '组织机构',
      '区划名单',
      '责任分解',
      '工作举措',
      '存在问题',
      '下步措施',
      '实施步骤',
      '问题整改',
      '荣誉',
      '规范性文件',
      '佐证登记',
      '现场自评',
    ]);
    const sheet = workbook.getWorksheet('指标数据');
    const cell = (address: string) => sheet?.getCell(address);
    const fill = (address: string) => JSON.stringify(cell(address)?.fill);
    expect(['D2', 'D6', 'D7', 'D8', 'D9'].map((a) => cell(a)?.text)).toEqual([
      '≥80%',
      '≥80%',
      '≥80‰',
      '符合规划',
      'C级',
    ]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect([cell('A1')?.text, cell('E1')?.text, cell('H1')?.text, cell('K1')?.text]).toEqual([
      'id',
      '2023年分子',
      '2022年分子',
      '2021年分子',
    ]);
    expect(fill('H6')).not.toBe(fill('H2'));
    expect(fill('N8')).not.toBe(fill('N2'));
    expect(cell('G4')?.dataValidation?.formulae).toEqual(['"有,无"']);
    expect(cell('G9')?.dataValidation?.formulae).toEqual(['"A,B,C,D"']);
    expect(cell('E6')?.dataValidation?.prompt).toBe('分子的含义');
    expect(workbook.getWorksheet('存在问题')?.getCell('B9').dataValidation?.formulae).toEqual(['选项!$A$2:$A$4']);
    expect(workbook.getWorksheet('实施步骤')?.getCell('A1').note).toContain('必填');
  });

  it('holds text that begins like a formula as text', async () => {
    const bytes = await writeWorkbook(pack, { year: 2023, dossier });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const cells: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === exceljs.ValueType.Formula) cells.push(cell.address);
        }),
      ),
    );
    expect(cells).toEqual([]);
    expect(workbook.getWorksheet('指标数据')?.getCell('R6').value).toBe('=1+1 与 +cmd|x 都只是文字');
  });
});
