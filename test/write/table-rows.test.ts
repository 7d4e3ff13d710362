import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../src/model/document.ts';
import { writeDocx } from '../../src/write/index.ts';
import { tallRows } from '../../src/write/layout/table-grid.ts';
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

describe('rows of tables over the end of a page', () => {
  it('go on by the lines they take, not by the characters they hold', () => {
    const rows = tableOf([cell(2), cell(300)], [cell(90), cell(2)], [cell(2), cell(400)]);
    expect(tallRows(rows, 37)).toEqual([false, false, true, true]);
    expect(tallRows(rows, 53)).toEqual([false, false, false, false]);
  });

  it('count a cell over several columns by their width, one over several rows by its part', () => {
    expect(tallRows(tableOf([cell(400, { colspan: 2 })]), 37)).toEqual([false, false]);
    expect(tallRows(tableOf([cell(100, { rowspan: 2 }), cell(2)], [cell(2)]), 37)).toEqual([false, false, false]);
    expect(tallRows(tableOf([cell(2, { rowspan: 2 }), cell(2)], [cell(400)]), 37)).toEqual([false, false, true]);
  });

  it('are kept whole in Word as well, and the head is repeated', async () => {
    const bytes = await writeDocx(documentOf([tableOf([cell(2), cell(300)], [cell(2), cell(400)])]), style);
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
