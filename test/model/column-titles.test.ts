import { expect, it } from 'vitest';
import { columnTitles } from '../../src/model/column-titles.ts';
import { sheets } from '../../src/read/sheets/index.ts';

it('calls the columns what the sheets call them, and of the rows that are compared whole leaves none out', () => {
  for (const { key, columns } of sheets) {
    const titles = columnTitles[key];
    if (titles === undefined) continue;
    const all = Object.fromEntries(columns.filter((c) => c.key !== 'id').map((c) => [c.key, c.title]));
    expect(all, key).toMatchObject(titles);
    if (key !== 'indicators' && key !== 'registry') expect(Object.keys(titles), key).toEqual(Object.keys(all));
  }
});
