import { plain } from '../../words/normal.ts';
import { saysNothing } from './details.ts';
import { type Lexicon, pairsOf, runsOfText } from './lexicon.ts';

/** What is known of a file beside its bytes. `text` is the beginning of its text layer, '' for none. */
export interface Clues {
  /** Relative to 佐证材料/, forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** One clause and what speaks for it. */
export interface Weighed {
  readonly clause: string;
  readonly score: number;
  /** For the clerk: `文件名中的“机械化清扫”`. */
  readonly reasons: readonly string[];
}

interface Clue {
  readonly where: string;
  readonly text: string;
  readonly weight: number;
}

/** The first lines are the title; what follows says more in all and less in each word. */
const titleLength = 80;
const textLength = 1500;
/** Points for the clause's own number in the name. */
const numberPoints = 15;

/** Every clause that anything speaks for, the best first. */
export function weigh(clues: Clues, lexicon: Lexicon): Weighed[] {
  const list = cluesOf(clues);
  return lexicon.clauses
    .map(({ id }): Weighed => {
      const own = lexicon.pairs.get(id) ?? new Map<string, number>();
      const parts = list.map((clue) => ({ clue, ...against(clue, own) }));
      const number = statesNumber(list[0]?.text ?? '', id);
      return {
        clause: id,
        score: parts.reduce((sum, { points }) => sum + points, number ? numberPoints : 0),
        reasons: [
          ...(number ? [`文件名写着条款号${id}`] : []),
          ...parts
            .filter(({ words }) => words.length > 0)
            .map(({ clue, words }) => `${clue.where}“${words.join('”“')}”`),
        ],
      };
    })
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        lexicon.clauses.findIndex((c) => c.id === a.clause) - lexicon.clauses.findIndex((c) => c.id === b.clause),
    );
}

function cluesOf({ path, text }: Clues): Clue[] {
  const [name = '', ...folders] = path.split('/').reverse();
  return [
    { where: '文件名中的', text: plain(name.replace(/\.[^.]+$/, '')), weight: 3 },
    { where: '文件夹名中的', text: plain(folders.filter((folder) => !saysNothing(folder)).join(' ')), weight: 2 },
    { where: '文首的', text: plain(text.slice(0, titleLength)), weight: 1.5 },
    { where: '正文中的', text: plain(text.slice(titleLength, textLength)), weight: 0.4 },
  ];
}

/** Points, and the longest stretches of the clue that the clause knows. */
function against({ text, weight }: Clue, own: ReadonlyMap<string, number>): { points: number; words: string[] } {
  const met = new Set(pairsOf(text));
  const points = [...met].reduce((sum, pair) => sum + (own.get(pair) ?? 0), 0);
  // A long text meets some words of every clause: its points shrink as it grows.
  const share = Math.min(1, 12 / Math.max(1, met.size)) ** 0.5;
  return { points: points * weight * share, words: stretches(text, own) };
}

function stretches(text: string, own: ReadonlyMap<string, number>): string[] {
  const found = new Map<string, number>();
  for (const run of runsOfText(text)) {
    let word = '';
    let points = 0;
    const keep = (): void => {
      if (points > 0) found.set(word, points);
      word = '';
      points = 0;
    };
    for (const pair of pairsOf(run)) {
      const value = own.get(pair);
      if (value === undefined) keep();
      else {
        word = word === '' ? pair : word + [...pair].slice(1).join('');
        points += value;
      }
    }
    keep();
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([word]) => word);
}

/** Standing alone: not part of a date, a version or a longer number. */
const statesNumber = (name: string, id: string): boolean =>
  new RegExp(`(?<![\\d.])${id.replace('.', '\\.')}(?![\\d.%年月日])`).test(name);
