import { hitsIn } from '../text/hits.ts';
import { decimalsOf, shown } from './decimals.ts';
import { literally } from './mentions.ts';
import { type ProfileRow, profileNumber } from './profile-rows.ts';

/** A share that a text gives of two facts of 基本情况 and that the sheet does not bear out. */
export interface StrayShare {
  readonly quote: string;
  /** `82.5÷5310=1.55%` */
  readonly known: string;
}

/** Reads 建成区面积占辖区面积的1.6%: two facts in the same unit and a percentage. Built once for all texts. */
export function shareReader(rows: readonly ProfileRow[]): (text: string) => StrayShare[] {
  const facts = rows.flatMap((row) => {
    const value = profileNumber(rows, row.field.id);
    return value === null || row.field.type === 'text' ? [] : [{ row, value }];
  });
  const byName = new Map(
    facts.flatMap((fact) => [fact.row.field.name, ...fact.row.field.synonyms].map((name) => [name, fact] as const)),
  );
  if (byName.size === 0) return () => [];
  const name = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
  const share = new RegExp(`(?<part>${name})占(?:全[市县区])?(?<whole>${name})的(?<said>\\d+(?:\\.\\d+)?)%`, 'gu');
  return (text) =>
    hitsIn(text, share).flatMap((hit): StrayShare[] => {
      const { part = '', whole = '', said = '' } = hit.groups ?? {};
      const [a, b] = [byName.get(part), byName.get(whole)];
      if (a === undefined || b === undefined || b.value === 0 || a.row.field.unit !== b.row.field.unit) return [];
      const exact = (a.value / b.value) * 100;
      if (Math.abs(Number(said) - exact) <= 1.01 * 10 ** -decimalsOf(Number(said))) return [];
      const known = `${shown(a.value)}÷${shown(b.value)}=${shown(Number(exact.toFixed(2)))}%`;
      return [{ quote: hit[0], known }];
    });
}
