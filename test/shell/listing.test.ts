import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeIn } from '../../src/build/intake.ts';
import { sortEvidence } from '../../src/build/sort.ts';
import { failureOf } from '../../src/cli/failure.ts';
import { scanEvidence } from '../../src/read/evidence/index.ts';
import { closedRemarks } from '../../src/read/evidence/links.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { listingOf } from '../../src/shell/listing.ts';

let root: string;
const place = (...parts: string[]): string => join(root, ...parts);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-listing-'));
  mkdirSync(place('佐证材料', '3.4 公厕', '旧'), { recursive: true });
  mkdirSync(place('数据'));
  for (const path of ['佐证材料/3.4 公厕/一.txt', '佐证材料/3.4 公厕/旧/二.txt', '佐证材料/三.txt', '数据/四.yaml'])
    writeFileSync(place(path), path);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A disk that refuses to open one folder; who runs the tests may well be allowed everything. */
const refusing =
  (name: string, code: string): Parameters<typeof listingOf>[1] =>
  (folder, options) => {
    if (folder.endsWith(name)) throw Object.assign(new Error(`${code}: permission denied, scandir`), { code });
    return readdirSync(folder, options);
  };

describe('a folder that does not open', () => {
  test.each(['EACCES', 'EIO', 'ENOTDIR'])('among the evidence costs what lies in it, and is named once: %s', (code) => {
    const listing = listingOf(root, refusing('旧', code));
    expect(listing.files(['佐证材料/**/*'])).toEqual(['佐证材料/3.4 公厕/一.txt', '佐证材料/三.txt']);
    listing.links(['佐证材料/**/*']);
    listing.hidden(['佐证材料/**/*']);
    expect(listing.closed()).toEqual(['佐证材料/3.4 公厕/旧']);
  });

  test('among the facts stops everything: a hole in them would be a mistake in every document', () => {
    expect(() => listingOf(root, refusing('数据', 'EACCES')).files(['数据/*'])).toThrow('EACCES');
  });

  test('is an error of the evidence, with a way out', () => {
    expect(closedRemarks(['佐证材料/旧'])).toMatchObject([
      {
        code: 'evidence-unreadable',
        severity: 'error',
        at: { file: '佐证材料/旧' },
        hint: expect.stringContaining('权限'),
      },
    ]);
  });
});

describe('a file that is another by the time it is opened', () => {
  const become = (path: string, change: (path: string) => void): void => {
    rmSync(place(path));
    change(place(path));
  };
  const path = '佐证材料/三.txt';
  const refused = async (attempt: (path: string) => Promise<unknown>): Promise<string> =>
    attempt(path).then(
      () => 'read',
      (error: unknown) => `${failureOf(error).code} ${failureOf(error).text}`,
    );

  test.skipIf(process.platform === 'win32')(
    'is not waited for where it is a pipe, nor read where it is a folder',
    async () => {
      const workspace = diskWorkspace(root, '2024-06-20');
      await workspace.list('佐证材料/**/*');
      for (const change of [(to: string) => execFileSync('mkfifo', [to]), (to: string) => mkdirSync(to)]) {
        become(path, change);
        for (const attempt of [workspace.read, workspace.open])
          expect(await refused(attempt)).toMatch(/^2 这里应是文件，运行期间却被换成了文件夹、管道一类/);
        rmSync(place(path), { recursive: true });
        writeFileSync(place(path), '');
      }
    },
  );

  test.skipIf(process.platform === 'win32')('is refused where it is a link that leads away', async () => {
    const workspace = diskWorkspace(root, '2024-06-20');
    become(path, (to) => symlinkSync('/etc/hostname', to));
    expect(await refused(workspace.read)).toMatch(/^2 这是指向工作文件夹以外的链接/);
  });

  test("is said to have been in somebody's hands where it is written to while it is read", async () => {
    const workspace = diskWorkspace(root, '2024-06-20');
    const probePdf = (): never => {
      throw new Error('no PDF here');
    };
    const touching: typeof workspace.open = async (name) => {
      const source = await workspace.open(name);
      const read: typeof source.read = (...range) => {
        appendFileSync(place(name), '续');
        return source.read(...range);
      };
      return { ...source, read };
    };
    const { diagnostics } = await scanEvidence({ ...workspace, open: touching }, { probePdf });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['evidence-unreadable']));
    expect(diagnostics[0]?.message).toContain('有程序在改动它');
    expect((await scanEvidence(workspace, { probePdf })).diagnostics).toEqual([]);
  });

  test('is sorted by its name where it is gone', async () => {
    writeFileSync(place('dossier.yaml'), '标准包: national-hygienic-city-2021\n');
    const workspace = diskWorkspace(root, '2024-06-20');
    const { intake } = await takeIn(workspace, { library: await loadLibrary() });
    if (intake === null) throw new Error('no intake');
    renameSync(place(path), place('三.txt'));
    const { proposals } = await sortEvidence(intake, workspace, () => {});
    expect(proposals.map(({ file }) => file.path)).toContain(path);
  });
});
