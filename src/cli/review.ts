import { readFile } from 'node:fs/promises';
import { type Reviewed, reviewPackage } from '../build/review.ts';
import { Day } from '../model/day.ts';
import type { ReviewMarks } from '../model/review.ts';
import { letterName, readMarks } from '../review/index.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { openNamed } from './bundle.ts';
import { refuse } from './refuse.ts';
import { reviewMany } from './review-many.ts';
import { asideAll, saveAll } from './save-all.ts';
import { inputFile, resultFolder } from './target.ts';
import { Usage } from './usage.ts';
import { today } from './workspace.ts';

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
  if (options.batch !== undefined) {
    refuseForOne(file, options);
    return await reviewMany(options.batch, options.output);
  }
  if (file === undefined) throw new Usage('要写明申报包，或用 --batch 写明文件夹。');
  return await reviewOne(file, options);
}

/** A table of many has neither marks nor a letter: what is only for one package would be left out without a word. */
function refuseForOne(file: string | undefined, options: Options): void {
  if (file !== undefined) throw new Usage(`写了 --batch，不能再写申报包（${file}）：单个申报包请另外审核。`);
  const given = (['marks', 'issuer', 'day', 'deadline'] as const).filter((name) => options[name] !== undefined);
  if (given.length > 0)
    throw new Usage(
      `--batch 只出一张总表，不出审核表和补正通知，用不上 ${given.map((name) => `--${name}`).join('、')}；请对单个申报包写 shenbao review <包> 和这些选项。`,
    );
}

async function reviewOne(file: string, options: Options): Promise<number> {
  const folder = resultFolder(options.output ?? `${file.replace(/\.zip$/i, '')}-审核`);
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
function told({ letter, unreviewed, unexplained, letterDue, errors }: Reviewed, file: string): string {
  const found = errors === 0 ? '自动核验未发现错误' : `自动核验发现${errors}处错误`;
  const open = unreviewed === 0 ? '人工审核没有未审的项' : `人工尚有${unreviewed}项未审`;
  const how = `没有审的，请打开申报包里的 index.html 逐项标注、“导出意见”，再运行 shenbao review ${file} --marks 审核意见.json。`;
  const state = `${found}，${open}。`;
  const wordless =
    unexplained.length === 0
      ? ''
      : `\n有${unexplained.length}项标了“需补充”或“不认可”，没有写意见，补正通知里说不出要补什么：${unexplained.join('、')}。请在审核页写明，重新导出意见再出。`;
  if (!letterDue) return `${state}没有出补正通知：没有逐项审完，不能说资料齐全、没有需要补正的事项。\n${how}`;
  const asked = letter.items.length === 0 ? '没有需要补正的事项' : `需要补正 ${letter.items.length} 项`;
  return `${state}${asked}。${unreviewed === 0 ? '' : `\n补正通知是草稿，不要发出：补正要一次性告知。${how}`}${wordless}`;
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

const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
