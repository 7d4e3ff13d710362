import { originOf, type Paragraph } from '../text/prose.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** Fewer may be chance; of more than this many the places are not told one by one. */
const few = 5;
const shown = 8;
/** How much of a line's end is quoted. */
const tail = 8;

interface Break {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** Every line that ends within a sentence, by the stretch it ends with. */
const breaksIn = (paragraph: Paragraph): Break[] =>
  paragraph.pieces.slice(1).flatMap(({ offset }, i) => {
    const begun = paragraph.pieces[i]?.offset ?? 0;
    if (/[。！？]["”’）]?$/u.test(paragraph.text.slice(0, offset))) return [];
    return [{ paragraph, start: Math.max(begun, offset - tail), end: offset }];
  });

/** 按固定宽度换行 — every line of a text broken at one margin: told once, for the program reads it in one piece all the same. */
export function* hardWrapped({ prose, paragraphs }: Reading): Generator<Finding> {
  if (!prose.wrapped || prose.format !== 'txt') return;
  const breaks = paragraphs.flatMap(breaksIn);
  const [first, ...others] = breaks;
  if (first === undefined || breaks.length < few) return;
  const related = others.slice(0, shown).map(({ paragraph, start, end }) => ({
    at: originOf(prose.file, paragraph, start, end),
    message: '这里也在句子中间换行',
  }));
  yield {
    ...first,
    severity: 'note',
    message: `全文按固定宽度换行，有${breaks.length}行断在句子中间`,
    hint: '多半是从PDF或网页复制来的：排版前去掉段落里面的换行（替换成空），只在段末换行，否则Word里每一行都成了一段。',
    related,
  };
}
