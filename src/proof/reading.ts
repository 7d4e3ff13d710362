import type { Dictionaries } from '../text/dictionaries.ts';
import { extractFacts } from '../text/extract/extract-facts.ts';
import type { Fact } from '../text/extract/fact.ts';
import type { PageLine } from '../text/page-line.ts';
import type { Garbled } from '../text/phrases.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { startsWord } from '../text/words.ts';
import { type OwnPlace, ownPlace } from './own-place.ts';
import { pageLinesOf } from './page-lines.ts';
import { countPairs, type PairCounts } from './pair-counts.ts';

/** 通读 — a document laid open for the checks: what several of them ask for is worked out once. */
export interface Reading {
  readonly prose: Prose;
  readonly dictionaries: Dictionaries;
  readonly whitelist: ReadonlySet<string>;
  readonly paragraphs: readonly Paragraph[];
  /** What a web page put among the paragraphs: one remark tells of each, and nothing more is asked of them. */
  readonly pageLines: ReadonlyMap<Paragraph, PageLine>;
  /** Paragraphs of running text, footnotes among them: no titles, dates, table cells or lines of a page. */
  readonly body: readonly Paragraph[];
  /** Running text and titles: what is spelt wrong is wrong in either. */
  readonly titled: readonly Paragraph[];
  readonly place: OwnPlace | null;
  /** All text, paragraphs parted by a line feed. */
  readonly text: string;
  readonly pairs: PairCounts;
  /** Of the hundreds of phrases of web pages those that stand anywhere in the text. */
  readonly residue: readonly string[];
  sentences(paragraph: Paragraph): readonly Sentence[];
  /** Figures the paragraph states, attached to no indicator. */
  facts(paragraph: Paragraph): readonly Fact[];
  /** Stretches one character away from a fixed phrase. */
  garbled(paragraph: Paragraph): readonly Garbled[];
  /** Whether a word begins at `offset`: 增城市 in 新增城市绿道 is no place. */
  startsWord(paragraph: Paragraph, offset: number): boolean;
}

function remember<T>(compute: (p: Paragraph) => T): (p: Paragraph) => T {
  const known = new Map<Paragraph, T>();
  return (p) => {
    const before = known.get(p);
    if (before !== undefined) return before;
    const value = compute(p);
    known.set(p, value);
    return value;
  };
}

export interface ReadingOptions {
  readonly place?: string | undefined;
  readonly dictionaries: Dictionaries;
  readonly whitelist?: readonly string[] | undefined;
}

export function openReading(prose: Prose, { place, dictionaries, whitelist }: ReadingOptions): Reading {
  const { paragraphs } = prose;
  const pageLines = pageLinesOf(prose);
  const text = paragraphs.map((p) => p.text).join('\n');
  let pairs: PairCounts | undefined;
  let residue: readonly string[] | undefined;
  return {
    prose,
    dictionaries,
    whitelist: new Set([...dictionaries.whitelist.words, ...(whitelist ?? [])]),
    paragraphs,
    pageLines,
    body: paragraphs.filter((p) => ['body', 'heading', 'note'].includes(p.role) && !pageLines.has(p)),
    titled: paragraphs.filter((p) => ['body', 'heading', 'note', 'title'].includes(p.role) && !pageLines.has(p)),
    place: ownPlace(prose, dictionaries.gazetteer, place),
    text,
    get pairs() {
      pairs ??= countPairs(paragraphs);
      return pairs;
    },
    get residue() {
      residue ??= dictionaries.residue.phrases.filter((phrase) => text.includes(phrase));
      return residue;
    },
    sentences: remember((p) => sentencesOf(p.text)),
    facts: remember((p) => extractFacts({ ...prose, paragraphs: [p] }, { indicators: [] })),
    garbled: remember((p) => dictionaries.phrases.garbled(p.text)),
    startsWord: ({ text }, offset) => startsWord(text, offset),
  };
}

/** Whether a stretch of text bears words of a web page: what is torn there is the page's. */
export const bearsResidue = ({ residue }: Reading, text: string): boolean =>
  residue.some((phrase) => text.includes(phrase));

/** Whether `[start, end)` lies inside a word of the white list as it stands in the text. */
export function isWhitelisted({ whitelist }: Reading, { text }: Paragraph, start: number, end: number): boolean {
  for (const word of whitelist) {
    const around = word.length < end - start ? '' : text.slice(Math.max(0, end - word.length), start + word.length);
    if (around !== '' && around.includes(word)) return true;
  }
  return false;
}
