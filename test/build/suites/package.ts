import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testWith } from '../../write/programs.ts';
import { type Cities, packageName, published, zipOf } from '../city.ts';
import { filesIn, sha256 } from '../files.ts';

/** The package as other people's programs see it. */
export function packageSuite(cities: Cities): void {
  test('is the same to the byte elsewhere, later, in another time zone', () => {
    expect(sha256(zipOf(cities.elsewhere))).toBe(sha256(zipOf(cities.first)));
  });

  test('leaves nothing beside the output', () => {
    expect(readdirSync(join(cities.first, '输出')).sort()).toEqual(
      [packageName, `${packageName}.zip`, '问题清单.html', '问题清单.xlsx'].sort(),
    );
    expect(readdirSync(join(cities.first, '.shenbao'))).not.toContain('暂存');
  });

  testWith(['unzip', 'sha256sum'], 'unpacks, and every checksum is right', () => {
    expect(run('unzip', ['-tq', zipOf(cities.first)], cities.root)).toMatch(/^No errors detected/);
    const bag = unpacked(cities);
    expect(run('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], bag)).toBe('');
    expect(run('sha256sum', ['-c', '--strict', '--quiet', 'tagmanifest-sha256.txt'], bag)).toBe('');
    expect(filesIn(join(bag, 'data'))).toEqual(filesIn(published(cities.first)));
  });

  testWith(['7zz'], 'is listed and tested by 7-Zip under the same names', () => {
    const zip = zipOf(cities.first);
    expect(run('7zz', ['t', zip], cities.root)).toMatch(/Everything is Ok/);
    const listed = [...run('7zz', ['l', '-slt', '-ba', zip], cities.root).matchAll(/^Path = (.*)$/gm)].map((m) => m[1]);
    const inside = listed.map((path = '') => path.slice(packageName.length + 1));
    expect(inside.filter((path) => path.startsWith('data/')).sort()).toEqual(
      filesIn(published(cities.first))
        .map((path) => `data/${path}`)
        .sort(),
    );
  });

  test('has only names Windows can unpack into a folder of its own', () => {
    const paths = filesIn(published(cities.first)).map((path) => `${packageName}/data/${path}`);
    const taken = new Set(paths.map((path) => path.normalize('NFKC').toUpperCase()));
    expect(taken.size).toBe(paths.length);
    for (const path of paths) {
      expect(`C:\\Users\\Administrator\\Downloads\\${path.replaceAll('/', '\\')}`.length).toBeLessThan(260);
      for (const name of path.split('/')) {
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[<>:"|?*\\\u0000-\u001f]|^ |[. ]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }
    }
  });

  testWith(['qpdf'], 'has not one PDF that qpdf finds fault with', () => {
    const folder = published(cities.first);
    const pdfs = filesIn(folder).filter((path) => path.endsWith('.pdf'));
    const faults = pdfs.filter((path) => spawnSync('qpdf', ['--check', join(folder, path)]).status !== 0);
    expect(faults).toEqual([]);
    expect(pdfs.length).toBe(139);
  });
}

function unpacked({ root, first }: Cities): string {
  const folder = mkdtempSync(join(root, 'bag-'));
  run('unzip', ['-q', zipOf(first), '-d', folder], root);
  return join(folder, packageName);
}

/** What the program says; throws when it finds fault. */
function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    maxBuffer: 1 << 26,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
  return stdout.toString();
}
