import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { compare, revisedText } from '../../src/amend/index.ts';
import { revisedBlocks } from '../../src/amend/revisions.ts';
import type { RevisedBlock, RevisedSpan, RevisedText } from '../../src/model/amendment.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { writeRevisions } from '../../src/write/docx/write-revisions.ts';
import { style } from '../write/sample.ts';
import { stateWith } from './round.ts';

const report = (...lines: readonly string[]): Document => ({
  id: '02-工作汇报',
  kind: '工作汇报',
  title: '工作汇报',
  material: null,
  applicant: '平川市',
  day: '2024-06-20',
  draft: false,
  form: 'plain',
  blocks: lines.map((text) => ({ type: 'paragraph', role: 'body', content: [{ type: 'text', text }] })),
});

const revised = (before: readonly string[], after: readonly string[]): RevisedText => ({
  title: '修订对照稿',
  applicant: '平川市',
  author: '平川市（序列0001）',
  day: '2024-07-20',
  blocks: revisedBlocks(report(...before), report(...after)),
});

const told = (spans: readonly RevisedSpan[]): string => spans.map(({ kind, text }) => `${kind}${text}`).join('|');
const shown = (block: RevisedBlock): string =>
  block.role === 'table'
    ? block.rows.map(({ kind, cells }) => `${kind}行 ${cells.map(told).join(' ／ ')}`).join('\n')
    : told(block.spans);

/** Cells parted by `，`; the first row is the head; `^` is merged with the cell above. */
const tabled = (...rows: readonly string[]): Block => {
  const cells = rows.map((row) => row.split('，'));
  const made = cells.map((row, y) =>
    row.flatMap((cell, x) => {
      if (cell === '^') return [];
      let rowspan = 1;
      while (cells[y + rowspan]?.[x] === '^') rowspan += 1;
      return [{ content: [{ type: 'text' as const, text: cell }], ...(rowspan > 1 && { rowspan }) }];
    }),
  );
  const columns = (cells[0] ?? []).map(() => ({ width: 1, align: 'left' as const }));
  return { type: 'table', columns, header: made.slice(0, 1), rows: made.slice(1) };
};
const holding = (...blocks: readonly Block[]): Document => ({ ...report(), blocks });
const paragraph = (text: string): Block => ({ type: 'paragraph', role: 'body', content: [{ type: 'text', text }] });

const xmlOf = async (text: RevisedText): Promise<string> =>
  new PizZip(await writeRevisions(text, style)).file('word/document.xml')?.asText() ?? '';
/** Of rows and ends of paragraphs the mark itself holds nothing. */
const unmarked = (xml: string): string => xml.replace(/<w:(?:ins|del) [^>]*\/>/g, '');

/** The text Word keeps when every change is rejected, or accepted. */
const rejected = (xml: string): string =>
  textIn(unmarked(xml).replace(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<\/w:ins>/gs, ''), 'delText|w:t');
const accepted = (xml: string): string =>
  textIn(unmarked(xml).replace(/<w:del [^>]*>(?:(?!<\/w:del>).)*<\/w:del>/gs, ''), 't');
const textIn = (xml: string, tag: string): string =>
  [...xml.matchAll(new RegExp(`<w:(?:${tag.replace('w:', '')})(?: [^>]*)?>([^<]*)<`, 'g'))].map((m) => m[1]).join('');

describe('documents with tracked changes', () => {
  it('show a reworded line character by character, a new and a lost one whole', () => {
    const { blocks } = revised(
      ['清扫率86.5%。', '甲乙丙丁。', '旧段落全文'],
      ['清扫率88.5%。', '甲乙丙丁。', '另外写的一句'],
    );
    expect(blocks.map(shown)).toEqual([
      '相同清扫率|删除86.5%|新增88.5%|相同。',
      '相同甲乙丙丁。',
      '删除旧段落全文',
      '新增另外写的一句',
    ]);
  });

  it('show a table as a table: which cell changed, which row is new and which is gone', () => {
    const blocks = revisedBlocks(
      holding(
        paragraph('见下表。'),
        tabled('序号，指标，数值', '1，清扫率，86.5%', '2，装灯率，99%', '3，绿化率，40%', '4，绿地，12平方米'),
        paragraph('完'),
      ),
      holding(
        paragraph('见下表。'),
        tabled(
          '序号，指标，数值',
          '1，清扫率，88.5%',
          '2，机扫率，80%',
          '3，绿化覆盖率，40%',
          '4，绿地，13平方米',
          '5，公厕，860座',
        ),
        paragraph('完'),
      ),
    );
    expect(blocks.map(shown)).toEqual([
      '相同见下表。',
      [
        '相同行 相同序号 ／ 相同指标 ／ 相同数值',
        '相同行 相同1 ／ 相同清扫率 ／ 删除86.5%|新增88.5%',
        '删除行 删除2 ／ 删除装灯率 ／ 删除99%',
        '新增行 新增2 ／ 新增机扫率 ／ 新增80%',
        '相同行 相同3 ／ 相同绿化|新增覆盖|相同率 ／ 相同40%',
        '相同行 相同4 ／ 相同绿地 ／ 删除12|新增13|相同平方米',
        '新增行 新增5 ／ 新增公厕 ／ 新增860座',
      ].join('\n'),
      '相同完',
    ]);
  });

  it('keep tables apart that follow one another, and one that lost a column from what it was', () => {
    const two = holding(tabled('甲，乙', '1，2'), tabled('甲，乙', '3，4'));
    expect(revisedBlocks(two, two).map(shown)).toEqual([
      '相同行 相同甲 ／ 相同乙\n相同行 相同1 ／ 相同2',
      '相同行 相同甲 ／ 相同乙\n相同行 相同3 ／ 相同4',
    ]);
    expect(revisedBlocks(holding(tabled('甲，乙', '1，2')), holding(tabled('甲', '1'))).map(shown)).toEqual([
      '删除行 删除甲 ／ 删除乙\n删除行 删除1 ／ 删除2',
      '新增行 新增甲\n新增行 新增1',
    ]);
  });

  it('of which every row was changed are compared row by row, however many those are, and soon', () => {
    const made = (word: string, rows: number): Document =>
      holding(
        tabled('序号，村，人口', ...Array.from({ length: rows }, (_, i) => `${i}，村${i}，${word.repeat(i % 7)}${i}`)),
      );
    const shownRows = revisedBlocks(made('甲', 1000), made('乙', 1000)).map(shown)[0]?.split('\n') ?? [];
    expect(shownRows).toHaveLength(1001);
    expect(shownRows[2]).toBe('相同行 相同1 ／ 相同村1 ／ 删除甲|新增乙|相同1');
    const long = (word: string): Document =>
      holding(
        tabled('序号，内容', ...Array.from({ length: 480 }, (_, i) => `${i}，${`${word}${i}一二三四五`.repeat(40)}`)),
      );
    const began = performance.now();
    revisedBlocks(long('甲'), long('乙'));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('leave the cells that a merged one covers empty', () => {
    const before = holding(tabled('类别，项目，数值', '市容，清扫率，86.5%', '^，装灯率，99%'));
    const after = holding(tabled('类别，项目，数值', '市容，清扫率，86.5%', '^，装灯率，100%'));
    expect(revisedBlocks(before, after).map(shown)[0]?.split('\n').at(-1)).toBe(
      '相同行  ／ 相同装灯率 ／ 删除99%|新增100%',
    );
  });

  it('lose no cell of a row that has more of them than the table has columns', () => {
    const before = holding(tabled('项目，数值', '清扫率，86.5%，机扫，人工', '装灯率，99%'));
    const after = holding(tabled('项目，数值', '清扫率，86.5%，机扫，保洁', '装灯率，99%'));
    expect(revisedBlocks(before, after).map(shown)[0]?.split('\n').slice(1)).toEqual([
      '相同行 相同清扫率 ／ 相同86.5%｜机扫｜|删除人工|新增保洁',
      '相同行 相同装灯率 ／ 相同99%',
    ]);
  });

  it('show on a page that lies on its side what stood on one', async () => {
    const wide = (value: string): Document =>
      holding(
        { type: 'page', orientation: 'landscape' },
        paragraph('汇总表'),
        tabled('项目，数值', `清扫率，${value}`),
      );
    const blocks = [...revisedBlocks(report('甲'), report('乙')), ...revisedBlocks(wide('1'), wide('2'))];
    expect(blocks.map(({ landscape }) => landscape ?? false)).toEqual([false, false, true, true]);
    const xml = await xmlOf({ ...revised([], []), blocks });
    const [upright = 0, turned = 0, ...more] = [...xml.matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, w]) => Number(w));
    expect(more).toEqual([]);
    expect(turned).toBeGreaterThan(upright);
    expect(Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(upright * 0.9);
  });

  it('of tables are Word’s own as well: whole rows come and go', async () => {
    const cell = fc.stringMatching(/^[一二甲乙0-9]{0,4}$/);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    const made = (own: readonly (readonly string[])[]): Document => holding(tabled(...own.map((r) => r.join('，'))));
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        const xml = await xmlOf({ ...revised([], []), blocks: revisedBlocks(made(before), made(after)) });
        expect(rejected(xml)).toBe(`修订对照稿${before.flat().join('')}`);
        expect(accepted(xml)).toBe(`修订对照稿${after.flat().join('')}`);
      }),
      { numRuns: 100 },
    );
    const xml = await xmlOf({
      ...revised([], []),
      blocks: revisedBlocks(
        made([['甲', '1', '2']]),
        made([
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ]),
      ),
    });
    expect(xml).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins [^>]*w:author="平川市（序列0001）"/);
  });

  it('are Word’s own: rejecting all gives the old text, accepting all the new one', async () => {
    const line = fc.stringMatching(/^[一二三甲乙丙丁0-9]{1,8}$/);
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const xml = await xmlOf(revised(before, after));
        expect(rejected(xml)).toBe(`修订对照稿${before.join('')}`);
        expect(accepted(xml)).toBe(`修订对照稿${after.join('')}`);
      }),
      { numRuns: 25 },
    );
  });

  it('name who changed it and when, each change under a number of its own', async () => {
    const xml = await xmlOf(revised(['甲'], ['甲', '乙']));
    expect(xml).toContain('<w:ins w:id="1" w:author="平川市（序列0001）" w:date="2024-07-20T00:00:00Z"/>');
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are there only for documents that changed, and the same to the byte', async () => {
    const before = stateWith();
    const same = stateWith({ set: { 'dossier/settings/sequence': 1 } });
    expect(revisedText(before, same, compare(before, same))).toBeNull();
    const other = stateWith({ set: { 'documents/01-工作汇报/blocks/#4/content/#1/text': '88.5%' } });
    const text = revisedText(before, other, compare(before, other));
    expect(text?.blocks.filter(({ role }) => role === 'heading')).toHaveLength(1);
    if (text === null) throw new Error('nothing changed');
    expect(Buffer.from(await writeRevisions(text, style)).equals(await writeRevisions(text, style))).toBe(true);
  });
});
