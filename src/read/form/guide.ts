import type { Workbook } from 'exceljs';
import type { StandardPack } from '../../model/pack.ts';
import type { ColumnType } from '../sheets/column.ts';
import { exampleMark, guideSheet, sheets } from '../sheets/index.ts';
import { fitHeight, looks, setPrint } from './looks.ts';

const forms: Record<ColumnType, string> = {
  text: '文字',
  code: '编号',
  codes: '编号，多个用“、”隔开',
  names: '名称，多个用“、”隔开',
  sentences: '每条一行（Alt+Enter 换行）',
  number: '数字',
  value: '数字或文字',
  day: '日期',
  flag: '是／否',
  choice: '从下拉列表选',
  path: '文件路径',
  pages: '如 3-7',
  shown: '不用填',
};

const widths = [16, 16, 8, 26, 80];

/** 填写说明 — the first sheet: what the colours mean, then every column of every sheet. */
export function writeGuide(workbook: Workbook, pack: StandardPack, year: number): void {
  const worksheet = workbook.addWorksheet(guideSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = widths.map((width) => ({ width }));
  const lines = opening(pack, year);
  lines.forEach((text, i) => {
    const cell = worksheet.getCell(i + 1, 1);
    cell.value = text;
    cell.font = { name: '宋体', size: i === 0 ? 14 : 11, bold: i === 0 };
  });
  const table = lines.length + 2;
  writeLine(worksheet, table, ['工作表', '列', '必填', '填法', '说明'], looks.head);
  let number = table;
  for (const sheet of sheets) {
    number += 1;
    writeLine(worksheet, number, [sheet.name, '', '', '', sheet.about], looks.given);
    for (const column of sheet.columns) {
      number += 1;
      writeLine(
        worksheet,
        number,
        ['', column.title, column.required ? '是' : '', forms[column.type], column.note],
        looks.open,
      );
    }
  }
  setPrint(worksheet);
}

const opening = (pack: StandardPack, year: number): string[] => [
  `${pack.title}申报数据（${year}年度）`,
  '红色列名必填；白色格要填，灰色格本标准不要求填，浅灰格已填好、不要改动。',
  `行可以增加，列可以换位置，表名和列名不要改。标着“${exampleMark}”的行不会读取。`,
  '数字只填数字，单位见“单位”列；没有的数据留空，不要填“无”“/”。',
  '填好后保存，在工作文件夹运行 shenbao check，问题会指出工作表和单元格。',
];

function writeLine(
  worksheet: ReturnType<Workbook['addWorksheet']>,
  number: number,
  texts: readonly string[],
  look: (typeof looks)[keyof typeof looks],
): void {
  texts.forEach((text, i) => {
    const cell = worksheet.getCell(number, i + 1);
    cell.value = text === '' ? null : text;
    cell.style = look;
  });
  fitHeight(worksheet.getRow(number), texts, widths);
}
