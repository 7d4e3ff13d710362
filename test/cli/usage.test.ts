import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { openOfficeParts } from '../../src/text/office-parts.ts';
import { shenbao } from '../build/run.ts';

/** The same program in this process: what it prints, and its exit code. */
async function said(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((to) =>
    vi.spyOn(to === 'out' ? process.stdout : process.stderr, 'write').mockImplementation((chunk) => {
      told[to] += String(chunk);
      return true;
    }),
  );
  try {
    return { code: await program(args), ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const root = mkdtempSync(join(tmpdir(), 'shenbao-usage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a mistake in the call is one Chinese sentence, and exit 2', () => {
  writeFileSync(join(root, '已有.txt'), 'x');
  writeFileSync(join(root, '文本.docx'), '全市开展了爱国卫生运动。');
  test.each([
    [['check', '--xslx', 'a.xlsx'], '--xslx'],
    [['chekc'], 'chekc'],
    [['check', '--severity', '严重'], '严重'],
    [['verify', join(root, '没有.zip')], '没有.zip'],
    [['build', root], 'dossier.yaml'],
    [['init', join(root, '新'), '--pack', '不存在'], '不存在'],
    [['init', join(root, '新'), '--year', '24'], '--year'],
    [['init', join(root, '已有.txt')], '已有.txt'],
    [['extract', join(root, '文本.docx'), '--year', '2022'], '--year'],
    [['pack', root, '--accept-errors'], '--accept-errors'],
    [['review', '--batch', root, '--marks', '意见.json', '--day', '2024-07-01'], '--marks、--day'],
    [['review', '包.zip', '--batch', root], '包.zip'],
    [['proof', join(root, '文本.docx'), '--docx', join(root, '批注.docx')], '文本.docx'],
  ])('%j', async (args, named) => {
    const { code, out, err } = await said(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
    expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n(（是不是要写 [^\n]+？）\n)?$/);
    expect(err.replace(named, '')).not.toMatch(/error|unknown|missing|required|\bat /i);
  });
});

test('the copy with remarks goes into a folder that is still to be made', async () => {
  const [file, copy] = [join(root, '文稿.docx'), join(root, '批注', '第一次', '文稿.docx')];
  const sections = [{ children: [new Paragraph('全市开展了爱国卫生运动。')] }];
  writeFileSync(file, await Packer.toBuffer(new Document({ sections })));
  const { out, err } = await said(['proof', file, '--docx', copy]);
  expect([out.includes(copy), err, existsSync(copy)]).toEqual([true, '', true]);
  writeFileSync(copy, '批注已逐条答复');
  const again = await said(['proof', file, '--docx', copy, '--json']);
  expect(again.err).toContain('文稿.旧.docx');
  expect(JSON.parse(again.out)).toHaveProperty('diagnostics');
  expect(readFileSync(copy.replace('.docx', '.旧.docx'), 'utf8')).toBe('批注已逐条答复');
});

test('a Word file that does not open is told of, not stumbled over, where remarks are asked for', async () => {
  const file = join(root, '坏.docx');
  writeFileSync(file, Buffer.from('PK\u0003\u0004 cut off'));
  const { code, out } = await said(['proof', file, '--docx', join(root, '坏-批注.docx')]);
  expect([code, out.includes('document-unreadable'), existsSync(join(root, '坏-批注.docx'))]).toEqual([1, true, false]);
});

test('a new workspace has the columns of the year asked for, and says how to go on', async () => {
  const { code, out } = await said(['init', join(root, '平川 申报'), '--year', '2022']);
  expect(code).toBe(0);
  expect(out).toContain(`shenbao check "${join(root, '平川 申报')}"`);
  expect(readFileSync(join(root, '平川 申报', 'dossier.yaml'), 'utf8')).toMatch(/^年度: 2022\b/m);
  const workbook = readFileSync(join(root, '平川 申报', '数据', '申报数据.xlsx'));
  const strings = openOfficeParts(workbook)
    .texts(/^xl\/sharedStrings\.xml$/)
    .join('');
  expect(strings).toContain('2022年数值');
  expect(strings).not.toContain('2023年数值');
});

describe('help', () => {
  test('names every command, in Chinese', async () => {
    const { code, out, err } = await said(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of [
      'init',
      'check',
      'build',
      'pack',
      'verify',
      'review',
      'amend',
      'compare',
      'report',
      'proof',
      'extract',
      'explain',
    ])
      expect(out).toMatch(new RegExp(`^  ${command} .*[\\u4e00-\\u9fff]`, 'm'));
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments/);
  });

  test('of a command goes to stdout', async () => {
    const { code, out } = await said(['pack', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--accept-errors <理由>');
  });

  test('tells what holds where an option is left out in Chinese', async () => {
    const { out } = await said(['export', '--help']);
    expect(out).toContain('不写为 50');
    expect(out).not.toContain('default');
  });
});

test('a bug of ours is exit 3, with what a maintainer needs', async () => {
  const { code, out, err } = await shenbao(['explain', 'figure-conflict'], { before: 'broken-machine.mjs' });
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(/^程序内部出错，这不是您的资料的问题。/);
  expect(err).toContain('a fault put here by a test');
});

test('the first word waits for nothing but the words: what the commands use is loaded when they are called', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, from] of text.matchAll(/^(?:import|export)\b(?! type)[^;]*?\bfrom\s*'(\.[^']+)'/gm))
      load(join(file, '..', from ?? ''));
  };
  load(new URL('../../src/cli/main.ts', import.meta.url).pathname);
  expect([...loaded].map((file) => basename(file)).sort()).toEqual([
    'commands.ts',
    'failure.ts',
    'help.ts',
    'main.ts',
    'program.ts',
    'system-refusals.ts',
    'usage.ts',
    'version.ts',
  ]);
});
