import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BatchRow, batchHtml, batchTable, followerText, isOutdated, needing } from '../review/index.ts';
import { reviewFolder } from '../shell/batch/review-batch.ts';
import { progressLine } from '../shell/terminal.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';
import { saveAll } from './save-all.ts';
import { resultFolder } from './target.ts';
import { Usage } from './usage.ts';

/** `shenbao review --batch <dir>`: a table of many packages. */
export async function reviewMany(batch: string, output: string | undefined): Promise<number> {
  if (!existsSync(batch) || !statSync(batch).isDirectory()) throw new Usage(`没有这个文件夹：${batch}`);
  const folder = resultFolder(output ?? join(batch, '批量审核'));
  const progress = progressLine(process.stderr);
  const { rows, left } = await reviewFolder(resolve(batch), (now, done, all) => progress('审核', { done, all, now }));
  progress('');
  const skipped = left.map(({ path, why }) => `没有审核 ${path}：${why}。\n`).join('');
  if (rows.length === 0) throw new Usage(`“${batch}”里没有申报包（ZIP 文件）。${skipped && `\n${skipped.trimEnd()}`}`);
  const { head, rows: cells } = batchTable(rows);
  const sheet = {
    name: '批量审核',
    heads: head,
    widths: head.map((title) => (/问题|文件|同名|带错误|后续/.test(title) ? 50 : 12)),
    rows: cells.map((row) => row.map((value) => value ?? '')),
  };
  await saveAll(folder, [
    { name: '批量审核.xlsx', bytes: writeXlsx([sheet]) },
    { name: '批量审核.html', bytes: new TextEncoder().encode(batchHtml(rows, linkFrom(folder, resolve(batch)))) },
    { name: '批量审核.json', bytes: new TextEncoder().encode(`${JSON.stringify(rows, null, 1)}\n`) },
  ]);
  const failed = needing(rows).length;
  process.stdout.write(
    `${skipped}审核了 ${rows.length} 个申报包，${failed} 个需要处理。${doubled(rows)}${followed(rows)}\n结果在：${folder}\n`,
  );
  return failed > 0 ? 1 : 0;
}

function doubled(rows: readonly BatchRow[]): string {
  const differing = rows.filter(({ twins }) => twins.some((twin) => twin.endsWith('（内容不同）')));
  if (differing.length === 0) return '';
  return `有${differing.length}个申报包同一单位、年度、序列而内容不同，请先问清以哪一个为准：${differing.map(({ file }) => file).join('、')}。`;
}

function followed(rows: readonly BatchRow[]): string {
  const said = (some: readonly BatchRow[]): string =>
    some.map(({ file, followers }) => `${file}，后有${followers.map(followerText).join('、')}`).join('；');
  const outdated = rows.filter(isOutdated);
  const strayed = rows.filter((row) => row.followers.length > 0 && !isOutdated(row));
  return [
    outdated.length === 0
      ? ''
      : `\n有${outdated.length}个申报包之后又报送了补正的序列，以最后一个序列为准，不必再审：${said(outdated)}。`,
    strayed.length === 0
      ? ''
      : `\n有${strayed.length}个申报包与后续序列所接的那一份内容不同，请先问清以哪一个为准：${said(strayed)}。`,
  ].join('');
}

/** From the table to a package beside it; on another drive there is no way but the whole address. */
const linkFrom =
  (folder: string, batch: string) =>
  (file: string): string => {
    const path = relative(folder, join(batch, file));
    if (isAbsolute(path)) return pathToFileURL(path).href;
    return path.split(/[\\/]/).map(encodeURIComponent).join('/');
  };
