import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceMediaUnsupported: Check<'dossier'> = {
  code: 'evidence-media-unsupported',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '佐证是可以装订和查看的类型（pdf、ofd、图片、Word、Excel 等）',
  why: '压缩包、认不出的类型装订不了，评审也打不开',
  basis: basis.platform,
  mend: '解压后逐件放入；其他类型先另存为 pdf',
  examples: {
    good: { text: 'pdf、jpg、docx', patch: {} },
    bad: {
      text: '放进一个压缩包',
      patch: {
        add: {
          files: { path: '佐证材料/材料.zip', bytes: 900, digest: 'f0', media: 'zip', pages: 1, state: 'sound' },
          'dossier/registry': {
            number: '91.1-07',
            file: '材料.zip',
            title: '打包材料',
            unit: '市城市管理局',
            docNumber: '',
            date: '2023-05-01',
            pages: '',
            clauses: ['91.1'],
            indicators: ['901'],
            kind: '',
            place: '',
            note: '',
          },
        },
      },
    },
  },
  *run({ files, pack }) {
    for (const { path, media, bytes } of files) {
      // An empty file has no type at all: that it is empty has been said.
      if ((media !== 'zip' && media !== 'unknown') || bytes === 0) continue;
      const accepted = pack.upload.accepted.join('、');
      // Whoever verifies the package refuses what it cannot tell from a program.
      yield media === 'zip'
        ? {
            at: { file: path },
            severity: 'warning',
            message: `文件“${path}”是压缩包，不能装订，平台只收${accepted}`,
          }
        : /\.(?:txt|csv|md)$/i.test(path)
          ? {
              at: { file: path },
              message: `文本文件“${path}”里有乱码、空字符，或编码认不出（认 UTF-8、GB 18030、记事本的 Unicode）`,
              hint: '用记事本打开，核对有没有乱码、缺字，另存为 UTF-8 或 PDF 后替换；打开就是乱码的，请重新索取',
            }
          : {
              at: { file: path },
              message: `文件“${path}”是认不出的类型，不能装订，申报包里有它核验就不通过；平台只收${accepted}`,
            };
    }
  },
};
