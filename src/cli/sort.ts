import { type Intake, takeIn } from '../build/intake.ts';
import { plainReport } from '../build/report.ts';
import { type Sorting, sortEvidence } from '../build/sort.ts';
import { movesOf } from '../build/sort-moves.ts';
import { sortingSheet, sortingText } from '../build/sort-report.ts';
import type { Move } from '../read/evidence/moved.ts';
import { loadLibrary } from '../shell/library.ts';
import { outputFolder } from '../shell/machine.ts';
import { moveFiles, undoMoves } from '../shell/moves.ts';
import { progressLine } from '../shell/terminal.ts';
import { hold } from './alone.ts';
import { replaceOwn, sayKept } from './replace-own.ts';
import { shown } from './reports.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly apply?: boolean;
  readonly undo?: boolean;
}

const sheetName = '佐证登记建议.xlsx';
const recordFile = `${outputFolder}/归类记录.yaml`;

/** `shenbao sort [dir]`: proposes a place for every file without one; moves nothing without `--apply`. */
export async function sort(dir: string | undefined, { apply = false, undo = false }: Options): Promise<number> {
  if (apply && undo) throw new Usage('--apply 和 --undo 只能选一个。');
  const place = dir ?? '.';
  const { root } = openWorkspace(place);
  const release = hold(root, place);
  try {
    return undo ? await putBack(root) : await propose(place, apply);
  } finally {
    release();
  }
}

async function propose(dir: string, apply: boolean): Promise<number> {
  const { root, workspace } = openWorkspace(dir);
  const progress = progressLine(process.stderr);
  const { intake, diagnostics } = await takeIn(workspace, { library: await loadLibrary(), progress });
  if (intake === null) {
    process.stdout.write(plainReport(diagnostics, version, '').text(shown));
    return 1;
  }
  const sorting = await sortEvidence(intake, workspace, progress);
  progress('');
  process.stdout.write(`${sortingText(sorting, intake.pack)}\n`);
  if (sorting.proposals.length === 0) return 0;
  const edited = await replaceOwn(root, [{ name: sheetName, bytes: sortingSheet(sorting) }]);
  process.stdout.write(`\n建议表：${outputFolder}/${sheetName}（核对后可粘贴到工作簿的“佐证登记”）\n`);
  sayKept(edited);
  return await settle(root, intake, sorting, apply);
}

async function settle(root: string, intake: Intake, sorting: Sorting, apply: boolean): Promise<number> {
  const moves = movesOf(sorting, intake.files, intake.pack);
  if (!apply) {
    process.stdout.write(`没有移动任何文件。加 --apply 会把把握“高”的 ${moves.length} 个文件移进条款文件夹。\n`);
    return 0;
  }
  const failed = await moveFiles(root, moves, recordFile);
  const left = sorting.proposals.length - moves.length;
  process.stdout.write(`移动了 ${moves.length - failed.length} 个文件，记录：${recordFile}（--undo 可放回）。\n`);
  if (left > 0)
    process.stdout.write(
      `把握不高的 ${left} 个没有动：请对照建议表，把文件移进条款文件夹，或把那一行改好粘贴到“佐证登记”。\n`,
    );
  sayFailed(failed);
  process.stdout.write('接下来：运行 shenbao check 看还缺什么。\n');
  return failed.length === 0 ? 0 : 1;
}

async function putBack(root: string): Promise<number> {
  const { done, failed } = await undoMoves(root, recordFile);
  process.stdout.write(`放回了 ${done} 个文件。\n`);
  sayFailed(failed);
  return failed.length === 0 ? 0 : 1;
}

function sayFailed(failed: readonly { readonly move: Move; readonly reason: string }[]): void {
  for (const { move, reason } of failed) process.stdout.write(`没能移动：${move.from} → ${move.to}（${reason}）\n`);
}
