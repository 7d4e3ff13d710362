import { printedPage, type Volume, type VolumePart } from '../model/bundle.ts';

/** A part of the volume as it will be: what it is, and how many pages it has now. */
export interface SizedPart {
  readonly target: string;
  readonly pages: number;
}

/**
 * 印刷页码 — the numbers printed in a volume that grew: a page that was there keeps its number, a late one behind page 12
 * is 12-1, then 12-2 … A part is the same when its target is; pages it gained are late, pages it lost leave a gap.
 * Numbers a part by part; no number is given twice, nor one that the volume has given before.
 */
export function lateLabels(before: Volume, after: readonly SizedPart[]): string[][] {
  const old = new Map(before.parts.map((part) => [part.target, labelsOf(part)]));
  const next = lateNumbers([...old.values()].flat());
  let last = '0';
  return after.map(({ target, pages }) => {
    const own = old.get(target) ?? old.get(target.replace(/^withdrawn:/, ''));
    return Array.from({ length: pages }, (_, i) => {
      last = own?.[i] ?? next(last);
      return last;
    });
  });
}

/** All numbers printed on a part's pages. */
export const labelsOf = (part: VolumePart): string[] =>
  Array.from({ length: part.pages }, (_, i) => printedPage(part, i));

/** The next late number behind a page: `12` and `12-1` are both followed by the first free `12-n`. */
function lateNumbers(given: readonly string[]): (after: string) => string {
  const used = new Map<string, number>();
  for (const label of given) {
    const { base, late } = split(label);
    used.set(base, Math.max(late, used.get(base) ?? 0));
  }
  return (after) => {
    const { base } = split(after);
    const late = (used.get(base) ?? 0) + 1;
    used.set(base, late);
    return `${base}-${late}`;
  };
}

function split(label: string): { readonly base: string; readonly late: number } {
  const [base = '', late = '0'] = label.split('-');
  return { base, late: Number(late) };
}

/** `12`, `12—14`, `12、13-1`: printed numbers as a clerk writes them; runs of whole numbers are drawn together. */
export function labelText(labels: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run !== undefined && /^\d+$/.test(label) && Number(label) === Number(run.last) + 1) run.last = label;
    else runs.push({ first: label, last: label });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}—${last}`)).join('、');
}
