import type { Document } from '../../../model/document.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { PdfReader } from '../probes.ts';
import { missingTexts, pageBreak, withoutPageNumber } from '../texts.ts';

const SHOWN = 5;

export const documentText: PackageCheck = {
  code: 'document-text',
  title: 'PDF 文档的文字与机读记录一致',
  why: '改动 PDF 里的一个数，记录里的数就与它不同。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, payload, payloadBytes, probes }) {
    const sound = await records();
    const { openPdf } = probes;
    if (sound === null || openPdf === undefined) return notEvaluated('机读记录或 PDF 读取程序不可用');
    const found: Finding[] = [];
    for (const { document, pdf } of sound.documents.documents) {
      if (!payload.has(pdf)) continue;
      found.push(...differences(document, `data/${pdf}`, await allText(await openPdf(await payloadBytes(pdf)))));
    }
    return found;
  },
};

async function allText(reader: PdfReader): Promise<string> {
  try {
    const pages: string[] = [];
    for (let page = 1; page <= reader.pages; page += 1) pages.push(withoutPageNumber(await reader.text(page)));
    return pages.join(pageBreak);
  } finally {
    await reader.close();
  }
}

/** One finding a text, the first few; a file that says something else altogether is not listed line by line. */
export function differences(document: Document, file: string, text: string): Finding[] {
  const missing = missingTexts(document, text);
  const rest = missing.length > SHOWN ? `（共 ${missing.length} 处，列前 ${SHOWN} 处）` : '';
  return missing.slice(0, SHOWN).map((quote) => ({
    file,
    message: `《${document.title}》的文件里没有记录中的这段文字${rest}`,
    quote: quote.slice(0, 120),
  }));
}
