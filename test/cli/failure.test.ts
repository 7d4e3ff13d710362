import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/cli/failure.ts';
import { Usage } from '../../src/cli/usage.ts';

const fault = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: english words of the machine`), { code, ...(path !== undefined && { path }) });

describe('what went wrong, for the clerk', () => {
  test.each([
    [fault('ENOSPC'), /^磁盘空间不足[^\n]*。$/],
    [fault('ERECORD', '/盘/输出/归类记录.yaml'), /^这份归类记录读不出来.*：\/盘\/输出\/归类记录\.yaml$/],
    [fault('EACCES', '/盘/输出'), /^没有权限读写：\/盘\/输出$/],
    [fault('ENOENT', '/家/平川市申报/佐证材料/3.1 保洁/年报.pdf'), /^运行期间文件被移走或改名了.*年报\.pdf$/],
    [fault('ENOENT', 'C:\\平川市申报\\数据\\申报数据.xlsx'), /^运行期间文件被移走或改名了.*申报数据\.xlsx$/],
    [fault('ENOENT', '/没有/平川市/.shenbao/暂存/x.pdf'), /^运行期间工作文件夹被移走.*：\/没有\/平川市$/],
    [fault('ENOENT', '/没有/输出/平川市/.shenbao/x'), /^运行期间工作文件夹被移走.*：\/没有\/输出\/平川市$/],
    [fault('ENOENT', 'C:\\平川市\\输出\\问题清单.xlsx'), /^运行期间工作文件夹被移走.*：C:\\平川市$/],
    [new Usage('没有这个文件夹：x'), /^没有这个文件夹：x$/],
  ])('%s is theirs to mend, in one Chinese sentence', (error, sentence) => {
    const { text, code } = failureOf(error);
    expect(code).toBe(2);
    expect(text).toMatch(sentence);
  });

  test('what we keep in a workspace that is there is missing by our own mistake', () => {
    const root = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
    writeFileSync(join(root, 'dossier.yaml'), '');
    const { code } = failureOf(fault('ENOENT', join(root, '.shenbao', '暂存', 'x.pdf')));
    rmSync(root, { recursive: true });
    expect(code).toBe(3);
  });

  test.each([fault('ENOENT', '/程序/templates/x.yaml'), new TypeError('x is not a function'), 'thrown'])(
    '%s is ours',
    (error) => {
      const { text, code } = failureOf(error);
      expect(code).toBe(3);
      expect(text).toContain(error instanceof Error ? error.message : error);
    },
  );
});
