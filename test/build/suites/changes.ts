import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPdf } from '../../../src/text/pdf-reader.ts';
import { type Cities, change, published, zipOf } from '../city.ts';
import { digests } from '../files.ts';

/** What quotes the figure, and what holds a copy of what quotes it. Nothing else may change by a byte. */
const follow = [
  '02 工作汇报/工作汇报.docx',
  '02 工作汇报/工作汇报.pdf',
  '11 其他相关资料/数据评价指标汇总表.docx',
  '11 其他相关资料/数据评价指标汇总表.pdf',
  'index.html',
  '合订本/第1册.pdf',
  '记录/documents.json',
  '记录/dossier.json',
  '记录/ledger.json',
];

export function changesSuite(cities: Cities): void {
  const before = () => digests(published(cities.first));
  const after = () => digests(published(cities.changed));

  test('only what quotes it is another file, to the byte', () => {
    const [old, now] = [before(), after()];
    expect([...now.keys()]).toEqual([...old.keys()]);
    expect([...now].filter(([path, digest]) => old.get(path) !== digest).map(([path]) => path)).toEqual(follow);
  });

  test.each(['02 工作汇报/工作汇报.pdf', '11 其他相关资料/数据评价指标汇总表.pdf', '合订本/第1册.pdf'])(
    '%s shows the new value, and the old one no longer',
    async (path) => {
      const value = String(change.value);
      expect(await pagesWith(join(published(cities.first), path), value)).toBe(0);
      expect(await pagesWith(join(published(cities.changed), path), value)).toBe(path.startsWith('合订本') ? 2 : 1);
    },
  );

  test('the package packed before is not touched by a build', () => {
    expect(readFileSync(zipOf(cities.first)).length).toBeGreaterThan(1_000_000);
  });
}

async function pagesWith(file: string, value: string): Promise<number> {
  const read = await openPdf(new Uint8Array(readFileSync(file)));
  let found = 0;
  for (let page = 1; page <= read.pages; page++) if ((await read.text(page)).includes(value)) found += 1;
  await read.close();
  return found;
}
