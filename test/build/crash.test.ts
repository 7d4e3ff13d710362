import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recover } from '../../src/shell/staging.ts';
import { publishEdition } from './edition.ts';
import { filesIn } from './files.ts';
import { shenbao } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-crash-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const killed = (folder: string, step: string) =>
  shenbao([folder, 'new'], { main: 'publisher.ts', before: 'crash.ts', env: { CRASH_AT: step } });

const shown = (folder: string): string[] =>
  filesIn(join(folder, '包')).map((path) => `${path}=${readFileSync(join(folder, '包', path), 'utf8')}`);

const whole = (edition: string): string[] => [
  `01 报告/报告.pdf=${edition} 报告`,
  `index.html=${edition} 首页`,
  `合订本/第1册.pdf=${edition} 合订本`,
];

/** Every step of replacing an output, and which edition must be there after the power went at it. */
const steps: readonly (readonly [string, 'old' | 'new'])[] = [
  ['rm:1', 'old'],
  ['mkdir:1', 'old'],
  ['writeFile:1', 'old'],
  ['writeFile:2', 'old'],
  ['copyFile:1', 'old'],
  ['rename:1', 'old'],
  ['rename:2', 'old'],
  ['rm:3', 'new'],
];

test.each(steps)('killed at %s, the %s output is whole, and the next one is right', async (step, edition) => {
  const folder = mkdtempSync(join(root, 'w-'));
  await publishEdition(folder, 'old');
  expect(await killed(folder, step)).toMatchObject({ signal: 'SIGKILL' });
  await recover(join(folder, '包'));
  expect(shown(folder)).toEqual(whole(edition));
  await publishEdition(folder, 'newest');
  expect(shown(folder)).toEqual(whole('newest'));
  expect(readdirSync(folder).sort()).toEqual(['staged.pdf', '包']);
});
