import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleFile } from '../../src/cli/bundle.ts';
import { inputFile, outputFile, ownFolder, resultFolder } from '../../src/cli/target.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-target-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, '数据'));
writeFileSync(join(root, 'dossier.yaml'), '');

test('a result never goes where the clerk keeps the originals', () => {
  expect(() => outputFile(join(root, '数据', '申报数据.xlsx'), '.xlsx')).toThrow('原始资料');
  expect(() => outputFile(join(root, '佐证材料', '新.html'), '.html')).toThrow('原始资料');
  expect(() => outputFile(join(root, 'dossier.yaml'), '.html')).toThrow('.html');
  expect(() => outputFile(join(root, '数据'), '')).toThrow('文件夹');
  expect(outputFile(join(root, '输出', '问题.XLSX'), '.xlsx')).toBe(join(root, '输出', '问题.XLSX'));
});

test('a folder of results never takes the place of a file, nor lies among the originals', () => {
  expect(() => resultFolder(join(root, 'dossier.yaml'))).toThrow('是文件，请写文件夹');
  expect(() => resultFolder(join(root, '数据'))).toThrow('原始资料');
  expect(() => resultFolder(join(root, '佐证材料', '审核'))).toThrow('原始资料');
  expect(resultFolder(join(root, '输出', '审核'))).toBe(join(root, '输出', '审核'));
});

test('nor by way of a link', () => {
  symlinkSync(join(root, '数据'), join(root, '链接'));
  expect(() => outputFile(join(root, '链接', '申报数据.xlsx'), '.xlsx')).toThrow('原始资料');
  expect(() => resultFolder(join(root, '链接', '新'))).toThrow('原始资料');
});

test('our own folders may lie on another drive, but not upon the clerk’s', () => {
  const [work, other] = [mkdtempSync(join(root, '工作')), mkdtempSync(join(root, '别处'))];
  expect(ownFolder(work, '输出')).toBe(join(work, '输出'));
  symlinkSync(other, join(work, '输出'));
  expect(ownFolder(work, '输出')).toBe(join(work, '输出'));
  mkdirSync(join(work, '佐证材料'));
  symlinkSync('佐证材料', join(work, '.shenbao'));
  expect(() => ownFolder(work, '.shenbao')).toThrow('指向您的资料（佐证材料）');
  symlinkSync('.', join(work, '自己'));
  expect(() => ownFolder(work, '自己')).toThrow('工作文件夹自己');
  writeFileSync(join(work, '文件'), '');
  expect(() => ownFolder(work, '文件')).toThrow('应是文件夹');
});

test.runIf(process.platform === 'linux')('a place that takes no files is refused at once', () => {
  for (const place of ['/proc/x', '/proc/x/y/z']) expect(() => resultFolder(place)).toThrow(`不能存到“${place}”`);
  expect(() => outputFile('/proc/x/问题.html', '.html')).toThrow('/proc/x/问题.html');
});

test('a place that can be made is not made yet', () => {
  const place = join(root, '输出', '一', '二');
  expect(resultFolder(place)).toBe(place);
  expect(existsSync(join(root, '输出'))).toBe(false);
});

test('what is read is a file', () => {
  expect(() => inputFile(root)).toThrow('不是文件');
  expect(() => inputFile(join(root, '没有.json'))).toThrow('没有这个文件');
  expect(inputFile(join(root, 'dossier.yaml'))).toBe(join(root, 'dossier.yaml'));
});

test('a package is a file or a folder that was unpacked, and a workspace is told apart', () => {
  expect(() => bundleFile(root)).toThrow('是申报工作文件夹，不是申报包');
  expect(() => bundleFile(join(root, '数据'))).toThrow('没有 bagit.txt');
  expect(() => bundleFile(join(root, '没有.zip'))).toThrow('没有这个文件');
  mkdirSync(join(root, '包', 'data'), { recursive: true });
  expect(bundleFile(join(root, '包'))).toBe(join(root, '包'));
});
