import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDigests } from '../../src/shell/digests.ts';
import { takeLock } from '../../src/shell/lock.ts';
import { diskShelf } from '../../src/shell/shelf.ts';
import { openStaging, publish, replaceFile } from '../../src/shell/staging.ts';
import { diskStore, keyOf } from '../../src/shell/store.ts';
import { writeBag } from '../../src/shell/zip/bag.ts';

const info = {
  sourceOrganization: '单位',
  externalDescription: '包',
  externalIdentifier: '包',
  baggingDate: '2024-06-20',
  software: '',
};

/**
 * All that a build puts on the disk, in the order it does, with small content that says which edition it is: memory and
 * kept works, a volume through staging, the numbers given, the package, the digests, the archive.
 */
export async function publishEdition(folder: string, edition: string): Promise<void> {
  const cache = (name: string): string => join(folder, '.shenbao', name);
  const release = takeLock(cache('占用'));
  if (release === null) throw new Error('held by another');
  const staging = openStaging(cache('暂存'));
  const digests = openDigests(folder, cache('校验值.json'));
  await diskStore(cache('缓存')).put(keyOf('页'), Buffer.from(`${edition} 页`));
  diskShelf(cache('成品')).lay(keyOf('稿'), Buffer.from(`${edition} 稿`));
  const sink = staging.create('合订本/第1册.pdf');
  sink.write(Buffer.from(`${edition} 合订本`));
  const volume = sink.finish();
  await replaceFile(join(folder, '佐证编号.yaml'), `${edition} 编号`);
  const original = { path: '佐证/原件.pdf', file: join(folder, '原件.pdf'), size: 6, digest: '' };
  writeFileSync(original.file, '原件');
  const entries = [
    { path: '01 报告/报告.pdf', bytes: Buffer.from(`${edition} 报告`) },
    original,
    { path: 'index.html', bytes: Buffer.from(`${edition} 首页`) },
    { path: '合订本/第1册.pdf', ...volume },
  ];
  await publish(join(folder, '包'), entries, {
    absolute: (file) => file,
    same: async () => false,
    staged: (file) => file.startsWith(cache('暂存')),
  });
  await digests.put('包/合订本/第1册.pdf', volume.digest);
  digests.save();
  const payload = entries.map((e) => ('bytes' in e ? e : { path: e.path, bytes: Buffer.from(`${edition} ${e.path}`) }));
  await writeBag({ top: '包', payload, info }, join(folder, '包.zip'));
  rmSync(cache('暂存'), { recursive: true });
  release();
}
