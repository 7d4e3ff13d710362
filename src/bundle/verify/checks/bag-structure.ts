import { bagitText } from '../../manifest.ts';
import { BAGIT, type Finding, type PackageCheck, REPACK } from '../check.ts';
import type { Evidence } from '../evidence.ts';

const TAG_FILES = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];

export const bagStructure: PackageCheck = {
  code: 'bag-structure',
  title: '申报包只有一个顶层文件夹，其中只有规定的文件',
  why: '多出的文件不受校验值保护，缺少的文件使整包无法核对。',
  basis: `${BAGIT} 第2节`,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ bundle, sizes, payload, text }: Evidence) {
    const found: Finding[] = bundle.strays.map((path) => ({ file: path, message: `顶层文件夹之外有文件：${path}` }));
    for (const name of TAG_FILES) if (!sizes.has(name)) found.push({ file: name, message: `缺少 ${name}` });
    for (const path of sizes.keys()) {
      if (!path.startsWith('data/') && !TAG_FILES.includes(path))
        found.push({ file: path, message: `顶层有规定之外的文件：${path}` });
    }
    if (payload.size === 0) found.push({ file: 'data', message: 'data 文件夹是空的' });
    const declared = await text('bagit.txt');
    if (declared !== null && declared !== bagitText)
      found.push({ file: 'bagit.txt', message: 'bagit.txt 的内容不是规定的两行', quote: declared.slice(0, 80) });
    return found;
  },
};
