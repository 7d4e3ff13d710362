import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
