import { counterPattern } from '../text/extract/units.ts';
import { commonLevel, isHan } from '../text/han.ts';
import type { Misspelling, Spelling } from '../text/spelling.ts';
import { isWord } from '../text/words.ts';

/** Words of grammar: they stand beside anything, and are typed wrong seldom. */
const grammar = new Set('的了是在将已就又也很都和与及或从到对把被让向为更最不没有这那我你他它们个着过得地');
/** How well a thing was done, behind the verb that did it, at the end of a clause: 把实事办实。 */
const result = /[实优强好细严深透准足稳牢紧快]/u;
/** Who does it, or can: 有人看门、有人修灯。 */
const doer = /(?:有人|没人|[能会要去来帮给替把将])$/u;
const counted = new RegExp(`\\d(?:${counterPattern})$`, 'u');

const closes = (text: string, end: number): boolean => !isHan(text[end]);

/** The items beside the one at `[start, end)` in a row: 日检、月检 of 季检. */
function beside(text: string, start: number, end: number): string[] {
  const ahead = /(\p{Script=Han}{1,6})[、，]$/u.exec(text.slice(Math.max(0, start - 7), start))?.[1];
  const behind = /^[、，](\p{Script=Han}{1,6})/u.exec(text.slice(end, end + 7))?.[1];
  return [ahead, behind].filter((item) => item !== undefined);
}

/** 月检、季检: one beside it is as long and has the character that was left as it is in the same place. */
const isOfRow = (text: string, { at, start, end }: Misspelling): boolean =>
  beside(text, start, end).some(
    (item) =>
      item.length === end - start &&
      // 无味、无渍: the character itself comes again in its row.
      (item[at - start] === text[at] || [...item].some((c, i) => start + i !== at && c === text[start + i])),
  );

/** 再聚|民心, 多年建城|史: what the word would take for itself stands in another outside it, that belongs to no third. */
function breaks(text: string, { at, start, end }: Misspelling, { isKnown }: Spelling): boolean {
  if (end - start !== 2 || start === 0) return false;
  if (at === start) return isKnown(text.slice(start + 1, end + 1)) && !isKnown(text.slice(end, end + 2));
  return isKnown(text.slice(start - 1, at)) && !isKnown(text.slice(start - 2, start));
}

/** 波光|潋滟: two rare characters side by side were not typed wrong, both of them. */
const isRarePair = (text: string, { at, end }: Misspelling): boolean =>
  at === end - 1 && isRare(text[at]) && isRare(text[at + 1]);
const isRare = (c: string | undefined): boolean => isHan(c) && commonLevel(c ?? '') !== 1;

/** 劝|家人: a character before or behind a word that stands by itself. */
const isBesideWord = (text: string, { at, start, end }: Misspelling): boolean =>
  end - start === 3 && at !== start + 1 && isWord(at === start ? text.slice(at + 1, end) : text.slice(start, at));

/** “首违不罚”: coined, and told so. */
const isQuoted = (text: string, { start, end }: Misspelling): boolean =>
  text[start - 1] === '“' && /^[^“”，。]{0,6}[”、]/u.test(text.slice(end, end + 7));

/** How much must speak for a slip that grammar can explain as well. */
const pressing = 16;

/** 自成一说 — characters that make no word of the dictionary, and yet belong where they stand: coined, in a row, of two words. */
export function standsByItself(text: string, slip: Misspelling, spelling: Spelling): boolean {
  const { at, start, end, gain, close } = slip;
  if (isRarePair(text, slip)) return true;
  if (!close && gain < pressing + (end - start > 2 ? 2 : 0)) return true;
  if (isOfRow(text, slip) || counted.test(text.slice(Math.max(0, at - 4), at + 1))) return true;
  if (gain >= pressing) return false;
  if (grammar.has(text[at] ?? '') || breaks(text, slip, spelling) || isQuoted(text, slip)) return true;
  if (isBesideWord(text, slip)) return gain < 15;
  return closes(text, end) && ((at === end - 1 && result.test(text[at] ?? '')) || doer.test(text.slice(0, start)));
}
