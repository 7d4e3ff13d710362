/** 近似句 — sentences that are one but for a word or a clause: pasted twice, and one of them mended. */
export interface NearSentences<T> {
  /** The earlier sentence nearly the same as this one, if any; it is remembered itself. */
  meet(text: string, place: T): T | null;
}

/** What is left where two writers set stops and blanks otherwise. */
export const lettersOf = (text: string): string => text.replace(/[\s\p{P}]/gu, '');
/** Letters of a clause that two sentences do not share by chance, and of a sentence worth the question. */
const ownClause = 7;
const ownSentence = 24;
/** How much of the shorter must stand in the longer, by pairs of characters. */
const enough = 0.88;
/** A longer one may take up the shorter and go on: 针对……不足的问题，实施……. */
const muchLonger = 1.7;

const clausesOf = (text: string): string[] =>
  text
    .split(/[，；。！？：]/u)
    .map(lettersOf)
    .filter((clause) => clause.length >= ownClause);

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Share of the shorter text's pairs that the longer has too, 0…1. */
function held(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length > short.length * muchLonger) return 0;
  const [few, many] = [pairsOf(short), pairsOf(long)];
  let common = 0;
  for (const [pair, n] of few) common += Math.min(n, many.get(pair) ?? 0);
  return common / (short.length - 1);
}

/** Numbers are what rows of a table written out differ by: 一区……12座，二区……15座. */
const figures = (text: string): string => (text.match(/\d+(?:\.\d+)?/gu) ?? []).join(' ');
const isOneTold = (a: string, b: string): boolean =>
  figures(a).startsWith(figures(b)) || figures(b).startsWith(figures(a));

export function nearSentences<T>(): NearSentences<T> {
  const byClause = new Map<string, { readonly key: string; readonly place: T }>();
  return {
    meet: (text, place) => {
      const clauses = clausesOf(text);
      const key = lettersOf(text);
      if (key.length < ownSentence || clauses.length < 2) return null;
      const near = clauses
        .map((clause) => byClause.get(clause))
        .find((other) => other !== undefined && isOneTold(key, other.key) && held(key, other.key) >= enough);
      for (const clause of clauses) if (!byClause.has(clause)) byClause.set(clause, { key, place });
      return near?.place ?? null;
    },
  };
}
