import { expect, test } from 'vitest';
import { missingTexts, withoutPageNumber } from '../../../src/bundle/verify/texts.ts';
import type { Document } from '../../../src/model/document.ts';
import { loadFaces } from '../../../src/shell/fonts.ts';
import { openPages } from '../../../src/text/pdf/page-reader.ts';
import { writePdf } from '../../../src/write/pdf/write-pdf.ts';
import { body, documentOf, style, t } from '../../write/sample.ts';

const faces = await loadFaces('开源');
const printed = async (document: Document): Promise<string> => {
  const reader = await openPages(writePdf(document, style, faces).bytes);
  return withoutPageNumber(await reader.text(1).finally(() => reader.close()));
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
