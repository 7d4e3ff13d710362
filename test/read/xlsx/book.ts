import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import { readWorkbook } from '../../../src/read/index.ts';
import { pack } from '../fixture.ts';

export const file = '数据/申报数据.xlsx';

/** A workbook of one sheet, as another program or a clerk might have made it. */
export async function bookOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  tweak: (worksheet: Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const worksheet = workbook.addWorksheet(name);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      worksheet.getCell(r + 1, c + 1).value = value;
    });
  });
  tweak(worksheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What reading gives: facts, and each remark as `severity code cell`. */
export async function read(bytes: Uint8Array) {
  const { value, diagnostics } = await readWorkbook(file, bytes, pack, 2023);
  const said = diagnostics.map((d) => `${d.severity} ${d.code} ${d.at.cell ?? d.at.sheet ?? d.at.file}`);
  return { facts: value.value, at: value.at, diagnostics, said };
}

export async function readRows(
  name: string,
  rows: readonly (readonly CellValue[])[],
  tweak?: (worksheet: Worksheet) => void,
) {
  return read(await bookOf(name, rows, tweak));
}
