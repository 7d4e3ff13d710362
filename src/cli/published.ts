import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Kept } from '../build/kept.ts';
import { type BagInfo, bagInfoText } from '../bundle/manifest.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { digestOfEntry } from '../shell/digest-of.ts';
import type { Digests } from '../shell/digests.ts';
import { onInterrupt } from '../shell/interrupt.ts';
import { outputFolder } from '../shell/machine.ts';
import { oldPackages } from '../shell/old-packages.ts';
import { rememberPacked } from '../shell/packed.ts';
import { progressLine } from '../shell/terminal.ts';
import { writeBag } from '../shell/zip/bag.ts';
import { abandoned } from '../shell/zip/output-file.ts';
import type { ZipResult } from '../shell/zip/write.ts';
import { outputFile } from './target.ts';

/** 已生成的文件 — what `build` put into `输出/<包名>` below `root`. */
export interface Published {
  readonly name: string;
  readonly root: string;
  readonly entries: readonly BundleEntry[];
  readonly digests: Digests;
  readonly kept: Kept;
}

/** 成包 — the archive's size and sum, how many files are in it, what became of the one before it and of older ones. */
export interface Packed extends Sum, Pick<ZipResult, 'aside' | 'folded'> {}

interface Sum {
  readonly bytes: number;
  readonly sha256: string;
  readonly files: number;
}

/** Where the archive goes: as the clerk asked, else beside the folder it is made from. */
export const archiveFile = (root: string, name: string, asked: string | undefined): string =>
  asked === undefined ? join(root, outputFolder, `${name}.zip`) : outputFile(asked, '.zip');

/**
 * What was published is what goes in: the archive is read from the output folder, not from the clerk's originals. One that
 * was made from the very same and that nobody has touched since is left as it is.
 */
export async function packPublished(published: Published, info: BagInfo, file: string): Promise<Packed> {
  const { name, root, digests, kept } = published;
  const path = relative(root, file).split(sep).join('/');
  const contents = contentsOf(published, info);
  const there = path.startsWith('..') ? null : await digests.get(path);
  const known = there === null ? null : kept.recall({ 申报包: there, 内容: contents });
  if (known !== null) return { ...(JSON.parse(new TextDecoder().decode(known)) as Sum), aside: null, folded: [] };
  await mkdir(dirname(file), { recursive: true });
  const written = await write(published, info, file);
  await rememberPacked(root, name);
  const packed: Sum = { bytes: written.bytes, sha256: written.sha256, files: written.entries.length };
  if (!path.startsWith('..')) await digests.put(path, written.sha256);
  digests.save();
  kept.remember({ 申报包: written.sha256, 内容: contents }, new TextEncoder().encode(JSON.stringify(packed)));
  return { ...packed, aside: written.aside, folded: written.folded };
}

/** For the clerk: where the package went that had this name before, and what lies there of older ones. */
export function asideText(file: string, { aside, folded }: Packed): string {
  const moved =
    aside === null
      ? ''
      : `\n同名的申报包内容不同（可能已经报出），已改名保留：${join(dirname(file), aside)}\n已经报出的是哪一个，请核对校验值；补正时 --previous 要用报出的那个。\n`;
  const same = folded.map((name) => `\n“${name}”与这次打的一字不差，不再留两份：它就是现在的申报包。\n`).join('');
  return `${moved}${same}${oldText(file)}`;
}

/** Nothing of what may have been handed in is deleted by itself; how much there is must be said. */
function oldText(file: string): string {
  const old = oldPackages(file);
  if (old.length === 0) return '';
  const space = old.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = old.slice(0, listed).map(({ name }) => name);
  return `\n这里还有以前的申报包${old.length}个，共${(space / 1e6).toFixed(1)}兆字节：${names.join('、')}${old.length > listed ? '等' : ''}。程序不删；没有报出过的，可以自己删掉。\n`;
}

/** Named before the rest is only counted. */
const listed = 4;

/** One sum over all that makes an archive: names, contents and what is said of them. */
function contentsOf({ name, entries }: Published, info: BagInfo): string {
  const hash = createHash('sha256').update(`${name}\n${bagInfoText(info, [])}`);
  for (const entry of entries) hash.update(`${digestOfEntry(entry)} ${entry.path}\n`);
  return hash.digest('hex');
}

async function write({ name, root, entries, digests }: Published, info: BagInfo, file: string): Promise<ZipResult> {
  const place = `${outputFolder}/${name}`;
  const payload = entries.map((entry): BundleEntry => {
    if ('bytes' in entry) return entry;
    const crc32 = entry.crc32 ?? digests.crc32(`${place}/${entry.path}`, entry.digest);
    return { ...entry, file: join(root, place, entry.path), ...(crc32 !== undefined && { crc32 }) };
  });
  const stop = onInterrupt(() => abandoned(file));
  const progress = progressLine(process.stderr);
  let done = 0;
  const onEntry = (): void => progress('打包', { done: ++done, all: payload.length });
  const written = await writeBag({ top: name, payload, info }, file, onEntry).finally(() => {
    progress('');
    stop();
  });
  const sums = new Map(written.entries.map(({ path, crc32 }) => [path, crc32]));
  for (const entry of payload)
    if (!('bytes' in entry))
      await digests.put(`${place}/${entry.path}`, entry.digest, known(sums.get(`${name}/data/${entry.path}`)));
  return written;
}

const known = (crc32: number | undefined) => (crc32 === undefined ? {} : { crc32 });
