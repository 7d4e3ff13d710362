import { describe, expect } from 'vitest';
import { loadFaces } from '../../src/shell/fonts.ts';
import { writeDocx, writePdf } from '../../src/write/index.ts';
import { type Line, officePdf, pageLines, testWith } from './programs.ts';
import { body, documentOf, style, t } from './sample.ts';

const faces = await loadFaces('开源');
const text = '市委市政府高度重视创建国家卫生城市工作坚持高位推动全民参与补短板强弱项';
const plain = documentOf([body(t(text.repeat(70)))], { form: 'plain' });

const withoutNumber = (lines: readonly Line[]): Line[] => lines.filter((l) => !/^—\d+—$/.test(l.text));

function expectFullPages(pages: readonly (readonly Line[])[]): void {
  const whole = pages.slice(0, -1).map(withoutNumber);
  expect(whole.length).toBeGreaterThan(2);
  expect(whole.map((lines) => lines.length)).toEqual(whole.map(() => 22));
  const full = whole.flat().slice(1);
  expect(new Set(full.map((l) => [...l.text].length))).toEqual(new Set([28]));
}

describe('the page of GB/T 9704', () => {
  const pages = (): Line[][] => pageLines(writePdf(plain, style, faces).bytes);

  testWith(['pdftotext'], 'holds 22 lines of 28 characters', () => expectFullPages(pages()));

  testWith(['pdftotext'], 'has the margins of the standard, within a millimetre', () => {
    const lines = withoutNumber(pages()[1] ?? []);
    expect(Math.abs((lines[0]?.top ?? 0) - 37)).toBeLessThan(1);
    expect(Math.abs((lines.at(-1)?.bottom ?? 0) - (297 - 35))).toBeLessThan(1);
    for (const { left, right } of lines) {
      expect(Math.abs(left - 28)).toBeLessThan(1);
      expect(Math.abs(right - (210 - 26))).toBeLessThan(1);
    }
  });

  testWith(['pdftotext'], 'puts the number 7 mm below the text, outside, odd right and even left', () => {
    const numbers = pages().map((lines) => lines.filter((l) => l.text.includes('—'))[0]);
    expect(numbers.slice(0, 2).map((n) => n?.text)).toEqual(['—1—', '—2—']);
    for (const n of numbers) expect(Math.abs((n?.top ?? 0) - (297 - 35 + 7))).toBeLessThan(1.2);
    expect(210 - 26 - (numbers[0]?.right ?? 0)).toBeCloseTo((14 * 25.4) / 72, 0);
    expect((numbers[1]?.left ?? 0) - 28).toBeCloseTo((14 * 25.4) / 72, 0);
  });

  testWith(['soffice', 'pdftotext'], 'is the same in the Word file, as LibreOffice lays it out', async () => {
    const office = pageLines(officePdf(await writeDocx(plain, style)));
    expectFullPages(office);
    expect(office.length).toBe(pages().length);
  });
});

describe('lines of Chinese', () => {
  testWith(['pdftotext'], 'stay on the grid below a title, whatever its size', () => {
    const title = { type: 'title', lines: [[t('临江市创建国家卫生城市工作汇报')], [t('（送审稿）')]] } as const;
    const lines = withoutNumber(pageLines(writePdf(documentOf([title, ...plain.blocks]), style, faces).bytes)[0] ?? []);
    expect(lines).toHaveLength(22 - 1);
    expect((lines[2]?.top ?? 0) - 37).toBeCloseTo((3 * (225 - (16 * 25.4) / 72)) / 21, 0);
  });

  testWith(['pdftotext'], 'are not torn apart by a chain of figures', () => {
    const text = `${'平'.repeat(20)}（53.01%→51.08%→49.12%）。`;
    const lines = withoutNumber(pageLines(writePdf(documentOf([body(t(text))]), style, faces).bytes)[0] ?? []);
    expect(lines[0]?.text).toMatch(/（53.01%→?$/);
  });

  testWith(['pdftotext'], 'never begin with a closing mark nor end with an opening one', () => {
    const quoted = '坚持“人民至上、生命至上”，（含城乡结合部）《条例》落实到位；既治“面子”，又治“里子”。';
    const document = documentOf([body(t(quoted.repeat(40)))], { form: 'plain' });
    const lines = pageLines(writePdf(document, style, faces).bytes).flatMap(withoutNumber);
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((l) => /^[，。；、）》”]/.test(l.text) || /[（《“]$/.test(l.text))).toEqual([]);
  });
});
