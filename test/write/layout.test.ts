import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/document.ts';
import { pictureSize } from '../../src/model/picture-size.ts';
import { plainText } from '../../src/model/reading-order.ts';
import { chineseNumber } from '../../src/write/docx/numbering.ts';
import { landmarksOf } from '../../src/write/layout/landmarks.ts';
import { sectionsOf } from '../../src/write/layout/sections.ts';
import { balanceTitle, titleBreaks } from '../../src/write/layout/title-lines.ts';
import { widthInCharacters } from '../../src/write/layout/width.ts';
import { attachmentLines, imprintCopies, printedDay, signatureLines } from '../../src/write/layout/wording.ts';
import { body, documentOf, figure, gap, pictures, t } from './sample.ts';

const broken = (title: string, limit = 18): string[] =>
  balanceTitle([[t(title)]], limit).map((line) => plainText(line));

describe('a title too long for a line', () => {
  test.each([
    ['临江市创建国家卫生城市工作汇报', ['临江市创建国家卫生城市工作汇报']],
    ['临江市人民政府关于申报国家卫生城市的请示', ['临江市人民政府关于申报', '国家卫生城市的请示']],
    [
      '临江市人民政府办公室关于印发临江市创建国家卫生城市工作实施方案的通知',
      ['临江市人民政府办公室关于印发', '临江市创建国家卫生城市工作实施方案的通知'],
    ],
    [
      '平川市人民政府关于印发《平川市创建国家卫生城市工作实施方案》的通知',
      ['平川市人民政府关于印发', '《平川市创建国家卫生城市', '工作实施方案》的通知'],
    ],
  ])('%s', (title, lines) => expect(broken(title, 20)).toEqual(lines));

  test('is cut between words: never before 的 or a closing mark, never inside a book title', () => {
    for (const line of broken('关于印发《临江市创建国家卫生城市工作实施方案》的通知', 16))
      expect(line).not.toMatch(/^[的》，）]/);
  });

  const runs: fc.Arbitrary<Inline[]> = fc.array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...'临江市创建国家卫生城市工作汇报的《》（）2024') }).map(t),
      fc.string({ unit: fc.constantFrom(...'一二三个') }).map((text) => figure(text)),
      fc.constant(gap('年份')),
    ),
    { maxLength: 6 },
  );

  test('loses and adds nothing, however it is made up', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 4, max: 24 }), (line, limit) => {
        expect(balanceTitle([line], limit).map(plainText).join('')).toBe(plainText(line));
      }),
    );
  });

  test('fits wherever its words allow it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'临江金银铜铁锡'), maxLength: 60 }), (title) => {
        const lengths = titleBreaks(title, 12);
        expect(lengths.every((n) => n <= 12)).toBe(true);
        expect(lengths.reduce((a, b) => a + b, 0)).toBe(title.length);
      }),
    );
  });
});

describe('sections', () => {
  const cover = { type: 'cover', heading: '', title: ['甲'], lines: [], foot: [] } as const;
  const contents = { type: 'contents', title: '目录', entries: 'own' } as const;
  const turned = { type: 'page', orientation: 'landscape' } as const;
  const kinds = (...blocks: Parameters<typeof documentOf>[0]) =>
    sectionsOf(documentOf(blocks)).map((s) => `${s.kind} ${s.orientation} ${s.blocks.length}`);

  test('part front matter from text and turn the page', () => {
    expect(kinds(cover, contents, body(t('甲')), turned, body(t('乙')))).toEqual([
      'cover portrait 1',
      'contents portrait 1',
      'body portrait 1',
      'body landscape 1',
    ]);
  });
  test('count a contents that is the whole document as text', () =>
    expect(kinds(contents)).toEqual(['body portrait 1']));
  test('open no page for a turn that is followed by nothing', () =>
    expect(kinds(body(t('甲')), turned)).toHaveLength(1));
});

describe('landmarks', () => {
  const heading = { type: 'heading', level: 1, number: '一、', content: [t('总则')] } as const;
  const title = { type: 'title', lines: [[t('甲')], [t('乙')]] } as const;
  test('are headings and attachments; a document’s own title is none', () => {
    expect(landmarksOf(documentOf([title, heading])).map((l) => [l.level, l.text])).toEqual([[1, '一、总则']]);
  });
  test('go one deeper under the titles of a book', () => {
    const book = documentOf([{ ...title, outline: true }, heading]);
    expect(landmarksOf(book).map((l) => [l.level, l.text])).toEqual([
      [1, '甲乙'],
      [2, '一、总则'],
    ]);
  });
});

describe('the words of the form', () => {
  test('the unit is centred over the day, four characters from the edge', () => {
    const lines = signatureLines({ type: 'signature', units: ['临江市人民政府'], day: '2024-06-03' }, 4);
    expect(lines.map((l) => l.text)).toEqual(['临江市人民政府', '2024年6月3日']);
    const [unit, day] = lines.map((l) => l.indent + widthInCharacters(l.text) / 2);
    expect(unit).toBeCloseTo(day ?? 0, 1);
    expect(lines[1]?.indent).toBe(4);
  });
  test('a unit longer than that ends at the edge, still centred', () => {
    const units = ['临江市创建国家卫生城市工作领导小组办公室综合协调组'];
    const [unit, day] = signatureLines({ type: 'signature', units, day: '2024-06-03' }, 4);
    expect(unit?.indent).toBe(0);
    expect((unit?.indent ?? 0) + 12.5).toBeCloseTo((day?.indent ?? 0) + widthInCharacters('2024年6月3日') / 2, 1);
  });
  test('attachments are numbered when there are several, and end without a mark', () => {
    const entries = [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
    ];
    expect(attachmentLines({ type: 'attachment-list', entries }).map((l) => l.number + l.title)).toEqual([
      '1.甲',
      '2.乙',
    ]);
    expect(attachmentLines({ type: 'attachment-list', entries: entries.slice(1) }).map((l) => l.number)).toEqual(['']);
  });
  test('copies end with one full stop', () => {
    const copies = [
      { label: '抄送', to: '市委办公室' },
      { label: '发', to: '各镇。' },
    ] as const;
    const lines = imprintCopies({ type: 'imprint', copies, issuer: '', day: '' });
    expect(lines.map((l) => l.label + l.to)).toEqual(['抄送：市委办公室。', '发：各镇。']);
  });
  test('a day still to be filled in stays as typed', () => {
    expect([printedDay('2024-06-03'), printedDay('2024年×月×日')]).toEqual(['2024年6月3日', '2024年×月×日']);
  });
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
  ])('%i is %s', (n, text) => expect(chineseNumber(n)).toBe(text));
});

describe('a picture', () => {
  test('is known by its first bytes', () => {
    expect(pictureSize(pictures('图片/现场.png'))?.type).toBe('png');
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0);
    expect(pictureSize(jpeg)).toEqual({ type: 'jpg', width: 30, height: 20 });
  });
  test('that is cut short or something else is none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void pictureSize(bytes)));
    expect(pictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4))).toBeNull();
    expect(pictureSize(new TextEncoder().encode('%PDF-1.7'))).toBeNull();
  });
});
