import type { z } from 'zod';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { once } from '../model/once.ts';
import { type Characters, indexCharacters } from './characters.ts';
import { type ConfusedIn, indexConfusions } from './confusions.ts';
import { DictionaryFile, ofKind, patternsOf } from './dictionary-file.ts';
import { type FilteredWords, indexFilteredWords } from './filtered-words.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import { readSpelling } from './lexicon.ts';
import { indexPhrases, type Phrases } from './phrases.ts';
import type { Likes, Spelling } from './spelling.ts';
import { indexSwaps, type Swaps } from './swaps.ts';
import { wildAmong } from './tame-pattern.ts';
import { indexDays, type YearlyDays } from './yearly-days.ts';

type Outdated = Extract<DictionaryFile, { kind: 'outdated' }>['terms'][number];
type CitedDocument = Extract<DictionaryFile, { kind: 'documents' }>['documents'][number];

export interface TermEntry {
  readonly wrong: string;
  readonly right: string;
  readonly unless: readonly string[];
  readonly type: 'typo' | 'term' | 'style';
  readonly severity: 'error' | 'warning' | 'note';
  readonly basis: string;
}

/** 词典 — everything the checks know of the world, ready to be looked up; data, with source and date in the files. */
export interface Dictionaries {
  readonly terms: readonly TermEntry[];
  readonly outdated: readonly (Omit<Outdated, 'pattern' | 'newer'> & {
    pattern: RegExp;
    newer: RegExp | undefined;
  })[];
  readonly formerPlaces: ReadonlyMap<string, string>;
  readonly documents: readonly CitedDocument[];
  /** 法律名录 — what laws there are and were, without the country's name. */
  readonly laws: ReadonlySet<string>;
  /** 节日、宣传日 — which fall on one day, or in one month, every year. */
  readonly yearlyDays: YearlyDays;
  readonly residue: {
    readonly phrases: readonly string[];
    readonly prosaic: ReadonlySet<string>;
    readonly patterns: readonly RegExp[];
  };
  readonly whitelist: {
    readonly words: readonly string[];
    readonly followedBy: readonly string[];
    readonly precededBy: readonly string[];
  };
  readonly gazetteer: Gazetteer;
  readonly phrases: Phrases;
  readonly confusedIn: ConfusedIn;
  readonly swaps: Swaps;
  readonly spelling: Spelling;
  readonly characters: Characters;
  readonly filteredWords: FilteredWords;
}

const termsOf = (files: readonly DictionaryFile[]): TermEntry[] =>
  ofKind(files, 'terms').flatMap(({ groups }) =>
    groups.flatMap(({ entries, type, severity, basis }) =>
      Object.entries(entries).map(([wrong, entry]) => {
        const { right, unless } = typeof entry === 'string' ? { right: entry, unless: [] } : entry;
        return { wrong, right, unless, type, severity, basis };
      }),
    ),
  );

/** Every character with the lines of all that sound or look like it, itself among them. */
function likesOf(files: readonly DictionaryFile[]): Likes {
  const likes = new Map<string, string[]>();
  for (const line of ofKind(files, 'idioms').flatMap((f) => f.homophones))
    for (const c of line) {
      const lines = likes.get(c);
      if (lines === undefined) likes.set(c, [line]);
      else lines.push(line);
    }
  return likes;
}

/** Phrases of both sorts: those that stand in one form only, and those others may stand in. */
function phrasesOf(files: readonly DictionaryFile[], likes: Likes): Phrases {
  const listed = (loose: boolean): string[] =>
    ofKind(files, 'idioms').flatMap((f) => (f.loose === loose ? f.idioms.split(/\s+/).filter((w) => w !== '') : []));
  const loose = new Set(listed(true));
  return indexPhrases(new Set([...listed(false), ...loose]), likes, loose);
}

const outdatedOf = (files: readonly DictionaryFile[]): Dictionaries['outdated'] =>
  ofKind(files, 'outdated').flatMap((f) =>
    f.terms.map(({ newer, ...t }) => ({
      ...t,
      pattern: new RegExp(t.pattern, 'gu'),
      newer: newer === undefined ? undefined : new RegExp(newer, 'u'),
    })),
  );

function residueOf(files: readonly DictionaryFile[]): Dictionaries['residue'] {
  const residue = ofKind(files, 'residue');
  return {
    phrases: residue.flatMap((f) => [...f.phrases, ...f.prosaic]),
    prosaic: new Set(residue.flatMap((f) => f.prosaic)),
    patterns: residue.flatMap((f) => f.patterns.map((p) => new RegExp(p, 'gu'))),
  };
}

function whitelistOf(files: readonly DictionaryFile[]): Dictionaries['whitelist'] {
  const whitelist = ofKind(files, 'whitelist');
  return {
    words: whitelist.flatMap((f) => f.words),
    followedBy: whitelist.flatMap((f) => f.followed_by),
    precededBy: whitelist.flatMap((f) => f.preceded_by),
  };
}

function assemble(files: readonly DictionaryFile[]): Dictionaries {
  const likes = likesOf(files);
  const phrases = phrasesOf(files, likes);
  const swaps = once(() => indexSwaps(ofKind(files, 'swaps'), phrases.known));
  const [lexicons, shapes] = [ofKind(files, 'lexicon'), ofKind(files, 'shapes')];
  const neighbours = ofKind(files, 'neighbours');
  const spelling = once(() => readSpelling({ lexicons, shapes, neighbours, sounds: likes, phrases: phrases.known }));
  const filteredWords = once(() => indexFilteredWords(ofKind(files, 'filtered-words')));
  const characters = once(() => indexCharacters(ofKind(files, 'characters')));
  return {
    terms: termsOf(files),
    outdated: outdatedOf(files),
    formerPlaces: new Map(ofKind(files, 'outdated').flatMap((f) => Object.entries(f.places))),
    documents: ofKind(files, 'documents').flatMap((f) => f.documents),
    laws: new Set(ofKind(files, 'laws').flatMap((f) => f.laws.split(/\s+/u))),
    yearlyDays: indexDays(ofKind(files, 'days')),
    residue: residueOf(files),
    whitelist: whitelistOf(files),
    gazetteer: buildGazetteer(ofKind(files, 'places').flatMap((f) => Object.entries(f.provinces))),
    phrases,
    confusedIn: indexConfusions(ofKind(files, 'confusions')),
    // Most runs of the program read no prose: what takes long to lay out waits until it is asked for.
    get swaps() {
      return swaps();
    },
    get spelling() {
      return spelling();
    },
    get characters() {
      return characters();
    },
    get filteredWords() {
      return filteredWords();
    },
  };
}

/** 词典写错 — the one remark about a dictionary file. */
export const dictionaryMalformed = { code: 'dictionary-malformed', title: '词典文件的格式不对' } as const;

/** 词典来源 — one file of a dictionary as it was loaded. */
export interface DictionarySource {
  readonly name: string;
  readonly content: unknown;
  /** 自带: comes with the program; the patterns of all others are a stranger's. */
  readonly shipped?: boolean;
}

const malformed = (file: string, issue: z.core.$ZodIssue | undefined): Diagnostic => ({
  code: dictionaryMalformed.code,
  severity: 'error',
  message: `词典文件格式不对（${issue?.path.join('.') || '整个文件'}${faultOf(issue)}），这个词典没有生效`,
  at: { file },
  hint: '请对照 schemas/dictionaries 里同类文件的写法改正',
});

const wild = (file: string, fault: string): Diagnostic => ({
  code: dictionaryMalformed.code,
  severity: 'error',
  message: `词典里的写法会让程序停不下来：${fault}。这个词典没有生效`,
  at: { file },
  hint: '词典多半只要写出原词；要用正则表达式，请给每个重复写明上限',
});

function faultOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `：不认识${issue.keys.join('、')}`;
  if (issue?.code === 'custom') return `：${issue.message}`;
  return issue?.path.length === 0 ? '：不是词典的写法，或 YAML 有错' : '：漏写了，或写法不对';
}

/**
 * Dictionaries from the parsed YAML of their files, the built-in ones and the user's alike; later files add to earlier
 * ones. A file that does not fit is left out and named in a diagnostic.
 */
export function readDictionaries(files: readonly DictionarySource[]): Outcome<Dictionaries> {
  const good: DictionaryFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, content, shipped } of files) {
    const { data, error } = DictionaryFile.safeParse(content);
    const fault = data === undefined || shipped ? null : wildAmong(patternsOf(data));
    if (data === undefined) diagnostics.push(malformed(name, error.issues[0]));
    else if (fault !== null) diagnostics.push(wild(name, fault));
    else good.push(data);
  }
  return { value: assemble(good), diagnostics };
}
