import { join } from 'node:path';
import { onInterrupt } from '../shell/interrupt.ts';
import { takeLock } from '../shell/lock.ts';
import { cacheFolder, emptyStaging, outputFolder } from '../shell/machine.ts';
import { recoverAll } from '../shell/staging.ts';
import { ownFolder } from './target.ts';
import { Usage } from './usage.ts';

/** Keeps the others out of a workspace; gives the way to let them in again. `said` is its place as it was typed. */
export function hold(root: string, said: string): () => void {
  for (const name of [outputFolder, cacheFolder]) ownFolder(root, name);
  const release = takeLock(join(root, cacheFolder, '占用'));
  if (release === null) throw new Usage(`另一个 shenbao 正在使用“${said}”。等它结束再试。`);
  return release;
}

/** Works with a workspace to itself: 输出 and .shenbao are nobody else's meanwhile, and left in order however the work ends. */
export async function alone<T>(root: string, said: string, work: () => Promise<T>): Promise<T> {
  const output = join(root, outputFolder);
  const release = hold(root, said);
  const tidy = (): void => {
    // The workbench goes on after a failure: a lock it kept would turn the next task away.
    try {
      recoverAll(output);
      emptyStaging(root);
    } finally {
      release();
    }
  };
  const settled = onInterrupt(tidy);
  try {
    return await work();
  } finally {
    settled();
    tidy();
  }
}
