import { type FileKind, fileKind, signatureLength } from '../../../model/file-kind.ts';
import type { Finding, PackageCheck } from '../check.ts';
import { PRODUCT } from '../check.ts';

/** Names under which each kind of file may go; where first bytes tell nothing, text and the many makes of HEIC, any. */
const names: readonly (readonly [readonly string[], readonly FileKind[] | 'any'])[] = [
  [['pdf'], ['pdf']],
  [['jpg', 'jpeg', 'jpe', 'jfif'], ['jpeg']],
  [['png'], ['png']],
  [['gif'], ['gif']],
  [['webp'], ['webp']],
  [['bmp', 'dib'], ['bmp']],
  [['tif', 'tiff'], ['tiff']],
  [['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx', 'pptm', 'ppsx', 'ofd', 'zip'], ['zip']],
  [
    ['doc', 'dot', 'xls', 'ppt', 'wps', 'et', 'dps', 'rtf', 'odt', 'ods', 'odp'],
    ['ole', 'rtf', 'zip'],
  ],
  [['heic', 'heif', 'html', 'htm', 'json', 'txt', 'csv', 'md', 'xml', 'yaml', 'yml'], 'any'],
];

export const packageMedia: PackageCheck = {
  code: 'package-media',
  title: '文件都是规定的类型，扩展名与内容一致',
  why: '改了扩展名的程序、脚本不得混入申报包。',
  basis: PRODUCT,
  mend: '请对方换成真正的 PDF、图片或 Office 文件后重新打包。',
  severity: 'error',
  required: true,
  async run({ bundle, payload }) {
    const found: Finding[] = [];
    for (const path of payload) {
      const file = `data/${path}`;
      const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
      const allowed = names.find(([endings]) => endings.includes(extension))?.[1];
      if (allowed === undefined) found.push({ file, message: `不允许的文件类型“${extension}”：${path}` });
      else if (allowed !== 'any' && !allowed.some((kind) => kind === kindOf(bundle, file)))
        found.push({ file, message: `扩展名是 ${extension}，内容却不是：${path}` });
    }
    return found;
  },
};

function kindOf(bundle: Parameters<PackageCheck['run']>[0]['bundle'], file: string): FileKind | null {
  const source = bundle.open(file);
  try {
    return fileKind(source.read(0, signatureLength));
  } finally {
    source.close();
  }
}
