/** What a PDF does beside being read. */
export interface PdfActivity {
  readonly pages: number;
  /** Of 脚本, 附件, 启动程序, 多媒体; sorted as here. */
  readonly active: readonly string[];
}

type Pdf = import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy;

/** Subtypes of annotations that carry more than a remark. */
const annotations: Readonly<Record<string, string>> = {
  FileAttachment: '附件',
  RichMedia: '多媒体',
  Screen: '多媒体',
  Movie: '多媒体',
  Sound: '多媒体',
  '3D': '多媒体',
};

/** 动态内容 of a PDF, its first `limit` pages for what hangs on pages. @throws Error when it cannot be opened. */
export async function pdfActivity(bytes: Uint8Array, limit: number): Promise<PdfActivity> {
  const raw = new TextDecoder('latin1').decode(bytes);
  const suspect = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Screen|Movie|Sound|3D|ObjStm|AA)\b/.test(raw);
  // Loaded when the first file is read: it takes half a second, and replaces JSON.stringify by a slower one.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const found = suspect ? await activeIn(pdf, limit) : new Set<string>();
    if (/\/S\s*\/Launch\b/.test(raw)) found.add('启动程序');
    return { pages: pdf.numPages, active: order.filter((kind) => found.has(kind)) };
  } finally {
    await task.destroy();
  }
}

const order = ['脚本', '附件', '启动程序', '多媒体'];

async function activeIn(pdf: Pdf, limit: number): Promise<Set<string>> {
  const found = new Set<string>();
  if (await pdf.hasJSActions()) found.add('脚本');
  if ((await pdf.getAttachments()) !== null) found.add('附件');
  for (let n = 1; n <= Math.min(pdf.numPages, limit); n += 1) {
    const page = await pdf.getPage(n);
    if ((await page.getJSActions()) !== null) found.add('脚本');
    for (const { subtype, actions } of await page.getAnnotations()) {
      const kind = annotations[subtype];
      if (kind !== undefined) found.add(kind);
      if (actions) found.add('脚本');
    }
    page.cleanup();
  }
  return found;
}
