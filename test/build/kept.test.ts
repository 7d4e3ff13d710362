import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptOn, seal, unseal } from '../../src/build/kept.ts';
import { changedSources } from '../../src/build/sources.ts';
import { changesText } from '../../src/cli/remade.ts';
import { diskShelf } from '../../src/shell/shelf.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('成品');
const open = (program = '一') => keptOn(diskShelf(root), program);
const filesOn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('works kept between builds', () => {
  it('are found again by the same inputs only, and every miss says which input changed', () => {
    const before = open();
    expect(before.find('报告', { 正文: 'a', 字体: 'x' })).toBeNull();
    before.keep('报告', { 正文: 'a', 字体: 'x' }, bytes);
    const after = open();
    expect(after.find('报告', { 正文: 'a', 字体: 'x' })).toEqual(Buffer.from(bytes));
    expect(after.find('报告', { 正文: 'b', 字体: 'x' })).toBeNull();
    expect(after.told()).toEqual({ remade: [{ work: '报告', changed: ['正文'], first: false }], reused: 1 });
    expect(before.told().remade).toEqual([{ work: '报告', changed: [], first: true }]);
  });

  it('say so too when what lies elsewhere must be made again', () => {
    open().keep('第1册', { 佐证: 'a' }, new Uint8Array(0));
    const now = open();
    now.remake('第1册', { 佐证: 'a' });
    now.taken();
    expect(now.told()).toEqual({ remade: [{ work: '第1册', changed: [], first: false }], reused: 1 });
  });

  it('of another program are not found', () => {
    open('一').keep('报告', { 正文: 'a' }, bytes);
    const other = open('二');
    expect(other.find('报告', { 正文: 'a' })).toBeNull();
    expect(other.told().remade).toEqual([{ work: '报告', changed: ['程序'], first: false }]);
  });

  it('are never believed when a byte is missing or wrong', () => {
    open().keep('报告', { 正文: 'a' }, bytes);
    for (const file of filesOn(root)) writeFileSync(file, readFileSync(file).subarray(0, -1));
    expect(open().find('报告', { 正文: 'a' })).toBeNull();
  });

  it('come apart again into facts and bytes', () => {
    expect(unseal(seal({ pages: 3, name: '册' }, bytes))).toEqual({ facts: { pages: 3, name: '册' }, bytes });
    expect(unseal(seal([], new Uint8Array(0)))).toEqual({ facts: [], bytes: new Uint8Array(0) });
  });
});

describe('what a clerk changed', () => {
  const before = { 'dossier.yaml': 'a', '数据/申报数据.xlsx': 'b', '佐证材料/旧.pdf': 'c' };

  it('is told by its path and how', () => {
    const now = { 'dossier.yaml': 'a', '数据/申报数据.xlsx': 'x', '模板/工作汇报.md.hbs': 'd' };
    const changed = changedSources(before, now);
    expect(changed.map(({ path, how }) => `${how} ${path}`)).toEqual([
      '删除 佐证材料/旧.pdf',
      '改动 数据/申报数据.xlsx',
      '新增 模板/工作汇报.md.hbs',
    ]);
    expect(changesText(changed)).toBe(
      '上次生成以来改动了3个来源：\n  删除　佐证材料/旧.pdf\n  改动　数据/申报数据.xlsx\n  新增　模板/工作汇报.md.hbs\n',
    );
  });

  it('is nothing, or not known', () => {
    expect(changesText(changedSources(before, before))).toContain('都没有改动');
    expect(changesText(null)).toContain('没有上一次生成的记录');
  });
});
