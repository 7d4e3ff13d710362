import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/text/join.ts';
import type { SourceLine } from '../../../src/text/prose.ts';
import { readProse } from '../../../src/text/read-prose.ts';

const printed = (text: string, line: number, page: number, rest: Partial<SourceLine> = {}): SourceLine => ({
  text,
  line,
  page,
  indented: false,
  fills: true,
  ...rest,
});

describe('a printed page', () => {
  it('joins lines that reach the margin, across pages, and keeps the page of each character', () => {
    const { paragraphs, wrapped } = joinLines([
      printed('近年来，我市坚持以人民健康为中心，把创建国家卫生城', 1, 1, { indented: true }),
      printed('市作为改善人居环境的重要抓手。', 2, 2, { fills: false }),
      printed('一、基本情况', 3, 2, { indented: true, fills: false }),
    ]);
    expect(wrapped).toBe(true);
    expect(paragraphs.map((p) => [p.role, p.text.length, p.pieces.map((x) => x.page), p.splits])).toEqual([
      ['body', 40, [1, 2], []],
      ['heading', 6, [2], []],
    ]);
  });
  it('keeps cells of a table apart', () => {
    const cells = [printed('条款\t责任单位', 1, 1, { role: 'cell' }), printed('市城市管理局', 2, 1, { role: 'cell' })];
    expect(joinLines(cells).paragraphs.map((p) => p.role)).toEqual(['cell', 'cell']);
  });
  it('says so when a file has no text layer', async () => {
    const empty = await PDFDocument.create();
    empty.addPage();
    const { value, diagnostics } = await readProse('扫描.pdf', await empty.save());
    expect([value.format, diagnostics.map((d) => d.code)]).toEqual(['pdf', ['document-without-text']]);
  });
});
