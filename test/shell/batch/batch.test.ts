import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runPool } from '../../../src/shell/batch/pool.ts';
import { reviewFolder } from '../../../src/shell/batch/review-batch.ts';
import { startWorker, type Worker } from '../../../src/shell/batch/worker.ts';
import { writeZip } from '../../../src/shell/zip/write.ts';
import { smallPackage, zipSources } from '../../bundle/fixture/package.ts';
import { freshFolder } from '../zip/archive.ts';

describe('runPool', () => {
  it('gives every result in its place, whatever happens to the others', async () => {
    const tasks = ['a', 'throw', 'b', 'exit', 'c', 'hang', 'd', 'uncaught', 'e'];
    const script = new URL('./odd-worker.ts', import.meta.url);
    const seen: number[] = [];
    const settled = await runPool<string, string>(script, tasks, { size: 2, limit: 4000, memory: 64 }, (i) =>
      seen.push(i),
    );
    expect(settled.map((s) => ('result' in s ? s.result : 'failed'))).toEqual([
      'A',
      'failed',
      'B',
      'failed',
      'C',
      'failed',
      'D',
      'failed',
      'E',
    ]);
    expect(settled[1]).toEqual({ failure: '坏包' });
    expect(settled[5]).toEqual({ failure: '超过 4 秒没有完成' });
    expect(seen.sort()).toEqual([...tasks.keys()]);
  }, 60_000);
});

describe('startWorker', () => {
  const script = new URL('./odd-worker.ts', import.meta.url);
  const asked = (worker: Worker, task: string) =>
    new Promise((resolve) => worker.ask(task, resolve, (code) => resolve({ died: code })));

  it('says that it ended, also when it did so between two tasks', async () => {
    const worker = startWorker(script, 64);
    expect(await asked(worker, 'leave')).toEqual({ result: 'LEAVE' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await asked(worker, 'a')).toEqual({ died: 4 });
    const other = startWorker(script, 64);
    expect(await asked(other, 'a')).toEqual({ result: 'A' });
    setTimeout(other.end, 50);
    expect(await asked(other, 'wait')).toEqual({ died: 'SIGKILL' });
  }, 30_000);

  it('leaves nobody behind when its master is killed', async () => {
    const master = spawn(process.execPath, ['--import', 'tsx', at('./odd-master.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(master.stdout, 'data');
    const pid = Number(String(said));
    expect(alive(pid)).toBe(true);
    master.kill('SIGKILL');
    for (let i = 0; i < 100 && alive(pid); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(alive(pid)).toBe(false);
  }, 30_000);
});

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('reviewFolder', () => {
  it('reviews what can be reviewed and has a row for everything else', async () => {
    const folder = freshFolder();
    const { top, files } = await smallPackage();
    await writeZip(zipSources(top, files), join(folder, 'a.zip'));
    cpSync(join(folder, 'a.zip'), join(folder, 'b.zip'));
    writeFileSync(join(folder, 'broken.zip'), 'PK\u0003\u0004 nothing');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    mkdirSync(join(folder, 'c.zip'));
    mkdirSync(join(folder, '南市', '一', '二', '三'), { recursive: true });
    cpSync(join(folder, 'a.zip'), join(folder, '南市', 'x.zip'));
    writeFileSync(join(folder, '南市', 'y.rar'), 'x');
    symlinkSync(join(folder, '南市'), join(folder, '北市'));
    mkdirSync(join(folder, '解压'));
    writeFileSync(join(folder, '解压', 'bagit.txt'), 'x');
    writeFileSync(join(folder, '解压', 'z.zip'), 'x');
    const told: string[] = [];
    const { rows, left } = await reviewFolder(folder, (file, done, all) => told.push(`${file} ${done}/${all}`));
    // The fixture's pack is none of the shipped ones, so its packages are read but cannot pass.
    expect(rows.map(({ file, state, applicant }) => [file, state, applicant])).toEqual([
      ['broken.zip', '打不开', '（读不出）'],
      ['c.zip', '核验不通过', '（读不出）'],
      ['a.zip', '核验不通过', '平川市'],
      ['b.zip', '核验不通过', '平川市'],
      ['南市/x.zip', '核验不通过', '平川市'],
    ]);
    expect(rows.at(-1)?.twins).toEqual(['a.zip（逐字节相同）', 'b.zip（逐字节相同）']);
    expect(left.map(({ path }) => path).sort()).toEqual(['北市', '南市/y.rar', '南市/一/二/三', '解压']);
    expect(told.length).toBe(5);
    expect(told.at(-1)).toMatch(/ 5\/5$/);
  }, 60_000);
});
