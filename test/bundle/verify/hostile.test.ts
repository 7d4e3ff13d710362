import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programOf } from '../../program.ts';
import { rebagged, type SmallPackage, smallPackage } from '../fixture/package.ts';
import { bentFiles, type Case, damagedArchives, hostileCases, packed } from './hostile/cases.ts';
import type { Asked, Seen } from './hostile/child.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-hostile-'));
const home = join(root, 'home');
const drop = join(root, 'a', 'b', 'incoming');
const verifier = programOf(new URL('hostile/child.ts', import.meta.url));
let good: SmallPackage;
let child: ChildProcess | undefined;

beforeAll(async () => {
  for (const folder of [home, drop, join(root, 'tmp')]) mkdirSync(folder, { recursive: true });
  good = await smallPackage();
}, 60_000);
afterAll(() => {
  child?.kill();
  rmSync(root, { recursive: true, force: true });
});

/** A process of its own for each sort of package, or what is asked of one would hang on hundreds before it. */
async function freshChild(): Promise<void> {
  child?.kill();
  child = fork(verifier(), {
    // Collected as it would be on a small machine, so that what is left is what one package needs.
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=4'],
    cwd: home,
    env: { ...process.env, HOME: home, TMPDIR: join(root, 'tmp') },
  });
  await once(child, 'message');
}

/** Everything three levels around the package, files with their size. */
const around = (): string[] =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((path) => !path.endsWith('case.zip'))
    .map((path) => {
      const found = statSync(join(root, path));
      return `${path} ${found.isFile() ? found.size : ''}`;
    })
    .sort();

async function look({ zip, close }: Case): Promise<Seen> {
  const path = join(drop, 'case.zip');
  writeFileSync(path, zip());
  if (child === undefined) throw new Error('no process');
  const answered = new AbortController();
  const signal = { signal: answered.signal };
  const first = Promise.race([once(child, 'message', signal), once(child, 'exit', signal)]);
  child.send({ path, close } satisfies Asked);
  const [seen] = await first;
  answered.abort();
  if (typeof seen !== 'object' || seen === null) throw new Error(`the process died: ${String(seen)}`);
  return seen as Seen;
}

const inLots = (cases: readonly Case[]): Case[][] =>
  Array.from({ length: Math.ceil(cases.length / 24) }, (_, i) => cases.slice(i * 24, i * 24 + 24));

describe('500 and more hostile and damaged packages', () => {
  it('none crashes, takes 10 s or 512 MB, is accepted, or leaves anything anywhere', async () => {
    const archive = packed(good.files);
    await freshChild();
    expect((await look({ what: 'good', zip: () => archive, close: true, changes: false })).accepted).toBe(true);
    const before = around();
    const hostile = hostileCases(good.files, rebagged);
    const sorts = [damagedArchives(archive, 430), bentFiles(good.files, rebagged, 24), ...inLots(hostile)];
    expect(sorts.flat().length).toBeGreaterThan(500);
    const faults: string[] = [];
    for (const sort of sorts) {
      await freshChild();
      let peak = 0;
      for (const one of sort) {
        const seen = await look(one);
        if (process.env.SHOW) process.stderr.write(`${seen.peak} MB ${seen.ms} ms ${one.what}\n`);
        if (seen.error !== null) faults.push(`${one.what} crashed: ${seen.error}`);
        if (seen.ms > 10_000) faults.push(`${one.what} took ${seen.ms} ms`);
        if (seen.accepted && one.changes) faults.push(`${one.what} was accepted`);
        if (seen.peak > 512 && peak <= 512) faults.push(`${one.what} brought the process to ${seen.peak} MB`);
        peak = Math.max(peak, seen.peak);
      }
    }
    expect(faults).toEqual([]);
    expect(around()).toEqual(before);
  }, 240_000);
});
