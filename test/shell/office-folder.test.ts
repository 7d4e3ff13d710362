import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
const module = pathToFileURL(join(process.cwd(), 'src/shell/office-folder.ts')).href;
const script = join(root, 'take.mts');
writeFileSync(
  script,
  `import { takeOfficeFolder } from ${JSON.stringify(module)};
   process.stdout.write(await takeOfficeFolder());
   if (process.argv[2] === 'stay') setInterval(() => {}, 1000);`,
);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const args = (...more: string[]): string[] => ['--import', 'tsx', script, ...more];
const env = (temp: string): NodeJS.ProcessEnv => ({ ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp });
/** Takes a folder in a process of its own, which ends without clearing it away. */
const leave = (temp: string): string =>
  basename(spawnSync(process.execPath, args(), { env: env(temp), encoding: 'utf8' }).stdout);
/** What starts the script keeps things of its own there. */
const namesIn = (temp: string): string[] =>
  readdirSync(temp)
    .filter((name) => name.includes('office'))
    .sort();
const temporary = (): string => mkdtempSync(join(root, 'tmp-'));

describe('the folder of a conversion', () => {
  test('that a killed process left behind is cleared away by the next, one that lives keeps its own', async () => {
    const temp = temporary();
    const stays = spawn(process.execPath, args('stay'), { env: env(temp) });
    const kept = await new Promise<string>((resolve) => stays.stdout.once('data', (d) => resolve(basename(String(d)))));
    const left = leave(temp);
    writeFileSync(join(temp, left, 'source.docx'), 'x');
    const next = leave(temp);
    expect(namesIn(temp)).toEqual([kept, next].sort());
    stays.kill('SIGKILL');
    await new Promise((resolve) => stays.once('close', resolve));
    const last = leave(temp);
    expect(namesIn(temp)).toEqual([last]);
  }, 30_000);

  test('is not cleared away where it is a link, a file, or named otherwise; what links lead to stays', () => {
    const temp = temporary();
    const outside = join(root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'own.txt'), 'x');
    const left = leave(temp);
    const alike = (end: string): string => `${left.slice(0, -6)}${end}`;
    symlinkSync(outside, join(temp, alike('aaaaaa')), 'dir');
    writeFileSync(join(temp, alike('bbbbbb')), 'x');
    const others = ['shenbao-office-AbCdEf', `${left}-mine`, `x${left}`, alike('cccccc').replace(/-\d+-/, '--')];
    for (const name of others) mkdirSync(join(temp, name));
    symlinkSync(outside, join(temp, left, 'link'), 'dir');
    renameSync(join(temp, left), join(temp, alike('dddddd')));
    const next = leave(temp);
    expect(namesIn(temp)).toEqual([alike('aaaaaa'), alike('bbbbbb'), ...others, next].sort());
    expect(existsSync(join(outside, 'own.txt'))).toBe(true);
  }, 30_000);
});
