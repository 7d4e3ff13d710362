import type { Diagnostic } from '../diagnostic.ts';
import { evidenceCited } from '../model/reading-order.ts';
import type { ReviewInput } from './input.ts';
import type { FormRow } from './review.ts';

/**
 * 缺件 — a piece of evidence that lacks is found wherever it is cited, and asked for once: under the indicator that rests on it,
 * else the first material that cites it. There the letter names all of them.
 */
export function askedOnce(rows: readonly FormRow[], input: ReviewInput): FormRow[] {
  const lacking = [...homesOf(rows)].map(([number, item]) => {
    const message = lacks(number, input);
    const found = rows.flatMap(({ errors }) => errors.filter(({ about }) => about?.evidence === number));
    return { item, errors: found.map((error): Diagnostic => ({ ...error, message })) };
  });
  return rows.map((row) => ({
    ...row,
    errors: [
      ...row.errors.filter(({ about }) => about?.evidence === undefined),
      ...lacking.filter(({ item }) => item === row.item).flatMap(({ errors }) => errors),
    ],
  }));
}

/** The item under which each piece is asked for; the package as a whole opens no evidence, so it comes last. */
function homesOf(rows: readonly FormRow[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const kind of ['indicator', 'material', ''])
    for (const { item, errors } of rows.filter((row) => row.item.startsWith(kind)))
      for (const { about } of errors)
        if (about?.evidence !== undefined && !homes.has(about.evidence)) homes.set(about.evidence, item);
  return homes;
}

/** The catalogue names every piece and rests on none: it is told only where nobody else cites the piece. */
function lacks(number: string, { documents, dossier }: ReviewInput): string {
  const citing = documents.documents.map(({ document }) => document).filter((d) => evidenceCited(d).includes(number));
  const materials = citing.filter(({ material }) => material !== null);
  const resting = dossier.verdicts.filter(({ evidence }) => evidence.includes(number));
  const told = materials.length + resting.length === 0 ? citing : materials;
  const places = [...told.map(({ title }) => `《${title}》`), ...resting.map(({ id, name }) => `指标${id} ${name}`)];
  return `引用的佐证${number}不在台账里（引用处：${[...new Set(places)].join('、')}）`;
}
