import { ownValue } from '../../../model/own-value.ts';
import type { Finding, PackageCheck } from '../check.ts';
import { PRODUCT } from '../check.ts';

/** First bytes of each kind of file a package may hold; the text kinds have none. */
const MAGIC: Readonly<Record<string, readonly string[]>> = {
  pdf: ['255044462d'],
  docx: ['504b0304'],
  xlsx: ['504b0304'],
  pptx: ['504b0304'],
  ofd: ['504b0304'],
  zip: ['504b0304'],
  jpg: ['ffd8ff'],
  jpeg: ['ffd8ff'],
  png: ['89504e47'],
  gif: ['47494638'],
  webp: ['52494646'],
  bmp: ['424d'],
  tif: ['49492a00', '4d4d002a'],
  tiff: ['49492a00', '4d4d002a'],
  heic: [''],
  doc: ['d0cf11e0'],
  xls: ['d0cf11e0'],
  wps: ['d0cf11e0', '504b0304'],
  html: [''],
  json: [''],
  txt: [''],
  csv: [''],
  md: [''],
};

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
      const magic = ownValue(MAGIC, extension);
      if (magic === undefined) found.push({ file, message: `不允许的文件类型“${extension}”：${path}` });
      else if (!magic.some((start) => firstBytes(bundle, file).startsWith(start)))
        found.push({ file, message: `扩展名是 ${extension}，内容却不是：${path}` });
    }
    return found;
  },
};

function firstBytes(bundle: Parameters<PackageCheck['run']>[0]['bundle'], file: string): string {
  const source = bundle.open(file);
  try {
    const start = Buffer.from(source.read(0, 1024));
    // A mail gateway may put a few bytes before %PDF-; readers accept the header within the first kilobyte.
    const pdf = start.indexOf('%PDF-');
    return start.subarray(Math.max(pdf, 0)).toString('hex');
  } finally {
    source.close();
  }
}
