import { manifestText } from '../../manifest.ts';
import { BAGIT, type Finding, type PackageCheck, REPACK } from '../check.ts';
import type { FoundManifest } from '../evidence.ts';

export const bagManifest: PackageCheck = {
  code: 'bag-manifest',
  title: '两份清单逐行可读，写法规范',
  why: '顶层清单自己没有校验值，任何改写都要从写法上看出来。',
  basis: `${BAGIT} 第2.1.3节`,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ manifest, tagManifest }) {
    const both = [await manifest(), await tagManifest()];
    return both.flatMap((found) => (found === null ? [] : faultsOf(found)));
  },
};

function faultsOf({ file, text, faults, digests }: FoundManifest): Finding[] {
  const lines = faults.map(({ line, text: quote, why }) => ({
    file,
    message: `第${line}行${why === 'duplicate' ? '与前面重复' : '不是“校验值  路径”的写法'}`,
    quote,
  }));
  if (lines.length > 0) return lines;
  const canonical = manifestText([...digests].map(([path, sha256]) => ({ path, sha256 })));
  return canonical === text ? [] : [{ file, message: '清单的排序、空白或大小写与规范写法不同，内容被改写过' }];
}
