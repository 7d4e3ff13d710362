import { payloadOxum } from '../../manifest.ts';
import { BAGIT, type PackageCheck, REPACK } from '../check.ts';

export const bagOxum: PackageCheck = {
  code: 'bag-oxum',
  title: '内容的总字节数和文件数与 bag-info.txt 所载相符',
  why: '光盘、网盘拷贝后最快的自检：少拷一个文件就看得出来。',
  basis: `${BAGIT} 第2.2.2节 Payload-Oxum`,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ tags, bundle }) {
    const stated = (await tags('bag-info.txt')).get('payload-oxum') ?? [];
    const actual = payloadOxum(bundle.files.filter(({ path }) => path.startsWith('data/')));
    if (stated.length === 1 && stated[0] === actual) return [];
    const seen = stated.length === 0 ? '没有写明' : `写的是 ${stated.join('、')}`;
    return [{ file: 'bag-info.txt', message: `Payload-Oxum ${seen}，实际是 ${actual}（字节数.文件数）` }];
  },
};
