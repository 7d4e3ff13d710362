import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { proofread } from '../../src/proof/proofread.ts';
import { loadDictionaryFiles } from '../../src/shell/dictionaries.ts';
import { readDictionaries } from '../../src/text/dictionaries.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('takes a plain list of words of the workspace for innocent', async () => {
  const text = '中标单位为临安市利安环境工程有限公司。';
  const codes = async (folders: readonly string[]) => {
    const { value, diagnostics } = readDictionaries(await loadDictionaryFiles(folders));
    expect(diagnostics).toEqual([]);
    return proofread(proseOf('a.txt', text), { dictionaries: value }).map((d) => d.code);
  };
  expect(await codes([folder])).toEqual(['former-place']);
  writeFileSync(join(folder, '白名单.txt'), '\ufeff# 企业名\r\n临安市利安环境工程有限公司  # 中标单位\r\n');
  expect(await codes([folder])).toEqual([]);
  // As Notepad saves it, by its older names for encodings.
  for (const bytes of [Buffer.from('\ufeff临安市利安环境工程有限公司\r\n', 'utf16le'), Buffer.from(gbk, 'hex')]) {
    writeFileSync(join(folder, '白名单.txt'), bytes);
    expect(await codes([folder])).toEqual([]);
  }
});

/** 临安市利安环境工程有限公司 */
const gbk = 'c1d9b0b2cad0c0fbb0b2bbb7beb3b9a4b3ccd3d0cfdeb9abcbbe0d0a';

it('reads a dictionary of the workspace in whatever encoding it was saved', async () => {
  const home = join(folder, '另一处');
  mkdirSync(join(home, '词典'), { recursive: true });
  writeFileSync(
    join(home, '词典', '单位.yaml'),
    Buffer.from('\ufeffkind: whitelist\nwords: [临安市利安公司]\n', 'utf16le'),
  );
  const own = (await loadDictionaryFiles([home])).filter(({ shipped }) => shipped !== true);
  expect(own).toEqual([{ name: '单位.yaml', content: { kind: 'whitelist', words: ['临安市利安公司'] } }]);
});

it('gives the dictionaries that come with the program as their YAML says, kept or not', async () => {
  const folder = new URL('../../schemas/dictionaries/', import.meta.url);
  const [first, again] = [await loadDictionaryFiles(), await loadDictionaryFiles()];
  expect(again).toEqual(first);
  expect(first).toEqual(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ name, content: parse(readFileSync(new URL(name, folder), 'utf8')), shipped: true })),
  );
});
