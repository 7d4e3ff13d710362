import type { Diagnostic, Origin } from '../diagnostic.ts';
import type { Block } from '../model/document.ts';
import { inlineText, plainText, runsOf } from '../model/reading-order.ts';
import type { Written } from './compose.ts';
import type { Cut } from './scope.ts';

/** 篇幅 — characters of all text in the document, as word processors count them (spaces apart). */
export const lengthOf = ({ blocks }: Pick<Written, 'blocks'>): number =>
  blocks
    .flatMap((block) => runsOf(block))
    .reduce((sum, run) => sum + [...inlineText(run).replace(/\s/g, '')].length, 0);

/**
 * Renders whole when there is room. Otherwise leaves out facts and sentences, the least important and the latest
 * first, no more than needed, and never part of one; what is of first importance always stays.
 */
export function fitLength(
  write: (cut: Cut) => Written,
  length: 'full' | number | undefined,
  { kind, at }: { readonly kind: string; readonly at: Origin },
): { value: Written; diagnostics: Diagnostic[] } {
  const droppable: { key: string; priority: number }[] = [];
  const whole = write((key, priority) => {
    if (priority > 1) droppable.push({ key, priority });
    return false;
  });
  if (length === undefined || length === 'full' || lengthOf(whole) <= length) return { value: whole, diagnostics: [] };
  const order = droppable
    .map((d, index) => ({ ...d, index }))
    .sort((a, b) => b.priority - a.priority || b.index - a.index)
    .map((d) => d.key);
  const without = (n: number): Written => {
    const gone = new Set(order.slice(0, n));
    return write((key) => gone.has(key));
  };
  const value = without(fewest(order.length, (n) => lengthOf(without(n)) <= length));
  return { value, diagnostics: lengthOf(value) <= length ? [] : [tooLong(kind, at, value, length)] };
}

/** Smallest n for which `fits` holds, or all. */
function fewest(all: number, fits: (n: number) => boolean): number {
  let [low, high] = [1, all];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** What the parts under the headings of the first level take, the longest first. */
function longestParts({ blocks }: Written): string {
  const parts: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) parts.push({ title: plainText(runsOf(block)), blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts
    .map((part) => ({ title: part.title, length: lengthOf(part) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, named)
    .map(({ title, length }) => `“${title}”${length}字`)
    .join('、');
}

/** Parts worth naming. */
const named = 3;

function tooLong(kind: string, at: Origin, value: Written, wanted: number): Diagnostic {
  const parts = longestParts(value);
  return {
    code: 'length-over',
    severity: 'note',
    message: `${kind}要求不超过${wanted}字，只留最重要的内容后仍有${lengthOf(value)}字${parts === '' ? '' : `：${parts}`}。`,
    at,
    hint: '优先级1的举措、存在的问题和下步措施不会自动舍去：在《工作举措》中把次要的改为优先级2或3，或者直接在生成的 Word 里删减。',
  };
}
