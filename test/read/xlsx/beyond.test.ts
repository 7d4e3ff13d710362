import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from './book.ts';

const said = async (sheet: string): Promise<string[]> => {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="荣誉" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  return (await read(bytes)).diagnostics.map(({ code }) => code);
};

describe('a workbook that numbers rows beyond the edge of a sheet', () => {
  test.each([
    '<sheetData><row r="99999999"/></sheetData>',
    '<sheetData><row r="0"/></sheetData>',
    '<sheetData><row r="2"><c r="A99999999"/></row></sheetData>',
    '<sheetData><row r="2"><c r="XFE2"/></row></sheetData>',
    '<sheetData><row r="&#57;99999999"/></sheetData>',
    '<sheetData/><mergeCells><mergeCell ref="A1:A1048577"/></mergeCells>',
  ])('is damaged, and none of them is made: %s', async (sheet) => {
    expect(await said(sheet)).toEqual(['workbook-damaged']);
  });

  test.each([
    '<cols><col min="1" max="1000000000" hidden="1"/></cols><sheetData/>',
    '<cols><col min="1" max="16384"/></cols><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData>',
    '<sheetData/><colBreaks><brk id="1" max="1048575"/></colBreaks>',
  ])('is none where it only says how things look, or goes to the very edge: %s', async (sheet) => {
    expect(await said(sheet)).toEqual([]);
  });
});
