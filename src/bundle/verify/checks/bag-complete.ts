import { BAGIT, type Finding, type PackageCheck, REPACK } from '../check.ts';
import type { FoundManifest } from '../evidence.ts';

export const bagComplete: PackageCheck = {
  code: 'bag-complete',
  title: '清单上的文件都在包里，包里的文件都在清单上',
  why: '少一个是缺件，多一个是夹带。',
  basis: `${BAGIT} 第3节`,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ manifest, tagManifest, sizes }) {
    const paths = [...sizes.keys()];
    const tags = paths.filter((path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
    return [
      ...bothWays(await manifest(), new Set(paths.filter((path) => path.startsWith('data/')))),
      ...bothWays(await tagManifest(), new Set(tags)),
    ];
  },
};

function bothWays(manifest: FoundManifest | null, present: ReadonlySet<string>): Finding[] {
  if (manifest === null) return [];
  const { file, digests } = manifest;
  return [
    ...[...digests.keys()]
      .filter((path) => !present.has(path))
      .map((path) => ({ file: path, message: `${file} 列有这个文件，包里却没有：${path}` })),
    ...[...present]
      .filter((path) => !digests.has(path))
      .map((path) => ({ file: path, message: `包里有这个文件，${file} 却没有列：${path}` })),
  ];
}
