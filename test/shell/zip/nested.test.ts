import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBundle } from '../../../src/shell/zip/opened.ts';
import { writeZip } from '../../../src/shell/zip/write.ts';
import { freshFolder } from './archive.ts';

const archive = async (...paths: readonly string[]): Promise<string> => {
  const file = join(freshFolder(), '下载.zip');
  await writeZip(
    paths.map((path) => ({ path, bytes: Buffer.from('x') })),
    file,
  );
  return file;
};

it('says of an archive within an archive that the outer one is to be unpacked', async () => {
  const { value, diagnostics } = await openBundle(await archive('下载/平川市-2023-0000.zip', '下载/说明.txt'));
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    { code: 'zip-nested', message: expect.stringContaining('下载/平川市-2023-0000.zip') },
  ]);
  expect(diagnostics[0]?.hint).toContain('外面这一层解开');
});

it('opens a package whose evidence is an archive', async () => {
  const { value, diagnostics } = await openBundle(await archive('包/bagit.txt', '包/data/佐证材料/打包.zip'));
  expect(diagnostics).toEqual([]);
  value?.close();
});

it.each([
  ['word/document.xml', '一份 Word 文档'],
  ['xl/workbook.xml', '一个 Excel 工作簿'],
])('says what a document is in one sentence: %s', async (part, name) => {
  const { value, diagnostics } = await openBundle(await archive('[Content_Types].xml', '_rels/.rels', part));
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'not-package', message: `“下载.zip”是${name}，不是申报包` }]);
});

it('tells a PDF by its first bytes, and leaves what is no known file to the archive reader', async () => {
  const file = join(freshFolder(), '批注.pdf');
  await writeFile(file, '%PDF-1.7\n');
  expect((await openBundle(file)).diagnostics).toMatchObject([{ code: 'not-package' }]);
  await writeFile(file, 'PK');
  expect((await openBundle(file)).diagnostics).toMatchObject([{ code: 'zip-unreadable' }]);
});

it('takes for a package whatever has the declaration of one, with documents in it', async () => {
  const { value, diagnostics } = await openBundle(await archive('包/bagit.txt', 'word/document.xml'));
  expect(diagnostics).toEqual([]);
  value?.close();
});
