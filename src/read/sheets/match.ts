import { heading } from '../words/normal.ts';
import type { Sheet } from './column.ts';
import { yearKey, yearTerms } from './figures.ts';

/** The key a heading stands for; undefined when it is none of the sheet's. `above` is the heading over it, for two-row heads. */
export function keyOf(sheet: Sheet, title: string, above = ''): string | undefined {
  const name = heading(title);
  if (sheet.key === 'indicators') {
    const year = yearOf(name) ?? yearOf(`${heading(above)}${name}`);
    if (year !== undefined) return year;
  }
  const exact = sheet.columns.find((c) => heading(c.title) === name);
  return (exact ?? sheet.columns.find((c) => c.synonyms?.some((s) => sameWord(s, name))))?.key;
}

const sameWord = (a: string, b: string): boolean => heading(a).toLowerCase() === b.toLowerCase();

function yearOf(name: string): string | undefined {
  const found = /^(\d{4})年?度?[-_·/]*(分子|分母|数值|值)?$/.exec(name);
  if (found === null) return undefined;
  const year = Number(found[1]);
  if (year < 1990 || year > 2100) return undefined;
  const term = yearTerms.find((t) => t.title === found[2])?.key ?? 'value';
  return yearKey(year, term);
}
