import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/bundle/verify/pdf-facts.ts';
import { marksOf } from '../../src/pdf/source/content-marks.ts';
import { probePdf } from '../../src/pdf/source/probe.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** A page, and whatever else; without a table, so that it is searched. */
const searched = (catalog: string, page: string, more = ''): Uint8Array =>
  latin1(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${page}>>endobj\n${more}\ntrailer<</Root 1 0 R>>\n`,
  );

/** Seconds of the processor: a machine at other work counts them no slower. */
function secondsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a PDF that was made to be a trap', () => {
  // 160 KB took 37 seconds each, when every one of them was read on to the end of what may be looked into.
  test.each(['1 0 obj(', '1 0 obj<</A(', 'trailer(', '1 0 obj<<>>stream\n'])(
    'is searched once, however many “%s” it has',
    (open) => {
      const bytes = latin1(`%PDF-1.4\n1 0 obj ${open.repeat(40_000)}`);
      expect(secondsOf(() => probePdf(bytes))).toBeLessThan(6);
    },
  );

  test.each([
    ['fields', '4 0 obj<</Kids[4 0 R 4 0 R 4 0 R 4 0 R]>>endobj'],
    ['arrays of fields', '4 0 obj<</Kids 5 0 R>>endobj\n5 0 obj[<</Kids 5 0 R>><</Kids 5 0 R>><</Kids 5 0 R>>]endobj'],
  ])('has %s that lead back to themselves and is read to an end', (_, objects) => {
    const bytes = searched('/AcroForm<</Fields[4 0 R]>>', '', objects);
    expect(secondsOf(() => expect(probePdf(bytes)).toMatchObject({ pages: 1 }))).toBeLessThan(3);
  });

  test('has forms that draw one another looked into once for their fonts', () => {
    const names = Array.from({ length: 400 }, (_, i) => `/F${i} 4 0 R`).join(' ');
    const form =
      '4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources 5 0 R/Length 1>>stream\n \nendstream endobj';
    const resources = `5 0 obj<</XObject<<${names}>>/Font<</A<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>endobj`;
    const bytes = searched('', '/Resources 5 0 R', `${form}\n${resources}`);
    const fonts = [{ page: 1, name: 'Helvetica', embedded: false }];
    expect(secondsOf(() => expect(factsOf(bytes)).toMatchObject({ fonts }))).toBeLessThan(3);
  });

  test('is not remembered state by state, however many it saves, and comes back to where it was', () => {
    const deep = 'q 2 0 0 2 0 0 cm '.repeat(600) + 'Q '.repeat(600);
    const { box, balance } = marksOf(latin1(`q ${deep} 0 0 5 5 re f Q`), () => null);
    expect([box, balance]).toEqual([[0, 0, 5, 5], { open: 0, under: 0 }]);
  });
});
