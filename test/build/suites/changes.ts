import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPdf } from '../../../src/text/pdf/reader.ts';
import { type Cities, change, published } from '../city.ts';
import { digests } from '../files.ts';
import { diagnosticsOf, ledgerOf } from '../records.ts';

/** What quotes the figure, and what holds a copy of what quotes it. Nothing else may change by a byte. */
const follow = [
  '02 工作汇报/工作汇报.docx',
  '02 工作汇报/工作汇报.pdf',
  '11 其他相关资料/数据评价指标汇总表.docx',
  '11 其他相关资料/数据评价指标汇总表.pdf',
  'index.html',
  '合订本/第1册.pdf',
  '记录/diagnostics.json',
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

  test('the evidence, which still states the old figure, is named as contradicting it', () => {
    const said = diagnosticsOf(published(cities.changed)).map(({ code, at }) => `${code} ${at.file}`);
    expect(said).toEqual(['evidence-contradicts 佐证材料/4.3 声环境/2023年声环境质量监测报告.pdf']);
  });

  test.each(quoting)('%s shows the new value, by itself and bound, and the earlier one did not', async (path, id) => {
    const value = String(change.value);
    const pages = async (city: string) => [
      await pagesWith(join(published(city), path), value),
      await pagesWith(join(published(city), '合订本/第1册.pdf'), value, boundAs(city, id)),
    ];
    expect(await pages(cities.first)).toEqual([0, 0]);
    expect(await pages(cities.changed)).toEqual([1, 1]);
  });
}

const quoting = [
  ['02 工作汇报/工作汇报.pdf', '02-工作汇报'],
  ['11 其他相关资料/数据评价指标汇总表.pdf', '11-数据评价指标汇总表'],
] as const;

interface Pages {
  readonly firstPage: number;
  readonly pages: number;
}

function boundAs(city: string, id: string): Pages {
  const part = ledgerOf(published(city)).volumes[0]?.parts.find(({ target }) => target === `document:${id}`);
  if (part === undefined) throw new Error(`${id} is not bound`);
  return part;
}

/** How many pages of a file, or of a part of it, show a value. */
async function pagesWith(file: string, value: string, part?: Pages): Promise<number> {
  const read = await openPdf(new Uint8Array(readFileSync(file)));
  const first = part?.firstPage ?? 1;
  let found = 0;
  for (let page = first; page < first + (part?.pages ?? read.pages); page++)
    if ((await read.text(page)).includes(value)) found += 1;
  await read.close();
  return found;
}
