import type { Indicator } from '../../../model/indicator.ts';
import type { Clause, StandardPack } from '../../../model/pack.ts';
import { plain } from '../../words/normal.ts';

/** 条款词汇 — which pairs of characters speak for which clause, and how strongly; made from the pack alone. */
export interface Lexicon {
  readonly clauses: readonly Clause[];
  /** Weight of each pair, by clause id. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Names by which an indicator goes, longest first. */
  readonly names: readonly { readonly name: string; readonly indicator: Indicator }[];
}

/** Names and titles are chosen words; descriptions hold many that say little. */
const nameWeight = 2;
const proseWeight = 1;
/** 总结, 方案, 报告 name a kind of paper, which every clause may have. */
const kindShare = 0.4;

export function lexiconOf(pack: StandardPack): Lexicon {
  const clauses = pack.categories.flatMap((category) => category.clauses);
  const raw = new Map(clauses.map((clause) => [clause.id, rawPairs(clause, pack)]));
  const common = [...pack.evidenceKinds.flatMap(({ words }) => words), ...pack.materials.map(({ name }) => name)];
  const kinds = new Set(common.flatMap(pairsOf));
  const spread = new Map<string, number>();
  for (const pairs of raw.values()) for (const pair of pairs.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const rarity = (pair: string): number => Math.log(clauses.length / (spread.get(pair) ?? 1));
  const telling = (pair: string): number => rarity(pair) * (kinds.has(pair) ? kindShare : 1);
  const pairs = new Map(
    [...raw].map(([id, own]) => [id, new Map([...own].map(([pair, weight]) => [pair, weight * telling(pair)]))]),
  );
  return { clauses, pairs, names: indicatorNames(pack) };
}

function rawPairs(clause: Clause, pack: StandardPack): Map<string, number> {
  const own = pack.indicators.filter((indicator) => indicator.clause === clause.id);
  const names = [clause.title, ...clause.evidence, ...own.flatMap(namesOf)];
  const prose = [clause.gist, ...clause.requirements.map(({ text }) => text)];
  const found = new Map<string, number>();
  for (const [texts, weight] of [
    [prose, proseWeight],
    [names, nameWeight],
  ] as const)
    for (const pair of texts.flatMap(pairsOf)) found.set(pair, weight);
  return found;
}

const namesOf = ({ name, synonyms, parts }: Indicator): string[] => [
  name,
  ...synonyms,
  ...parts.flatMap((part) => [part.name, ...part.synonyms]),
];

const indicatorNames = (pack: StandardPack): Lexicon['names'] =>
  pack.indicators
    .flatMap((indicator) => namesOf(indicator).map((name) => ({ name: plain(name), indicator })))
    .filter(({ name }) => name.length >= 4)
    .sort((a, b) => b.name.length - a.name.length);

/** Runs of Han characters and letters: other marks, blanks and digits part them, quotation marks do not. */
export const runsOfText = (text: string): string[] =>
  plain(text)
    .replace(/[“”"‘’《》]/g, '')
    .match(/[\p{Script=Han}A-Za-z]{2,}/gu) ?? [];

/** Neighbouring characters of every run. */
export function pairsOf(text: string): string[] {
  return runsOfText(text).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
}
