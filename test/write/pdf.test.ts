import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { landmarksOf, writePdf, writeText } from '../../src/write/index.ts';
import { comparable, inkOfPages, onPdf, printedText, testWith } from './programs.ts';
import { body, documentOf, everyNode, figure, gap, pictures, style, t } from './sample.ts';

const faces = await loadFaces('开源');
const whole = documentOf(everyNode);
const made = writePdf(whole, style, faces, { pictures });
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const uris = (bytes: Uint8Array): string[] => [...latin(bytes).matchAll(/\/URI \(([^)]*)\)/g)].map((m) => m[1] ?? '');
const bare = (text: string): string => text.replace(/\s/g, '');

describe('a written PDF', () => {
  test('holds every node without a remark', () => {
    expect(made.diagnostics).toEqual([]);
    expect(made.pages).toBeGreaterThan(8);
  });

  test('is tagged PDF/A-2a in Chinese with title and author', () => {
    const text = latin(made.bytes);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang \(zh-CN\)/i);
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
  });

  test('embeds only the faces it was given, and reports them', () => {
    expect(made.faces.map((f) => f.role)).toEqual(['小标宋', '仿宋', '楷体', '黑体', '宋体']);
    expect(made.faces.every((f) => f.substituted && /^[0-9a-f]{64}$/.test(f.digest))).toBe(true);
  });

  test('links each figure to its first piece of evidence, and leaves a figure without evidence plain', () => {
    const document = documentOf([body(figure('86.55%', ['3.1-01', '3.1-09']), t('，'), figure('3.2', []))]);
    expect(uris(writePdf(document, style, faces).bytes)).toEqual(['evidence:3.1-01']);
    const renamed = writePdf(document, style, faces, { links: (target) => `https://example.cn/${target}` });
    expect(uris(renamed.bytes)).toEqual(['https://example.cn/evidence:3.1-01']);
    expect(uris(writePdf(document, style, faces, { links: () => null }).bytes)).toEqual([]);
  });

  test('tells the printed page of each landmark', () => {
    expect(made.landmarkPages).toHaveLength(6);
    expect(made.landmarkPages.map(Number).every((n, i, all) => n >= (all[i - 1] ?? 1))).toBe(true);
  });

  test('names a character no face can draw, once, with its place', () => {
    const document = documentOf([body(figure('长\u{e123}街'), t('又见\u{e123}'))]);
    const { diagnostics } = writePdf(document, style, faces);
    expect(diagnostics.map((d) => d.code)).toEqual(['glyph-missing']);
    expect(diagnostics[0]?.at).toMatchObject({ cell: 'F14', quote: '长\u{e123}街' });
    expect(diagnostics[0]?.message).toContain('U+E123');
    expect(diagnostics[0]?.message).toContain('共 2 处');
  });

  test('has rare place names from the fallback faces without a remark', () => {
    expect(writePdf(documentOf([body(t('漷县镇、浉河区、鄠邑区、堽城镇、赟'))]), style, faces).diagnostics).toEqual([]);
  });

  test('says where a picture is missing and prints a gap in its place', () => {
    const picture = { type: 'picture', path: '图片/无.png', alt: '现场照片' } as const;
    const { diagnostics } = writePdf(documentOf([picture]), style, faces);
    expect(diagnostics.map((d) => [d.code, d.at.file])).toEqual([['picture-unreadable', '图片/无.png']]);
  });

  test('takes whatever is typed as text, never as instructions', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'#$*_`\\"[]{}<>@=-+/~\n\t\0(),;&%汉'), maxLength: 40 });
    fc.assert(
      fc.property(nasty, (text) => writePdf(documentOf([body(t(text), gap(text))]), style, faces).pages === 1),
      { numRuns: 25 },
    );
  });

  test('without tags is smaller and still PDF/A', () => {
    const bare = writePdf(whole, style, faces, { pictures, tagged: false });
    expect(bare.bytes.length).toBeLessThan(made.bytes.length);
    expect(latin(bare.bytes)).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
  });
});

describe('on paper', () => {
  testWith(['qpdf'], 'the file is sound', () => expect(onPdf('qpdf', made.bytes, '--check', '{}').code).toBe(0));

  testWith(['pdftoppm'], 'every page has ink', () => {
    const ink = inkOfPages(made.bytes);
    expect(ink).toHaveLength(made.pages);
    expect(ink.filter((n) => n < 60)).toEqual([]);
  });

  testWith(['pdftotext'], 'a draft says so on every page, a final text nowhere', () => {
    const draft = writePdf({ ...whole, draft: true }, style, faces, { pictures });
    const pages = onPdf('pdftotext', draft.bytes, '-raw', '{}', '-').out.toString().split('\f').slice(0, -1);
    expect(pages.filter((p) => !bare(p).includes('草稿'))).toEqual([]);
    expect(bare(onPdf('pdftotext', made.bytes, '-raw', '{}', '-').out.toString())).not.toContain('草稿');
  });

  testWith(['pdftotext'], 'all the text of the tree is there, its headings in order', () => {
    const printed = printedText(made.bytes);
    const lines = writeText(whole)
      .split(/[\n\t]/)
      .map(comparable);
    expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
    const places = landmarksOf(whole).map((l) => printed.lastIndexOf(comparable(l.text)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  testWith(['pdftotext'], 'the signature never stands on a page alone: the end of the text goes over with it', () => {
    const sign: Block = { type: 'signature', units: ['临江市人民政府'], day: '2024-06-20' };
    const short = body(t('末段。'));
    for (const last of [short, body(t(`${'末段很长，占五行。'.repeat(14)}完`))])
      for (const lines of [14, 17, 18, 19, 20, 21, 22]) {
        const blocks = [...Array.from({ length: lines }, () => body(t('一行。'))), last, sign];
        const { bytes } = writePdf(documentOf(blocks), style, faces);
        const pages = onPdf('pdftotext', bytes, '-raw', '{}', '-').out.toString().split('\f').slice(0, -1);
        const signed = pages.find((page) => page.includes('2024'));
        expect(signed, `${lines}行`).toContain(last === short ? '末段' : '完');
      }
  });
});
