import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../../src/cli/workspace.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
/** Nobody is refused anything where the tests run as root. */
const isRoot = process.getuid?.() === 0;

function folder(name: string): string {
  const path = join(root, name);
  mkdirSync(path);
  writeFileSync(join(path, 'dossier.yaml'), '标准包: national-hygienic-city-2021\n');
  return path;
}

describe('a folder that is none of ours', () => {
  test('is told from a file, from none, and from one without dossier.yaml', () => {
    writeFileSync(join(root, '汇报.docx'), '');
    expect(() => openWorkspace(join(root, '汇报.docx'))).toThrow('是文件，不是文件夹');
    expect(() => openWorkspace(join(root, '汇报.docx', '下'))).toThrow('没有这个文件夹');
    expect(() => openWorkspace(join(root, '无'))).toThrow('没有这个文件夹');
    mkdirSync(join(root, '空', 'dossier.yaml'), { recursive: true });
    expect(() => openWorkspace(join(root, '空'))).toThrow('不是申报工作文件夹');
  });

  test.skipIf(isRoot)('is not said to lack anything where it may not be opened', () => {
    const closed = folder('关着');
    chmodSync(closed, 0);
    expect(() => openWorkspace(closed)).toThrow('EACCES');
    chmodSync(closed, 0o700);
  });
});

/** Starts a workbench on the folder and gives what its buttons tell while `use` has it. */
async function served(path: string, use: (press: (task: string) => Promise<string>) => Promise<void>): Promise<void> {
  const main = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
  const child = spawn(process.execPath, [main, 'serve', path, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const said = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
    const url = /http:\S+/.exec(said)?.[0] ?? '';
    const token = /'x-shenbao': "([0-9a-f]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
    await use(async (task) => {
      const answer = await fetch(`${url}task/${task}`, { method: 'POST', headers: { 'x-shenbao': token } });
      return ((await answer.json()) as { summary: string }).summary;
    });
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

describe('a workbench', () => {
  test('says of a folder that is gone that it is gone, whatever is pressed', async () => {
    const path = folder('走了');
    await served(path, async (press) => {
      rmSync(path, { recursive: true });
      for (const task of ['check', 'build', 'pack', 'verify'])
        expect(await press(task)).toBe(`没有完成：没有这个文件夹：${path}`);
    });
  }, 60_000);

  test('takes a link that leads nowhere, and a folder, for no package', async () => {
    const path = folder('断链');
    mkdirSync(join(path, '输出', '旧.zip'), { recursive: true });
    symlinkSync('nowhere', join(path, '输出', '新.zip'));
    await served(path, async (press) => expect(await press('verify')).toContain('“输出”里没有申报包，请先打包'));
  }, 60_000);

  test.skipIf(isRoot)(
    'does not hold a failed task against the next one',
    async () => {
      const path = folder('锁');
      mkdirSync(join(path, '输出'));
      chmodSync(join(path, '输出'), 0);
      await served(path, async (press) => {
        const refused = `没有完成：没有权限读写：${join(path, '输出')}`;
        expect([await press('build'), await press('pack')]).toEqual([refused, refused]);
      });
      chmodSync(join(path, '输出'), 0o700);
    },
    60_000,
  );
});
