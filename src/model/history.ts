import { z } from 'zod';
import { Day } from './day.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.int().min(0).max(9999);

/** 经过 — what one sequence did to one thing. */
export const LifeStep = z.strictObject({
  sequence,
  op: z.enum(['新增', '替换', '删除']),
  /** SHA-256 of the content it replaces or deletes; null for 新增. */
  replaces: digest.nullable(),
  /** SHA-256 of the content that stands there now; null for 删除. */
  digest: digest.nullable(),
  /** SHA-256 of its file, as in the manifest of that sequence; null where it is no file. */
  file: digest.nullable(),
  /** For people: the value, or the title. */
  text: z.string(),
});
export type LifeStep = z.infer<typeof LifeStep>;

/** 条目经过 — one thing over all sequences: `evidence/3.1-01`, `document/02-工作汇报`, `indicator/14/2023`, `facts/measures/M3`. */
export const Life = z.strictObject({
  target: z.string().regex(/^(evidence|document|indicator|facts)\/.+$/),
  title: z.string(),
  steps: z.array(LifeStep).min(1),
});
export type Life = z.infer<typeof Life>;

/** 报送 — one sequence as it was handed in: when, by whom, and on what ground. */
export const Handing = z.strictObject({
  sequence,
  name: z.string(),
  day: Day,
  by: z.string(),
  why: z.string(),
  /** Digest of its facts, documents and ledger, as on its page. */
  record: digest,
  /** SHA-256 of its ZIP; null for the one that holds this list. */
  sha256: digest.nullable(),
});
export type Handing = z.infer<typeof Handing>;

/** 历次报送 — `data/记录/history.json` of every sequence after 0000: everything ever handed in, and what became of it. */
export const History = z.strictObject({
  format: z.literal(1),
  kind: z.literal('history'),
  handings: z.array(Handing).min(1),
  lives: z.array(Life),
});
export type History = z.infer<typeof History>;

/** The list as found, or null where it is none. */
export function historyFrom(text: string): History | null {
  try {
    return History.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What became of it in the end; null where it was taken away. */
export const standing = ({ steps }: Life): LifeStep | null => {
  const last = steps.at(-1);
  return last === undefined || last.op === '删除' ? null : last;
};

/** `0001` */
export const sequenceText = (n: number): string => String(n).padStart(4, '0');
