import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCellsWith } from '../../src/build/cell-reading.ts';
import { composeDocuments } from '../../src/build/documents.ts';
import { insightsOf, lookHere } from '../../src/build/insights.ts';
import { takeIn } from '../../src/build/intake.ts';
import { proofreadCells } from '../../src/build/proofread.ts';
import { runChecks } from '../../src/check/run.ts';
import { compareProse } from '../../src/proof/compare.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { loadDictionaryFiles } from '../../src/shell/dictionaries.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from '../proof/dictionaries.ts';

/**
 * `npx tsx test/bench/check-speed.ts [工作文件夹]` — CPU seconds of proof-reading 100 pages (616 characters a page, GB/T 9704),
 * and, where a workspace is given (`shenbao init <dir> --sample`), of all checks on its facts and documents.
 */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function timed<T>(what: string, limit: number, run: () => T): T {
  const start = cpu();
  const value = run();
  const spent = cpu() - start;
  process.stdout.write(`${what}: ${spent.toFixed(2)} s CPU（目标 ${limit} s）${spent > limit ? ' 超出' : ''}\n`);
  return value;
}

const clean = readFileSync(new URL('../proof/clean.txt', import.meta.url), 'utf8');
const dictionaries = builtInDictionaries();
let text = '';
for (let i = 0; text.length < 61_600; i += 1) text += clean.replaceAll('青岚', `青${'岚川江山原'[i % 5]}`);
timed('proof，100页，首次', 1, () => proofread(proseOf('百页.txt', text), { dictionaries }));
timed('proof，100页，再次', 1, () => proofread(proseOf('百页.txt', text), { dictionaries }));
timed('比对两份100页', 1, () =>
  compareProse([proseOf('甲.txt', text), proseOf('乙.txt', text.replaceAll('工作', '任务'))]),
);

const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  const workspace = diskWorkspace(resolve(folder), '2026-01-01');
  const library = await loadLibrary();
  const { intake } = await takeIn(workspace, { library });
  if (intake === null) throw new Error('no standard pack');
  const insights = await insightsOf(intake, { look: lookHere(workspace), memory: undefined });
  const documents = await composeDocuments(intake, workspace, { library });
  const subject = { ...intake, insights, today: workspace.today, documents: documents.value };
  timed('数据与佐证的全部检查', 2, () => runChecks('dossier', subject));
  timed('文档的全部检查', 2, () => runChecks('documents', subject));
  const sources = await loadDictionaryFiles();
  await proofreadCells(intake, async (job) => timed('各表文字的校对', 2, () => readCellsWith(sources, job)));
}
