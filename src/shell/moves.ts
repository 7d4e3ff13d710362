import { link, lstat, mkdir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Move, readMoves, writeMoves } from '../read/evidence/moved.ts';
import { Changed } from './changed.ts';
import { onDisk } from './on-disk.ts';
import { replaceFile } from './staging.ts';
import { refusedBySystem } from './system-refusals.ts';

/**
 * Moves files inside `root`; what stands at the new place is never overwritten. The record is written before the first
 * move, so that a crash in between can be undone. Returns the moves that could not be made, with the reason.
 * @throws Changed when a record stands there that cannot be read: written over, what it tells could never be put back
 */
export async function moveFiles(
  root: string,
  moves: readonly Move[],
  record: string,
): Promise<readonly { readonly move: Move; readonly reason: string }[]> {
  if (moves.length === 0) return [];
  await writeRecord(join(root, record), [...(await readRecord(join(root, record))), ...moves]);
  return moveAll(root, moves);
}

/** Puts back what the record says was moved, the last first; what could not be put back stays recorded. */
export async function undoMoves(
  root: string,
  record: string,
): Promise<{ readonly done: number; readonly failed: readonly { readonly move: Move; readonly reason: string }[] }> {
  const moves = await readRecord(join(root, record));
  const back = [...moves].reverse().map(({ from, to, digest }) => ({ from: to, to: from, digest }));
  const failed = await moveAll(root, back);
  await writeRecord(
    join(root, record),
    [...failed].reverse().map(({ move }) => ({ from: move.to, to: move.from, digest: move.digest })),
  );
  return { done: moves.length - failed.length, failed };
}

async function moveAll(root: string, moves: readonly Move[]) {
  const failed: { readonly move: Move; readonly reason: string }[] = [];
  for (const move of moves) {
    const reason = await moveOne(onDisk(root, move.from), join(root, move.to));
    if (reason !== null) failed.push({ move, reason });
  }
  return failed;
}

/** A second name first, then the first name away: unlike `rename` this refuses where something stands already. */
async function moveOne(from: string, to: string): Promise<string | null> {
  try {
    await mkdir(dirname(to), { recursive: true });
    try {
      await link(from, to);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return '那里已有同名文件';
      if (codeOf(error) === 'ENOENT') return '文件不在原处了';
      return await renameFree(from, to);
    }
    await unlink(from);
    return null;
  } catch (error) {
    return refusedBySystem[codeOf(error)] ?? `系统不允许（${codeOf(error) || String(error)}）`;
  }
}

/** For drives without second names (FAT, some network drives). */
async function renameFree(from: string, to: string): Promise<string | null> {
  const stands = await lstat(to).then(
    () => true,
    () => false,
  );
  if (stands) return '那里已有同名文件';
  await rename(from, to);
  return null;
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

async function readRecord(file: string): Promise<Move[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  const moves = readMoves(text);
  if (moves === null) throw new Changed('ERECORD', file, 'no list of moves');
  return moves;
}

const writeRecord = (file: string, moves: readonly Move[]): Promise<void> => replaceFile(file, writeMoves(moves));
