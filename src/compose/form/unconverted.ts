import type { Diagnostic } from '../../diagnostic.ts';

/** A filled form of which there is no PDF. @param office what should have made it; undefined where there is none */
export const unconverted = (file: string, office: string | undefined): Diagnostic => ({
  code: 'form-not-converted',
  severity: 'note',
  message: `《${file.replace(/^.*\/|\.docx$/g, '')}》填好了，但${office === undefined ? '本机没有 LibreOffice，不能转成 PDF' : `${office} 没能把它转成 PDF`}：包里只有 Word 稿。`,
  at: { file },
  hint: '平台只收 PDF 和 OFD：用 Word 或 WPS 打开填好的表，另存为 PDF 后上传。',
});
