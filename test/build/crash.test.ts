import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diskShelf } from '../../src/shell/shelf.ts';
import { recover } from '../../src/shell/staging.ts';
import { diskStore, keyOf } from '../../src/shell/store.ts';
import { programOf } from '../program.ts';
import { publishEdition } from './edition.ts';
import { filesIn } from './files.ts';
import { shenbao } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-crash-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const publisher = programOf(new URL('publisher.ts', import.meta.url));
const killed = (folder: string, step: string) =>
  shenbao([folder, 'new'], { main: publisher(), before: 'crash.mjs', env: { CRASH_AT: step } });

const shown = (folder: string): string[] =>
  filesIn(join(folder, '包')).map((path) => `${path}=${readFileSync(join(folder, '包', path), 'utf8')}`);

const whole = (edition: string): string[] => [
  `01 报告/报告.pdf=${edition} 报告`,
  `index.html=${edition} 首页`,
  '佐证/原件.pdf=原件',
  `合订本/第1册.pdf=${edition} 合订本`,
];

/** Which edition an archive holds: nothing in it is deflated, and one that ends with its directory is whole. */
function archived(folder: string, name = '包.zip'): string | undefined {
  const bytes = readFileSync(join(folder, name));
  const ended = bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
  return ended ? /(old|newest|new) 首页/.exec(bytes.toString())?.[1] : undefined;
}

/** What memory gives back: a whole thing of some edition, or nothing. */
const remembered = async (folder: string): Promise<(string | undefined)[]> =>
  [
    await diskStore(join(folder, '.shenbao/缓存')).get(keyOf('页')),
    diskShelf(join(folder, '.shenbao/成品')).take(keyOf('稿')),
    readFileSync(join(folder, '佐证编号.yaml')),
  ].map((held) => held?.toString() && Buffer.from(held).toString());

/** Every stage of a build, and which edition must be there after the power went at it. */
const steps: readonly (readonly [stage: string, step: string, edition: 'old' | 'new'])[] = [
  ['taking the lock', 'writeFileSync:1', 'old'],
  ['emptying the staging area', 'rmSync:1', 'old'],
  ['remembering a finding', 'writeFile:1', 'old'],
  ['putting it in its place', 'rename:1', 'old'],
  ['keeping a work', 'writeFileSync:2', 'old'],
  ['putting that in its place', 'renameSync:1', 'old'],
  ['opening a volume', 'openSync:1', 'old'],
  ['binding it', 'writeSync:1', 'old'],
  ['writing the numbers', 'writeFile:2', 'old'],
  ['replacing the numbers', 'rename:2', 'old'],
  ['clearing what a crash left', 'rm:1', 'old'],
  ['making the first folder', 'mkdir:2', 'old'],
  ['writing the first file', 'writeFile:3', 'old'],
  ['copying an original', 'copyFile:1', 'old'],
  ['writing the last file', 'writeFile:4', 'old'],
  ['moving the volume', 'renameSync:2', 'old'],
  ['putting the old output aside', 'rename:3', 'old'],
  ['putting the new one in its place', 'rename:4', 'old'],
  ['removing the old one', 'rmSync:2', 'new'],
  ['writing the digests', 'writeFileSync:4', 'new'],
  ['replacing the digests', 'renameSync:3', 'new'],
  ['opening the archive', 'openSync:1:包.zip.part', 'new'],
  ['keeping the old archive', 'link:1', 'new'],
  ['putting the archive in its place', 'rename:5', 'new'],
  ['letting the lock go', 'rmSync:4', 'new'],
];

/** The packages before the newest: none is lost, and none kept twice, had it its other name before the power went or not. */
const kept = (stage: string): string[] => (stage === 'letting the lock go' ? ['old', 'new'] : ['old']);

describe('killed while', () => {
  test.each(steps)('%s (%s), the %s output is whole, and the next one is right', async (stage, step, edition) => {
    const folder = mkdtempSync(join(root, 'w-'));
    await publishEdition(folder, 'old');
    expect(await killed(folder, step)).toMatchObject({ signal: 'SIGKILL' });
    await recover(join(folder, '包'));
    expect(shown(folder)).toEqual(whole(edition));
    expect(archived(folder)).toBe(stage === 'letting the lock go' ? 'new' : 'old');
    for (const held of await remembered(folder)) expect([undefined, 'old', 'new']).toContain(held?.split(' ')[0]);
    await publishEdition(folder, 'newest');
    expect([shown(folder), archived(folder)]).toEqual([whole('newest'), 'newest']);
    expect(await remembered(folder)).toEqual(['newest 页', 'newest 稿', 'newest 编号']);
    const older = readdirSync(folder).filter((name) => /^包\.旧\d*\.zip$/.test(name));
    expect(older.map((name) => archived(folder, name))).toEqual(kept(stage));
    expect(readdirSync(folder).sort()).toEqual(
      ['.shenbao', '佐证编号.yaml', '包', '包.zip', '原件.pdf', ...older].sort(),
    );
    expect(readdirSync(join(folder, '.shenbao')).sort()).toEqual(['成品', '校验值.json', '缓存'].sort());
  });
});
