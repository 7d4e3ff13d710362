import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { readParts } from '../../src/write/docx/archive.ts';
import { landmarksOf, writeDocx, writePdf, writeText } from '../../src/write/index.ts';
import { programOf } from '../program.ts';
import { outOfOrder } from './docx-order.ts';
import { comparable, officePdf, pageLines, printedText, testWith } from './programs.ts';
import { body, documentOf, everyNode, figure, pictures, style, t } from './sample.ts';

const faces = await loadFaces('开源');
const whole = documentOf(everyNode);
const landmarkPages = writePdf(whole, style, faces, { pictures }).landmarkPages;
const made = await writeDocx(whole, style, { pictures, landmarkPages });
const parts = new Map(readParts(made).map((p) => [p.name, p.bytes]));
const xml = (name: string): string => new TextDecoder().decode(parts.get(name));
const document = xml('word/document.xml');
const all = (pattern: RegExp, text = document): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? m[0]);

describe('a Word file', () => {
  const printer = programOf(new URL('print-digest.ts', import.meta.url));

  test('is well-formed XML in every part', () => {
    for (const name of [...parts.keys()].filter((n) => /\.(xml|rels)$/.test(n))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => expect.fail(`${name}: ${error.message}`));
      parser.on('opentag', (tag) => expect(tag.uri, `${name}: <${tag.name}>`).not.toBe(''));
      parser.write(xml(name)).close();
    }
  });

  test('keeps the order of the schema, which Word insists on', () => {
    const read = [...parts.keys()].filter((n) => /^word\/[^_]*\.xml$/.test(n));
    expect(read.flatMap((n) => outOfOrder(xml(n)).map((w) => `${n}: ${w}`))).toEqual([]);
  });

  test('has a content type and a part for everything it names', () => {
    const targets = all(/Target="([^"]+)"/g, xml('word/_rels/document.xml.rels'));
    expect(targets.filter((t) => !parts.has(`word/${t}`))).toEqual([]);
    const typed = all(/PartName="\/([^"]+)"/g, xml('[Content_Types].xml'));
    expect(typed.filter((t) => !parts.has(t))).toEqual([]);
    const ids = new Set(all(/Id="([^"]+)"/g, xml('word/_rels/document.xml.rels')));
    expect(all(/r:(?:id|embed)="([^"]+)"/g).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('names each style once and uses none that does not exist', () => {
    const ids = all(/w:styleId="([^"]+)"/g, xml('word/styles.xml'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/<w:pStyle w:val="([^"]+)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('keeps the last paragraph with the signature that follows it', async () => {
    const sign: Block = { type: 'signature', units: ['临江市人民政府'], day: '2024-06-20' };
    const written = readParts(await writeDocx(documentOf([body(t('甲。')), body(t('特此证明。')), sign]), style));
    const text = new TextDecoder().decode(written.find((p) => p.name === 'word/document.xml')?.bytes);
    const paragraphs = all(/<w:p>.*?<\/w:p>/gs, text).filter((p) => /甲|特此|人民/.test(p));
    expect(paragraphs.map((p) => p.includes('<w:keepNext/>'))).toEqual([false, true, true]);
  });

  test('leads every link to a bookmark, each with its own id', () => {
    const marks = all(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    expect(new Set(marks).size).toBe(marks.length);
    expect(all(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g).filter((a) => !marks.includes(a))).toEqual([]);
    const ids = all(/<w:bookmarkStart [^>]*w:id="(\d+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(marks).toContain('佐证_3_1_01');
  });

  test('writes a figure plain where the document lists no evidence', async () => {
    const alone = await writeDocx(documentOf([body(figure('86.55%'))]), style);
    const part = readParts(alone).find((p) => p.name === 'word/document.xml');
    expect(new TextDecoder().decode(part?.bytes)).not.toContain('w:hyperlink');
  });

  test('numbers headings with a list of Word, not with typed text', () => {
    expect(all(/<w:numPr>/g)).toHaveLength(4);
    const headings = all(/<w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/g);
    expect(headings.filter((h) => /[一二三]|1\.|（1）/.test(h))).toEqual([]);
    expect(xml('word/numbering.xml')).toContain('w:val="chineseCountingThousand"');
  });

  test('types a number no list could give, and starts the list anew for a new report', async () => {
    const heading = (number: string) => ({ type: 'heading', level: 1, number, content: [t('总则')] }) as const;
    const bytes = await writeDocx(documentOf([heading('一、'), heading('一、'), heading('第一章')]), style);
    const text = new TextDecoder().decode(readParts(bytes).find((p) => p.name === 'word/document.xml')?.bytes);
    expect(new Set(all(/<w:numId w:val="(\d+)"/g, text)).size).toBe(2);
    expect(text).toContain('第一章');
  });

  test('shows the contents without asking to be updated', () => {
    expect(document).toContain('TOC \\o');
    expect(document).not.toContain('w:dirty');
    expect(xml('word/settings.xml')).not.toContain('updateFields');
    const shown = landmarksOf(whole).filter((l) => l.level <= 2);
    expect(all(/<w:pStyle w:val="TOC\d"\/>/g)).toHaveLength(shown.length);
  });

  test('repeats header rows, keeps merged cells, turns pages, describes pictures and charts', () => {
    expect(all(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(all(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
    expect(all(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(document).toContain('w:orient="landscape"');
    expect(document).toContain('descr="整治后的背街小巷"');
    expect(parts.has('word/charts/chart1.xml')).toBe(true);
  });

  test('tells title, author and subject, and the day of the document as its time', () => {
    const core = xml('docProps/core.xml');
    expect(core).toContain('<dc:title>临江市创建国家卫生城市工作汇报</dc:title>');
    expect(core).toContain('<dc:creator>临江市</dc:creator>');
    expect(all(/T\d\d:\d\d:\d\d/g, core)).toEqual(['T00:00:00', 'T00:00:00']);
  });

  test('never cuts the text of a cell: no exact pitch in tables', () => {
    const styles = xml('word/styles.xml');
    for (const id of ['TableHead', 'TableBody', 'Caption', 'Imprint'])
      expect(new RegExp(`w:styleId="${id}".*?w:lineRule="(\\w+)"`).exec(styles)?.[1]).toBe('atLeast');
  });

  test('marks a draft on every page', async () => {
    const draft = readParts(await writeDocx({ ...whole, draft: true }, style, { pictures }));
    const headers = draft.filter((p) => p.name.startsWith('word/header'));
    expect(headers.every((h) => new TextDecoder().decode(h.bytes).includes('string="草稿"'))).toBe(true);
    expect(all(/string="草稿"/g, xml('word/header1.xml'))).toEqual([]);
  });

  test('has the same bytes in another process, another time zone and after other documents', () => {
    const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
    const args = [printer(), JSON.stringify(landmarkPages)];
    const there = execFileSync(process.execPath, args, { env }).toString().trim();
    expect(there).toBe(createHash('sha256').update(made).digest('hex'));
  });
});

describe('beside the PDF', () => {
  const flat = documentOf(everyNode.filter((b) => b.type !== 'chart' && b.type !== 'picture'));
  const letters = (text: string): string => [...text.replace(/\.{3,}|…{2,}/g, '')].sort().join('');

  testWith(['soffice', 'pdftotext'], 'says the same text, on about as many pages', async () => {
    const pdf = writePdf(flat, style, faces);
    const office = officePdf(await writeDocx(flat, style, { landmarkPages: pdf.landmarkPages }));
    const [here, there] = [printedText(pdf.bytes), printedText(office)];
    expect(
      writeText(flat)
        .split(/[\n\t]/)
        .filter((line) => !there.includes(comparable(line))),
    ).toEqual([]);
    expect(letters(there)).toBe(letters(here));
    expect(Math.abs(pageLines(office).length - pdf.pages)).toBeLessThanOrEqual(1);
  });
});
