import { z } from 'zod';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type ConfusedIn, ConfusionsFile, contextPatterns, indexConfusions } from './confusions.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import { LexiconFile, readSpelling, ShapesFile } from './lexicon.ts';
import { indexPhrases, type Phrases } from './phrases.ts';
import type { Likes, Spelling } from './spelling.ts';
import { indexSwaps, type Swaps, SwapsFile } from './swaps.ts';
import { type WrittenPattern, wildAmong } from './tame-pattern.ts';

const Severity = z.enum(['error', 'warning', 'note']);
const heading = { source: z.string(), date: z.string() };
const regex = z.string().refine((s) => {
  try {
    return new RegExp(s, 'gu').source !== '';
  } catch {
    return false;
  }
}, '不是合法的正则表达式');

const Terms = z.strictObject({
  kind: z.literal('terms'),
  ...heading,
  groups: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['typo', 'term', 'style']),
      severity: Severity,
      basis: z.string(),
      entries: z.record(
        z.string(),
        z.union([z.string(), z.strictObject({ right: z.string(), unless: z.array(z.string()).default([]) })]),
      ),
    }),
  ),
});

const Outdated = z.strictObject({
  kind: z.literal('outdated'),
  ...heading,
  terms: z.array(
    z.strictObject({
      pattern: regex,
      now: z.string(),
      since: z.string(),
      severity: Severity,
      basis: z.string(),
      /** 新提法: the old one is no fault where the text has this too, or was written before `since`. */
      newer: regex.optional(),
    }),
  ),
  places: z.record(z.string(), z.string()),
});

const Documents = z.strictObject({
  kind: z.literal('documents'),
  ...heading,
  documents: z.array(
    z.strictObject({
      name: z.string(),
      number: z.string().optional(),
      /** Other numbers it is rightly cited by: the edition just replaced, while both are in use. */
      also: z.array(z.string()).default([]),
      /** The name is only a short form of the real title. */
      partial: z.boolean().default(false),
      /** `repealed: false`: a newer document says what to do now, but nobody has repealed this one. */
      superseded: z.strictObject({ by: z.string(), since: z.string(), repealed: z.boolean().default(true) }).optional(),
    }),
  ),
});

const Residue = z.strictObject({
  kind: z.literal('residue'),
  ...heading,
  phrases: z.array(z.string()),
  patterns: z.array(regex),
});

const Whitelist = z.strictObject({
  kind: z.literal('whitelist'),
  ...heading,
  words: z.array(z.string()),
  followed_by: z.array(z.string()).default([]),
  preceded_by: z.array(z.string()).default([]),
});

const Places = z.strictObject({
  kind: z.literal('places'),
  ...heading,
  provinces: z.record(z.string(), z.record(z.string(), z.string().nullable())),
});

const Idioms = z.strictObject({
  kind: z.literal('idioms'),
  ...heading,
  idioms: z.string(),
  /** 搭配: words that often stand together, and others may stand between them: only a character mistaken for its like is a slip. */
  loose: z.boolean().default(false),
  /** One line a syllable: the characters that sound alike. */
  homophones: z.array(z.string()),
});

/** 词典文件 — what one file under schemas/dictionaries/ holds, told apart by `kind`. */
export const DictionaryFile = z.discriminatedUnion('kind', [
  Terms,
  Outdated,
  Documents,
  Residue,
  Whitelist,
  Places,
  Idioms,
  LexiconFile,
  ShapesFile,
  ConfusionsFile,
  SwapsFile,
]);
export type DictionaryFile = z.infer<typeof DictionaryFile>;

export interface TermEntry {
  readonly wrong: string;
  readonly right: string;
  readonly unless: readonly string[];
  readonly type: 'typo' | 'term' | 'style';
  readonly severity: z.infer<typeof Severity>;
  readonly basis: string;
}

/** 词典 — everything the checks know of the world, ready to be looked up; data, with source and date in the files. */
export interface Dictionaries {
  readonly terms: readonly TermEntry[];
  readonly outdated: readonly (Omit<z.infer<typeof Outdated>['terms'][number], 'pattern' | 'newer'> & {
    pattern: RegExp;
    newer: RegExp | undefined;
  })[];
  readonly formerPlaces: ReadonlyMap<string, string>;
  readonly documents: z.infer<typeof Documents>['documents'];
  readonly residue: { readonly phrases: readonly string[]; readonly patterns: readonly RegExp[] };
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
}

type Of<K extends DictionaryFile['kind']> = Extract<DictionaryFile, { kind: K }>;
const ofKind = <K extends DictionaryFile['kind']>(files: readonly DictionaryFile[], kind: K): Of<K>[] =>
  files.filter((f): f is Of<K> => f.kind === kind);

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

function assemble(files: readonly DictionaryFile[]): Dictionaries {
  const residue = ofKind(files, 'residue');
  const whitelist = ofKind(files, 'whitelist');
  const outdated = ofKind(files, 'outdated');
  const likes = likesOf(files);
  const phrasesOf = (loose: boolean): Set<string> =>
    new Set(
      ofKind(files, 'idioms').flatMap((f) => (f.loose === loose ? f.idioms.split(/\s+/).filter((w) => w !== '') : [])),
    );
  const [fixed, loose] = [phrasesOf(false), phrasesOf(true)];
  const phrases = indexPhrases(new Set([...fixed, ...loose]), likes, loose);
  let spelling: Spelling | undefined;
  let swaps: Swaps | undefined;
  return {
    terms: termsOf(files),
    outdated: outdated.flatMap((f) =>
      f.terms.map(({ newer, ...t }) => ({
        ...t,
        pattern: new RegExp(t.pattern, 'gu'),
        newer: newer === undefined ? undefined : new RegExp(newer, 'u'),
      })),
    ),
    formerPlaces: new Map(outdated.flatMap((f) => Object.entries(f.places))),
    documents: ofKind(files, 'documents').flatMap((f) => f.documents),
    residue: {
      phrases: residue.flatMap((f) => f.phrases),
      patterns: residue.flatMap((f) => f.patterns.map((p) => new RegExp(p, 'gu'))),
    },
    whitelist: {
      words: whitelist.flatMap((f) => f.words),
      followedBy: whitelist.flatMap((f) => f.followed_by),
      precededBy: whitelist.flatMap((f) => f.preceded_by),
    },
    gazetteer: buildGazetteer(ofKind(files, 'places').flatMap((f) => Object.entries(f.provinces))),
    phrases,
    confusedIn: indexConfusions(ofKind(files, 'confusions')),
    get swaps() {
      swaps ??= indexSwaps(ofKind(files, 'swaps'), phrases.known);
      return swaps;
    },
    // Laid out when first asked for: most runs of the program read no prose.
    get spelling() {
      spelling ??= readSpelling({
        lexicons: ofKind(files, 'lexicon'),
        shapes: ofKind(files, 'shapes'),
        sounds: likes,
        phrases: phrases.known,
      });
      return spelling;
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

function patternsOf(file: DictionaryFile): readonly WrittenPattern[] {
  if (file.kind === 'confusions') return contextPatterns(file);
  if (file.kind === 'swaps') return contextPatterns({ pairs: file.washed });
  const sources =
    file.kind === 'residue' ? file.patterns : file.kind === 'outdated' ? file.terms.flatMap(sourcesOf) : [];
  return sources.map((source) => ({ written: source, source }));
}

const sourcesOf = ({ pattern, newer }: { pattern: string; newer?: string | undefined }): string[] =>
  newer === undefined ? [pattern] : [pattern, newer];

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
