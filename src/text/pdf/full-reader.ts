type Task = import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentLoadingTask;

/**
 * The full reader (pdf.js) on one file; whoever opens it destroys the task. It never runs what a file brings with it. Loaded
 * when the first file needs it: it takes half a second, and replaces JSON.stringify by a slower one. The short build, its
 * second half fetched first so that it need not look for it: the long one costs 150 MB more to load.
 */
export async function openFully(bytes: Uint8Array): Promise<Task> {
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const data = new Uint8Array(bytes);
  return getDocument({ data, isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
}
