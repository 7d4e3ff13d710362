import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Document, HeadingBlock } from '../../model/document.ts';
import type { Style } from '../../model/style.ts';
import { wordFont } from './faces.ts';
import { cellWidth } from './units.ts';

/** Name of the one multi-level list all headings hang on. */
export const headingList = 'headings';

const patterns = ['%1、', '（%2）', '%3.', '（%4）'] as const;

/** 一、（一）1.（1） as Word counts them. */
export function headingNumbering(style: Style): INumberingOptions {
  const levels = patterns.map((text, level) => ({
    level,
    text,
    format: level < 2 ? LevelFormat.CHINESE_COUNTING_THOUSAND : LevelFormat.DECIMAL,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: {
      run: { font: { ...wordFont(rowOf(style, level).face), hint: 'eastAsia' }, bold: rowOf(style, level).bold },
      paragraph: { indent: { left: 0, firstLine: rowOf(style, level).indent * cellWidth(style) } },
    },
  }));
  return { config: [{ reference: headingList, levels }] };
}

const rowOf = (style: Style, level: number): Style['text']['body'] =>
  style.text[(['heading1', 'heading2', 'heading3', 'heading4'] as const)[level] ?? 'heading4'];

/** Whether Word counts a heading itself, in which run of the list; null: its number is unusual and is written as text. */
export type Counted = { readonly instance: number } | null;

/**
 * Plays Word's counting beside the tree's own numbers. Where they part (a new report in a 汇编, an attachment) a new run
 * of the list begins; a number no run could give is written out.
 */
export function countHeadings(document: Document): ReadonlyMap<HeadingBlock, Counted> {
  const counted = new Map<HeadingBlock, Counted>();
  let instance = 0;
  let counts = [0, 0, 0, 0];
  for (const block of document.blocks) {
    if (block.type !== 'heading') continue;
    const next = advance(counts, block.level);
    const fresh = advance([0, 0, 0, 0], block.level);
    if (label(next, block.level) === block.number) {
      counts = next;
      counted.set(block, { instance });
    } else if (label(fresh, block.level) === block.number) {
      counts = fresh;
      instance += 1;
      counted.set(block, { instance });
    } else counted.set(block, null);
  }
  return counted;
}

const advance = (counts: readonly number[], level: number): number[] =>
  counts.map((n, i) => (i < level - 1 ? n : i === level - 1 ? n + 1 : 0));

function label(counts: readonly number[], level: number): string {
  const n = counts[level - 1] ?? 0;
  const shown = level <= 2 ? chineseNumber(n) : String(n);
  return (patterns[level - 1] ?? '').replace(/%\d/, shown);
}

/** 1…99 as 一…九十九, the way Word's chineseCountingThousand writes them. */
export function chineseNumber(n: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}
