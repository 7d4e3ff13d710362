import { z } from 'zod';
import { CharactersFile } from './characters.ts';
import { ConfusionsFile, contextPatterns } from './confusions.ts';
import { FilteredWordsFile } from './filtered-words.ts';
import { LexiconFile, ShapesFile } from './lexicon.ts';
import { NeighboursFile } from './neighbours.ts';
import { SwapsFile } from './swaps.ts';
import type { WrittenPattern } from './tame-pattern.ts';

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

const Laws = z.strictObject({
  kind: z.literal('laws'),
  ...heading,
  /** Names without 中华人民共和国, parted by blanks. */
  laws: z.string(),
});

/** 1 至 12 月, 1 至 31 日. */
const monthDay = z.string().regex(/^(?:[1-9]|1[0-2])-(?:[1-9]|[12]\d|3[01])$/u, '写成“月-日”，如 5-31');

const Days = z.strictObject({
  kind: z.literal('days'),
  ...heading,
  days: z.record(z.string(), monthDay).default({}),
  months: z.record(z.string(), z.int().min(1).max(12)).default({}),
});

const Residue = z.strictObject({
  kind: z.literal('residue'),
  ...heading,
  phrases: z.array(z.string()),
  /** Those that prose has as well: 组织学生写读后感. */
  prosaic: z.array(z.string()).default([]),
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
  Laws,
  Days,
  Residue,
  Whitelist,
  Places,
  Idioms,
  LexiconFile,
  ShapesFile,
  NeighboursFile,
  ConfusionsFile,
  SwapsFile,
  CharactersFile,
  FilteredWordsFile,
]);
export type DictionaryFile = z.infer<typeof DictionaryFile>;

type Of<K extends DictionaryFile['kind']> = Extract<DictionaryFile, { kind: K }>;
export const ofKind = <K extends DictionaryFile['kind']>(files: readonly DictionaryFile[], kind: K): Of<K>[] =>
  files.filter((f): f is Of<K> => f.kind === kind);

/** All patterns of a file; they run over every text that is read. */
export function patternsOf(file: DictionaryFile): readonly WrittenPattern[] {
  if (file.kind === 'confusions') return contextPatterns(file);
  if (file.kind === 'swaps') return contextPatterns({ pairs: file.washed });
  const sources =
    file.kind === 'residue' ? file.patterns : file.kind === 'outdated' ? file.terms.flatMap(sourcesOf) : [];
  return sources.map((source) => ({ written: source, source }));
}

const sourcesOf = ({ pattern, newer }: { pattern: string; newer?: string | undefined }): string[] =>
  newer === undefined ? [pattern] : [pattern, newer];
