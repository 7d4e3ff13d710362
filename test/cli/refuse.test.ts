import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { compare } from '../../src/cli/compare.ts';
import { exportSets } from '../../src/cli/export.ts';
import { review } from '../../src/cli/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-refuse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [broken, other] = [join(folder, '断.zip'), join(folder, '另.zip')];
for (const file of [broken, other]) writeFileSync(file, 'PK 没有传完');

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  return () => void vi.restoreAllMocks();
});

const output = join(folder, '结果');
test.each([
  ['export', () => exportSets(broken, { output, limit: '50' }), '没有导出。'],
  ['review', () => review(broken, { output }), '打不开这个包，没有审核。'],
  ['compare', () => compare(broken, other, { output }), '没有出变更报告。'],
])('%s says of a package that cannot be opened which it is, why, and how to mend it', async (_, run, undone) => {
  expect(await run()).toBe(1);
  expect(said).toMatch(
    /zip-unreadable\n[\s\S]* {2}断\.zip\n {4}不是完整的 ZIP 文件.*\n[\s\S]* {2}改法：请对方重新发送/,
  );
  expect(said.trimEnd().endsWith(undone)).toBe(true);
  expect(existsSync(output)).toBe(false);
});
