import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** 变更操作 — what one sequence does to one thing of the sequence before it. */
export const Operation = z.strictObject({
  op: z.enum(['新增', '替换', '删除']),
  /** `evidence/3.1-01`, `indicator/14/2023`, `facts/measures/M3`: one name over all sequences. */
  target: z.string().regex(/^(evidence|indicator|facts)\/.+$/),
  title: z.string(),
  /** 补正事项 it answers; '' where no item opens it. */
  item: z.string(),
  /** SHA-256 of what it replaces or deletes; null for 新增. */
  replaces: digest.nullable(),
  /** SHA-256 of what stands there now; null for 删除. */
  digest: digest.nullable(),
  /** As a reader would put it: `由76.5改为86.5`. */
  change: z.string(),
});
export type Operation = z.infer<typeof Operation>;

/** 补正回应 — the applicant's answer to one item of the letter. */
export const ResponseEntry = z.strictObject({
  id: z.string(),
  /** 处理 — what was done, or why nothing needs doing. */
  treatment: z.string(),
});
export type ResponseEntry = z.infer<typeof ResponseEntry>;

/** 补正记录 — `data/记录/amendment.json` of every sequence after 0000. */
export const Amendment = z.strictObject({
  format: z.literal(1),
  kind: z.literal('amendment'),
  sequence: z.int().min(1).max(9999),
  previous: z.strictObject({ name: z.string(), sequence: z.int(), sha256: digest.nullable(), record: digest }),
  operations: z.array(Operation),
  responses: z.array(ResponseEntry),
});
export type Amendment = z.infer<typeof Amendment>;

/** 修订文本 — documents as they were and as they are in one text, for Word's tracked changes. */
export interface RevisedText {
  readonly title: string;
  readonly applicant: string;
  /** Who is named beside each change, and the day it bears. */
  readonly author: string;
  readonly day: string;
  readonly blocks: readonly RevisedBlock[];
}

/** 修订块 — what stood on a page that lies on its side is shown on one: in half the width nobody could read its columns. */
export type RevisedBlock = (RevisedParagraph | RevisedTable) & { readonly landscape?: true };

/** 修订表格 — rows as they were and as they are, each cell with what changed in it. */
export interface RevisedTable {
  readonly role: 'table';
  /** Shares of the line, one for each column. */
  readonly widths: readonly number[];
  readonly rows: readonly RevisedRow[];
}

/** 修订行 — `kind` is of the row itself: one that stays may have changed in its cells. */
export interface RevisedRow {
  readonly kind: RevisedSpan['kind'];
  readonly head: boolean;
  readonly cells: readonly (readonly RevisedSpan[])[];
}

/** 修订段落 — one text made of what was and what is. */
export interface RevisedParagraph {
  readonly role: 'heading' | 'body';
  readonly spans: readonly RevisedSpan[];
}

/** 修订文字 — a stretch that stayed, came or went. */
export interface RevisedSpan {
  readonly kind: '相同' | '新增' | '删除';
  readonly text: string;
}
