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
