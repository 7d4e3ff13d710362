import { dateInDigits, type EvidencePiece } from '../model/evidence.ts';
import type { Recognised } from '../model/pack.ts';

/** Whether a piece is of the sort a pack means: of one of the kinds and with one of the words, as far as either is asked for. */
export function isOf({ kinds, anyOf }: Recognised, { kind, title }: EvidencePiece): boolean {
  if (kinds.length === 0 && anyOf.length === 0) return false;
  const named = anyOf.length === 0 || anyOf.some((word) => `${kind}${title}`.includes(word));
  return named && (kinds.length === 0 || kinds.includes(kind));
}

/**
 * The years a piece speaks for: those its title names, 2021—2023 among them; else that of its date, and the one before for a
 * report of the first half of a year.
 */
export function yearsOf({ title, ...piece }: EvidencePiece): number[] {
  const spans = [...title.matchAll(/(20\d\d)年?度?\s*[—～~至到-]\s*(20\d\d)年/gu)].flatMap(([, from, to]) =>
    Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, i) => Number(from) + i),
  );
  const listed = [...title.matchAll(/(20\d\d)(?=(?:、20\d\d)*年)/gu)].map(([, year]) => Number(year));
  const said = [...spans, ...listed];
  const date = dateInDigits(piece);
  if (said.length > 0 || date === '') return said;
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) <= '06' ? [year - 1, year] : [year];
}

/** `2021年、2022年`, `2018—2020年`. */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return years.length > 2 && last - first === years.length - 1
    ? `${first}—${last}年`
    : years.map((year) => `${year}年`).join('、');
}
