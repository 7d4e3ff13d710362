import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Reviewed, reviewPackage } from '../build/review.ts';
import { Day } from '../model/day.ts';
import type { ReviewMarks } from '../model/review.ts';
import { type BatchRow, batchHtml, batchTable, letterName, readMarks } from '../review/index.ts';
import { reviewFolder } from '../shell/batch/review-batch.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { putAside, saveBeside } from '../shell/save.ts';
import { progressLine } from '../shell/terminal.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';
import { openNamed } from './bundle.ts';
import { refuse } from './refuse.ts';
import { inputFile, outputFolder } from './target.ts';
import { Usage } from './usage.ts';

interface Options {
  readonly output?: string;
  readonly batch?: string;
  readonly marks?: string;
  readonly issuer?: string;
  readonly day?: string;
  readonly deadline?: string;
}

/** `shenbao review <F.zip>`: the reviewer's form and the 补正通知; `--batch <dir>`: a table of many packages. */
export async function review(file: string | undefined, options: Options): Promise<number> {
  if (options.batch !== undefined) return await reviewMany(options.batch, options.output);
  if (file === undefined) throw new Usage('要写明申报包，或用 --batch 写明文件夹。');
  return await reviewOne(file, options);
}

async function reviewOne(file: string, options: Options): Promise<number> {
  const folder = outputFolder(options.output ?? `${file.replace(/\.zip$/i, '')}-审核`);
  const day = dayOption('--day', options.day) ?? today();
  const reviewing = {
    marks: await marksOption(options.marks),
    issuer: options.issuer ?? null,
    day,
    deadline: dayOption('--deadline', options.deadline) ?? daysLater(day, 30),
  };
  if (reviewing.deadline < day)
    throw new Usage(`补正截止日期（--deadline ${reviewing.deadline}）早于审核日期（${day}）：请改正。`);
  const { value: bundle, diagnostics } = await openNamed(file);
  if (bundle === null) return refuse(diagnostics, '审核', '打不开这个包，没有审核。');
  const reviewed = await reviewPackage(bundle, await loadLibrary(), loadFaces, reviewing).finally(() => bundle.close());
  if (reviewed.value === null) {
    process.stdout.write('包内没有完整的机读记录，无法逐项审核；请先用 shenbao verify 查明原因。\n');
    return 1;
  }
  const { letter, files, staleMarks, unreviewed, letterDue } = reviewed.value;
  if (staleMarks) return refuseMarks(options.marks ?? '', reviewing.marks, letter.package.name);
  const name = letterName(unreviewed);
  const machine = { name: `${name}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(letter, null, 1)}\n`) };
  await saveAll(folder, letterDue ? [...files, machine] : files);
  for (const other of letterNames) if (!letterDue || other !== name) await asideAll(folder, letterFiles(other));
  process.stdout.write(`${told(reviewed.value, file)}\n结果在：${folder}\n`);
  return letter.items.length > 0 ? 1 : 0;
}

/** What the clerk of the office learns: what the checks found, what no person has looked at, and whether there is a letter. */
function told({ letter, unreviewed, letterDue, errors }: Reviewed, file: string): string {
  const found = errors === 0 ? '自动核验未发现错误' : `自动核验发现${errors}处错误`;
  const open = unreviewed === 0 ? '人工审核没有未审的项' : `人工尚有${unreviewed}项未审`;
  const how = `没有审的，请打开申报包里的 index.html 逐项标注、“导出意见”，再运行 shenbao review ${file} --marks 审核意见.json。`;
  const state = `${found}，${open}。`;
  if (!letterDue) return `${state}没有出补正通知：没有逐项审完，不能说资料齐全、没有需要补正的事项。\n${how}`;
  const asked = letter.items.length === 0 ? '没有需要补正的事项' : `需要补正 ${letter.items.length} 项`;
  return `${state}${asked}。${unreviewed === 0 ? '' : `\n补正通知是草稿，不要发出：补正要一次性告知。${how}`}`;
}

const letterNames = [letterName(0), letterName(1)];
const letterFiles = (name: string): string[] => ['docx', 'pdf', 'json'].map((ending) => `${name}.${ending}`);

/** Marks on another package say nothing about this one, and a letter without them would say more than anybody meant. */
function refuseMarks(file: string, marks: ReviewMarks | null, name: string): number {
  const on = marks?.package.name ?? '';
  process.stdout.write(
    `审核意见“${file}”是对${on === name ? `同名的另一版本（${on}，内容不同）` : on}作出的，不是对这个申报包（${name}），没有采用，也没有出审核表和补正通知。\n请用这个申报包里的 index.html 重新审核、导出意见；或者找出当时审的那个包。\n`,
  );
  return 1;
}

async function reviewMany(batch: string, output: string | undefined): Promise<number> {
  if (!existsSync(batch) || !statSync(batch).isDirectory()) throw new Usage(`没有这个文件夹：${batch}`);
  const folder = outputFolder(output ?? join(batch, '批量审核'));
  const progress = progressLine(process.stderr);
  const { rows, left } = await reviewFolder(resolve(batch), (now, done, all) => progress('审核', { done, all, now }));
  progress('');
  const skipped = left.map(({ path, why }) => `没有审核 ${path}：${why}。\n`).join('');
  if (rows.length === 0) throw new Usage(`“${batch}”里没有申报包（ZIP 文件）。${skipped && `\n${skipped.trimEnd()}`}`);
  const { head, rows: cells } = batchTable(rows);
  const sheet = {
    name: '批量审核',
    heads: head,
    widths: head.map((title) => (/问题|文件|同名|带错误/.test(title) ? 50 : 12)),
    rows: cells.map((row) => row.map((value) => value ?? '')),
  };
  await saveAll(folder, [
    { name: '批量审核.xlsx', bytes: writeXlsx([sheet]) },
    { name: '批量审核.html', bytes: new TextEncoder().encode(batchHtml(rows, linkFrom(folder, resolve(batch)))) },
    { name: '批量审核.json', bytes: new TextEncoder().encode(`${JSON.stringify(rows, null, 1)}\n`) },
  ]);
  const failed = rows.filter(({ state }) => state !== '核验通过').length;
  process.stdout.write(
    `${skipped}审核了 ${rows.length} 个申报包，${failed} 个需要处理。${doubled(rows)}\n结果在：${folder}\n`,
  );
  return failed > 0 ? 1 : 0;
}

function doubled(rows: readonly BatchRow[]): string {
  const differing = rows.filter(({ twins }) => twins.some((twin) => twin.endsWith('（内容不同）')));
  if (differing.length === 0) return '';
  return `有${differing.length}个申报包同一单位、年度、序列而内容不同，请先问清以哪一个为准：${differing.map(({ file }) => file).join('、')}。`;
}

/** From the table to a package beside it; on another drive there is no way but the whole address. */
const linkFrom =
  (folder: string, batch: string) =>
  (file: string): string => {
    const path = relative(folder, join(batch, file));
    if (isAbsolute(path)) return pathToFileURL(path).href;
    return path.split(/[\\/]/).map(encodeURIComponent).join('/');
  };

async function marksOption(file: string | undefined): Promise<ReviewMarks | null> {
  if (file === undefined) return null;
  const { value, diagnostics } = readMarks(await readFile(inputFile(file), 'utf8'), file);
  if (value === null)
    throw new Usage(`${diagnostics.map(({ message }) => message).join('；')}。请从审核页重新导出，不要手工编辑。`);
  return value;
}

function dayOption(name: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  if (!Day.safeParse(value).success) throw new Usage(`${name} 应写成 2024-07-01。`);
  return value;
}

const today = (): Day => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Writes and says which earlier files were put aside. */
async function saveAll(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  sayKept(folder, await saveBeside(folder, files));
}

/** A letter of an earlier review would be taken for this one's. */
const asideAll = async (folder: string, names: readonly string[]): Promise<void> =>
  sayKept(folder, await putAside(folder, names));

function sayKept(folder: string, names: readonly string[]): void {
  for (const kept of names)
    process.stdout.write(`原来的文件内容不同，可能改过或已发出，已改名保留：${join(folder, kept)}\n`);
}
