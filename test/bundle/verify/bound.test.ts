import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { shareLacking } from '../../../src/bundle/verify/checks/evidence-bound.ts';
import { drawnAlike, pageStreams } from '../../../src/bundle/verify/page-streams.ts';
import { openSource } from '../../../src/pdf/source/open.ts';

async function streams(...texts: string[]): Promise<Uint8Array[]> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  for (const text of texts) page.drawText(text);
  const opened = openSource(await pdf.save({ useObjectStreams: false }));
  if (typeof opened === 'string' || opened.pages[0] === undefined) throw new Error('no page');
  return pageStreams(opened.document, opened.pages[0]);
}

describe('a page and the same page bound', () => {
  it('are drawn alike where the one holds all that draws the other', async () => {
    const [page, other] = [await streams('86.5'), await streams('96.5')];
    expect(page.length).toBeGreaterThan(0);
    expect([drawnAlike(page, [...other, ...page]), drawnAlike(page, other), drawnAlike(page, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('say the same where no character is lacking, whatever the stamps add and wherever they stand', () => {
    expect(shareLacking('清扫率 86.5%', '3.1-01\n清扫率86.5%\n第3页')).toBe(0);
    expect(shareLacking('清扫率 96.5%', '清扫率86.5%')).toBeCloseTo(1 / 8);
    expect([shareLacking('', '清扫'), shareLacking('清扫', '')]).toEqual([0, 1]);
  });
});
