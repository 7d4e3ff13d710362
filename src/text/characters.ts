import { z } from 'zod';

/** 规范汉字表 — the characters that official prose is written in, and those others are written for. */
export const CharactersFile = z.strictObject({
  kind: z.literal('characters'),
  source: z.string(),
  date: z.string(),
  /** One after the other; line breaks between them count for nothing. */
  standard: z.string(),
  /** By twos: a character that is not standard, and the one that is. */
  variants: z.string().default(''),
});

/** 规范汉字 — 《通用规范汉字表》（国发〔2013〕23号） and what the user added to it. */
export interface Characters {
  isStandard(character: string): boolean;
  /** 国 for 國; nothing where no table knows. */
  standardOf(character: string): string | undefined;
}

export function indexCharacters(files: readonly z.infer<typeof CharactersFile>[]): Characters {
  const standard = new Set(files.flatMap((file) => [...file.standard]));
  const variants = new Map(files.flatMap((file) => pairsOf([...file.variants.replace(/\s+/gu, '')])));
  return { isStandard: (c) => standard.has(c), standardOf: (c) => variants.get(c) };
}

const pairsOf = (row: readonly string[]): [string, string][] =>
  row.flatMap((c, i): [string, string][] => (i % 2 === 0 ? [[c, row[i + 1] ?? c]] : []));
