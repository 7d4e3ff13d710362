import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../src/model/document.ts';
import { writeDocx } from '../../src/write/index.ts';
import { tableRoom, tallRows } from '../../src/write/layout/table-grid.ts';
import { documentOf, style, t } from './sample.ts';

const cell = (length: number, more: { colspan?: number; rowspan?: number } = {}) => ({
  content: [t('字'.repeat(length))],
  ...more,
});
const tableOf = (...rows: TableBlock['rows']): TableBlock => ({
  type: 'table',
  columns: [0.2, 0.8].map((width) => ({ width, align: 'left' })),
  header: [[cell(2), cell(2)]],
  rows,
});

const upright = tableRoom(style, false);

describe('rows of tables over the end of a page', () => {
  it('go on by the lines they take, not by the characters they hold', () => {
    const rows = tableOf([cell(2), cell(400)], [cell(130), cell(2)], [cell(2), cell(550)]);
    expect(tallRows(rows, upright)).toEqual([false, false, true, true]);
    expect(tallRows(rows, { ...upright, characters: 53 })).toEqual([false, false, false, false]);
    expect(tallRows(rows, tableRoom(style, true))).toEqual([false, false, true, true]);
  });

  it('count a cell over several columns by their width, one over several rows by its part', () => {
    expect(tallRows(tableOf([cell(600, { colspan: 2 })]), upright)).toEqual([false, false]);
    expect(tallRows(tableOf([cell(200, { rowspan: 2 }), cell(2)], [cell(2)]), upright)).toEqual([false, false, false]);
    expect(tallRows(tableOf([cell(2, { rowspan: 2 }), cell(2)], [cell(550)]), upright)).toEqual([false, false, true]);
  });

  it('are kept whole in Word as well, and the head is repeated', async () => {
    const bytes = await writeDocx(documentOf([tableOf([cell(2), cell(300)], [cell(2), cell(550)])]), style);
    const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
    const rows = [...xml.matchAll(/<w:trPr>(.*?)<\/w:trPr>/g)].map(([, looks = '']) => [
      /<w:cantSplit(?! w:val="(?:false|0)")/.test(looks),
      looks.includes('w:tblHeader'),
    ]);
    expect(rows).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});
