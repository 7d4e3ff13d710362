import type { Diagnostic, Origin } from '../diagnostic.ts';

/** A missing cell is noticed by the check that asks for it, and again by every document that prints its 【待补】: these only repeat. */
const echoes: readonly string[] = ['gap-left', 'fact-missing'];

/**
 * An echo is left out where a problem of at least its severity, under another code that is no echo or an earlier one, stands
 * at the same place. Nothing is lost, for the place stays in the list.
 */
export function withoutEchoes(all: readonly Diagnostic[]): Diagnostic[] {
  const standing = new Map<string, number>();
  const order = ({ code }: Diagnostic): number => echoes.indexOf(code) + 1;
  for (const d of all) {
    const key = `${placeOf(d.at)}\u0001${d.severity}`;
    standing.set(key, Math.min(standing.get(key) ?? Number.POSITIVE_INFINITY, order(d)));
  }
  return all.filter((d) => {
    if (order(d) === 0) return true;
    const others = atLeast[d.severity].map(
      (s) => standing.get(`${placeOf(d.at)}\u0001${s}`) ?? Number.POSITIVE_INFINITY,
    );
    return Math.min(...others) >= order(d);
  });
}

const atLeast = { error: ['error'], warning: ['error', 'warning'], note: ['error', 'warning', 'note'] } as const;

const placeOf = ({ file, sheet, cell, line, column, page }: Origin): string =>
  [file, sheet, cell, line, column, page].map((x) => x ?? '').join('\u0001');
