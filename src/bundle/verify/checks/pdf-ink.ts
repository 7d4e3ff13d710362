import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

/** A page with a title and a few lines has more than this share of dark pixels; a blank one has none. */
const LEAST = 0.0005;

export const pdfInk: PackageCheck = {
  code: 'pdf-ink',
  title: '文档首页印出来有字',
  why: '字形为空的 PDF 仍能搜到文字，看上去却是白纸。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: false,
  async run({ records, payload, payloadBytes, probes }) {
    const sound = await records();
    const { inkOf } = probes;
    if (sound === null || inkOf === undefined) return notEvaluated('没有可用的渲染程序');
    const found: Finding[] = [];
    for (const { pdf } of sound.documents.documents) {
      if (!payload.has(pdf)) continue;
      const ink = await inkOf(await payloadBytes(pdf), 1);
      if (ink < LEAST) found.push({ file: `data/${pdf}`, page: 1, message: '第1页渲染出来是空白' });
    }
    return found;
  },
};
