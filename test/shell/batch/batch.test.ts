import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPool } from '../../../src/shell/batch/pool.ts';
import { reviewFolder } from '../../../src/shell/batch/review-batch.ts';
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

describe('reviewFolder', () => {
  it('reviews what can be reviewed and has a row for everything else', async () => {
    const folder = freshFolder();
    const { top, files } = await smallPackage();
    await writeZip(zipSources(top, files), join(folder, 'a.zip'));
    cpSync(join(folder, 'a.zip'), join(folder, 'b.zip'));
    writeFileSync(join(folder, 'broken.zip'), 'PK\u0003\u0004 nothing');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    mkdirSync(join(folder, 'c.zip'));
    const told: string[] = [];
    const rows = await reviewFolder(folder, (file, done, all) => told.push(`${file} ${done}/${all}`));
    // The fixture's pack is none of the shipped ones, so its packages are read but cannot pass.
    expect(rows.map(({ file, state, applicant }) => [file, state, applicant])).toEqual([
      ['broken.zip', '打不开', '（读不出）'],
      ['c.zip', '核验不通过', '（读不出）'],
      ['a.zip', '核验不通过', '平川市'],
      ['b.zip', '核验不通过', '平川市'],
    ]);
    expect(told.length).toBe(4);
    expect(told.at(-1)).toMatch(/ 4\/4$/);
  }, 60_000);
});
