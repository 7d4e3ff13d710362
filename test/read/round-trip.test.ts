import { type ParsingOptions, read, type WritingOptions, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/read/index.ts';
import { dossier, pack } from './fixture.ts';

const file = '数据/申报数据.xlsx';

describe('a workbook written and read back', () => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(await writeWorkbook(pack, { year: 2023, dossier }));
  });

  it('gives the same facts, cell by cell, without a remark', async () => {
    const { value, diagnostics } = await readWorkbook(file, bytes, pack, 2023);
    expect(diagnostics).toEqual([]);
    const { settings: _, ...facts } = dossier;
    expect(value.value).toEqual(facts);
  });

  it('names the cell of each fact', async () => {
    const { value } = await readWorkbook(file, bytes, pack, 2023);
    expect(value.at('indicators', 4, 'years', 1, 'value')).toEqual({ file, sheet: '指标数据', cell: 'J6' });
    expect(value.at('indicators', 4, 'years', 2022, 'numerator')).toEqual({ file, sheet: '指标数据', cell: 'H6' });
    expect(value.at('measures', 1, 'text')).toEqual({ file, sheet: '工作举措', cell: 'D3' });
    expect(value.at('measures', 1, 'department')).toEqual({ file, sheet: '工作举措', cell: 'E3' });
    expect(value.at('measures', 1)).toEqual({ file, sheet: '工作举措', cell: 'A3' });
  });

  it('is the same bytes twice', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const twice = await writeWorkbook(pack, { year: 2023, dossier });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(twice))).toBe(0);
  });

  it('is empty of facts when nothing was filled in, examples and all', async () => {
    const blank = await writeWorkbook(pack, { year: 2023 });
    const { value, diagnostics } = await readWorkbook(file, blank, pack, 2023);
    expect(diagnostics).toEqual([]);
    expect(value.value.measures).toEqual([]);
    expect(value.at('measures')).toEqual({ file, sheet: '工作举措' });
    expect(value.value.indicators.map((r) => r.id)).toEqual(['9-1', '9-2', '10', '12', '14', '39', '49', '55']);
    expect(value.value.indicators.every((r) => r.years.length === 0)).toBe(true);
    expect(value.value.profile.map((f) => [f.id, f.value])).toEqual([
      ['population', null],
      ['location', null],
    ]);
  });
});

describe('a workbook another program has opened and saved', () => {
  const { settings: _, ...facts } = dossier;
  const factsOf = async (bytes: Uint8Array) => (await readWorkbook(file, bytes, pack, 2023)).value.value;

  it.each<[string, ParsingOptions, WritingOptions]>([
    ['its texts in the cells', {}, {}],
    ['its texts in a table', {}, { bookSST: true, compression: true }],
    ['its days as days', { cellDates: true, cellNF: true }, { cellDates: true }],
    ['its looks kept', { cellStyles: true, cellNF: true }, { cellStyles: true }],
  ])('gives the same facts: %s (SheetJS)', async (_name, opened, saved) => {
    const book = read(await writeWorkbook(pack, { year: 2023, dossier }), opened);
    // It says on the console that it cannot write titles repeated in print.
    delete book.Workbook?.Names;
    expect(await factsOf(new Uint8Array(write(book, { ...saved, type: 'buffer', bookType: 'xlsx' })))).toEqual(facts);
  });

  it('gives the same facts: every tag prefixed, names of the strict form', async () => {
    const parts = unzipSync(await writeWorkbook(pack, { year: 2023, dossier }));
    for (const [path, bytes] of Object.entries(parts))
      if (/^xl\/(?:worksheets\/sheet\d+|workbook|styles|sharedStrings)\.xml$/.test(path))
        parts[path] = strToU8(strict(strFromU8(bytes)));
    expect(await factsOf(zipSync(parts))).toEqual(facts);
  });
});

/** As a program of another house might write it. */
const strict = (xml: string): string =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replace(/ xmlns="/, ' xmlns:x="')
    .replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, '<$1x:');
