import { expect, test } from 'vitest';
import { missingTexts, pageBreak, withoutPageNumber } from '../../../src/bundle/verify/texts.ts';
import type { Document } from '../../../src/model/document.ts';
import { loadFaces } from '../../../src/shell/fonts.ts';
import { openPages } from '../../../src/text/pdf/page-reader.ts';
import { writePdf } from '../../../src/write/pdf/write-pdf.ts';
import { body, documentOf, style, t } from '../../write/sample.ts';

const faces = await loadFaces('开源');
const printed = async (document: Document): Promise<string> => {
  const reader = await openPages(writePdf(document, style, faces).bytes);
  const pages: string[] = [];
  for (let page = 1; page <= reader.pages; page += 1) pages.push(withoutPageNumber(await reader.text(page)));
  await reader.close();
  return pages.join(pageBreak);
};

test.each([
  'right-to-left \u202e',
  'isolate \u2066',
  'control \u0007',
  'filler \u3164',
  'selector \u2b50\ufe0f',
  'tag \u{e0041}',
  'half a pair \ud800',
  'emoji \u{1f600}',
  'home-made \ue000',
])('what is printed of a text with a %j in it is that text', async (text) => {
  const document = documentOf([body(t(`甲乙${text.split(' ').at(-1)}丙丁12.5%`))]);
  const file = await printed(document);
  expect(missingTexts(document, file)).toEqual([]);
  expect(missingTexts(document, file.replace('12.5', '13.5'))).toHaveLength(1);
  expect(missingTexts(document, file.replace('12.5', '〓〓〓〓'))).toHaveLength(1);
});

test('a cell that runs on to the next page, below the head of its table, is all there', async () => {
  const long = Array.from({ length: 300 }, (_, i) => `第${i}项工作`).join('、');
  const cells = [long.slice(0, 700), long.slice(700, 1600), long.slice(1600)];
  const cell = (text: string) => ({ content: [t(text)] });
  const table = {
    type: 'table' as const,
    columns: [0.2, 0.5, 0.3].map((width) => ({ width, align: 'left' as const })),
    header: [['编号', '题名', '说明'].map(cell)],
    rows: [cells.map(cell), ['1', '2', '3'].map(cell)],
  };
  const document = documentOf([table]);
  // Lines end anywhere in a word.
  const file = (await printed(document)).replace(/[ \n]/g, '');
  expect(file.split(pageBreak).length).toBeGreaterThan(1);
  expect(missingTexts(document, file)).toEqual([]);
  for (const [from, to] of [
    ['第20项', '第21项'],
    ['第150项', '第15项'],
    ['第299项', '第298项'],
  ] as const)
    expect([from, file.includes(from), missingTexts(document, file.replace(from, to)).length]).toEqual([from, true, 1]);
});
