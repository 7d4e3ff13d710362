import { join } from 'node:path';
import { onInterrupt } from '../shell/interrupt.ts';
import { takeLock } from '../shell/lock.ts';
import { cacheFolder, emptyStaging, outputFolder } from '../shell/machine.ts';
import { recoverAll } from '../shell/staging.ts';
import { ownFolder } from './target.ts';
import { Usage } from './usage.ts';

/** Works with a workspace to itself: 输出 and .shenbao are nobody else's meanwhile, and left in order however the work ends. */
export async function alone<T>(root: string, said: string, work: () => Promise<T>): Promise<T> {
  const output = ownFolder(root, outputFolder);
  const release = takeLock(join(ownFolder(root, cacheFolder), '占用'));
  if (release === null) throw new Usage(`另一个 shenbao 正在生成“${said}”。等它结束再试。`);
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
