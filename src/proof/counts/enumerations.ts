import { hitsIn } from '../../text/hits.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import type { Reading } from '../reading.ts';

/** 分项 — one 一是 / 二要 / 三抓 / 第四， in the text. */
export interface Item {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
}

/** 一串分项 — the items of one enumeration, in order; `marker` is what follows the ordinal. */
export interface Enumeration {
  readonly marker: string;
  readonly items: readonly Item[];
}

const mark = /(?<=^|[。；：，、！”）\s])(第?)([一二三四五六七八九十]{1,2})(是|要|抓|，|条)(?!否|否则|以)/gu;

function* itemsOf(paragraph: Paragraph): Generator<Item & { marker: string }> {
  for (const hit of hitsIn(paragraph.text, mark)) {
    const [whole, prefix = '', ordinal = '', suffix = ''] = hit;
    if (prefix === '' && (suffix === '，' || suffix === '条')) continue;
    const start = hit.index;
    const marker = prefix + suffix;
    yield { paragraph, start, end: start + whole.length, ordinal: numberOf(ordinal), marker };
  }
}

/** One or more steps on; or the same ordinal given twice, in a paragraph of one enumeration only. */
function carriesOn(items: readonly Item[], { paragraph, ordinal }: Item): boolean {
  const last = items.at(-1);
  if (last === undefined || last.ordinal > ordinal) return false;
  if (last.ordinal < ordinal) return true;
  return items.every((i) => i.paragraph === paragraph) && paragraph.text.match(/一[是要抓]|第一/gu)?.length === 1;
}

/**
 * Groups items to enumerations. An item that says one opens a new one (inside the running one, if its marker differs);
 * any other carries on the innermost open enumeration of its marker that stands before it.
 */
export function enumerationsOf({ paragraphs }: Reading): Enumeration[] {
  const all: { marker: string; items: Item[] }[] = [];
  let open: { marker: string; items: Item[] }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading') open = [];
    for (const { marker, ...item } of itemsOf(paragraph)) {
      if (item.ordinal === 1) {
        const fresh = { marker, items: [item] };
        open = [...open.filter((e) => e.marker !== marker), fresh];
        all.push(fresh);
        continue;
      }
      const at = open.findLastIndex((e) => e.marker === marker && carriesOn(e.items, item));
      if (at < 0) continue;
      open = open.slice(0, at + 1);
      open[at]?.items.push(item);
    }
  }
  return all;
}
