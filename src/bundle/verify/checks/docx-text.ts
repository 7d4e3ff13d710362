import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import { differences } from './document-text.ts';

export const docxText: PackageCheck = {
  code: 'docx-text',
  title: 'Word 文档的文字与机读记录一致',
  why: 'Word 与 PDF 必须说同一句话、同一个数。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, payload, payloadBytes, probes }) {
    const sound = await records();
    if (sound === null || probes.docxText === undefined) return notEvaluated('机读记录或 Word 读取程序不可用');
    const found: Finding[] = [];
    for (const { document, docx } of sound.documents.documents) {
      if (docx === null || !payload.has(docx)) continue;
      found.push(...differences(document, `data/${docx}`, await probes.docxText(await payloadBytes(docx))));
    }
    return found;
  },
};
