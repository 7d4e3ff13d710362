import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { annotateDocx } from '../../src/proof/annotate/annotate-docx.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { openWord } from '../../src/text/docx/archive.ts';
import { wordParagraphs } from '../../src/text/docx/paragraphs.ts';
import { readProse } from '../../src/text/read-prose.ts';
import { unescapeXml } from '../../src/xml/markup.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const documentOf = (xml: Uint8Array): string => openWord(xml).part('word/document.xml') ?? '';
const texts = (bytes: Uint8Array): string[] => wordParagraphs(documentOf(bytes)).map((p) => p.text);

/** The text as it was: insertions dropped, deletions kept. */
function rejected(bytes: Uint8Array): string {
  const xml = documentOf(bytes).replace(/<w:ins [\s\S]*?<\/w:ins>/g, '');
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map((h) => unescapeXml(h[1] ?? '')).join('');
}

async function wordFile(paragraphs: readonly (readonly string[])[]): Promise<Uint8Array> {
  const children = paragraphs.map(
    (runs) => new Paragraph({ children: runs.map((t, i) => new TextRun({ text: t, bold: i % 2 === 1 })) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function annotated(bytes: Uint8Array) {
  const { value } = await readProse('来稿.docx', bytes);
  const diagnostics = proofread(value, { dictionaries });
  return { diagnostics, copy: annotateDocx(bytes, diagnostics) };
}

describe('annotateDocx', () => {
  it('puts a comment at each place and offers mechanical repairs as tracked changes', async () => {
    const bytes = await wordFile([
      ['全市设置分类桶109 个，居民健康', '素养水平达到28．48%，', '覆盖率提高。'],
      ['我们xxxx高度重视,各项工作有序推进，成效明显。'],
    ]);
    const { diagnostics, copy } = await annotated(bytes);
    expect(diagnostics.map((d) => `${d.at.line} ${d.code}`)).toEqual([
      '1 full-width-digit',
      '2 placeholder',
      '1 stray-space',
      '2 half-width-mark',
    ]);
    expect(texts(copy)).toEqual([
      '全市设置分类桶109个，居民健康素养水平达到28.48%，覆盖率提高。',
      '我们xxxx高度重视，各项工作有序推进，成效明显。',
    ]);
    expect(rejected(copy)).toBe(texts(bytes).join(''));
    const comments = openWord(copy).part('word/comments.xml') ?? '';
    expect([...comments.matchAll(/<w:comment /g)]).toHaveLength(4);
    expect(comments).toContain('【错误】占位符“xxxx”没有填写');
    expect(documentOf(copy)).toContain('<w:b/>');
  });

  it('keeps what it does not touch, byte for byte', async () => {
    const bytes = await wordFile([['各项工作有序推进，成效明显。']]);
    expect(documentOf(annotateDocx(bytes, []))).toBe(documentOf(bytes));
  });

  it('gives the same bytes twice', async () => {
    const bytes = await wordFile([['村道平坦干净， 房前屋后整洁有序，成效明显。']]);
    const [a, b] = [await annotated(bytes), await annotated(bytes)];
    expect(Buffer.from(a.copy).equals(Buffer.from(b.copy))).toBe(true);
  });

  it('joins a broken paragraph by striking out its mark', async () => {
    const bytes = await wordFile([
      ['城乡生态环境保护工作成效显著，城市集中式饮用水水源水质达标率'],
      ['100%，医疗废物处置率稳定在100%。'],
    ]);
    const { diagnostics, copy } = await annotated(bytes);
    expect(diagnostics.map((d) => d.code)).toEqual(['split-paragraph']);
    expect(documentOf(copy)).toMatch(/<w:rPr><w:del w:id="\d+" w:author="[^"]+"\/><\/w:rPr><\/w:pPr>/);
  });

  it('adds to the comments a file has, numbered on, and takes no sign of theirs or ours for its own', async () => {
    const there = `<w:comments xmlns:w="x"><w:comment w:id="7" w:author="甲"><w:p/></w:comment></w:comments>`;
    const bytes = openWord(await wordFile([['造价$&元。']])).with(new Map([['word/comments.xml', there]]));
    const remark = {
      code: 'x',
      severity: 'note',
      message: "“$&”“$'”",
      at: { file: 'a', line: 1, column: 3, quote: '$&' },
    };
    const comments = openWord(annotateDocx(bytes, [remark as Diagnostic])).part('word/comments.xml') ?? '';
    expect(comments).toContain(there.replace('</w:comments>', ''));
    expect(unescapeXml(comments)).toContain(`【提示】${remark.message}`);
    expect([...comments.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['7', '8']);
  });

  it('finds its way inside tables', async () => {
    const cell = new TableCell({ children: [new Paragraph('清除违章建筑**余处')] });
    const table = new Table({ rows: [new TableRow({ children: [cell] })] });
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
    const { diagnostics, copy } = await annotated(new Uint8Array(file));
    expect(diagnostics.map((d) => d.at.quote)).toEqual(['**']);
    expect(rejected(copy)).toBe('清除违章建筑**余处');
  });

  it('never loses a character, whatever the runs', async () => {
    const words = fc.constantFrom('工作', 'xx', ' ', '28．4', ',', '的的', '（', '”', '109 个', '，，', '<&>');
    const paragraph = fc.array(
      fc.array(words, { maxLength: 6 }).map((w) => w.join('')),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 3 }), async (paragraphs) => {
        const bytes = await wordFile(paragraphs);
        const { copy } = await annotated(bytes);
        expect(rejected(copy)).toBe(texts(bytes).join(''));
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});
