import { z } from 'zod';
import { Day } from './day.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** 被审申报包 — which package a mark or a letter speaks of; `record` is the digest of its facts, documents and ledger. */
export const ReviewedPackage = z.object({
  /** `平川市-国家卫生城市-2024-0000` */
  name: z.string().min(1),
  applicant: z.string(),
  year: z.int(),
  sequence: z.int().min(0).max(9999),
  pack: z.string(),
  record: digest,
});
export type ReviewedPackage = z.infer<typeof ReviewedPackage>;

/** 审核意见 — one item and the reviewer's word. `item` is `material/02`, `clause/3.1` or `indicator/14`. */
export const ReviewMark = z.object({
  item: z.string().regex(/^(material|clause|indicator)\/.+$/),
  title: z.string(),
  verdict: z.enum(['', '满足', '需补充', '不认可']),
  remark: z.string(),
});
export type ReviewMark = z.infer<typeof ReviewMark>;

/** 审核意见表 — the file exported from the reviewer's page. */
export const ReviewMarks = z.object({
  format: z.literal(1),
  kind: z.literal('review-marks'),
  package: ReviewedPackage,
  reviewer: z.string(),
  marks: z.array(ReviewMark),
});
export type ReviewMarks = z.infer<typeof ReviewMarks>;

/** 补正事项 — one thing to mend. `id` is what the applicant answers to; only what `item` names may be changed. */
export const Deficiency = z.strictObject({
  id: z.string().regex(/^\d{2,3}$/),
  /** `material/02`, `clause/3.1`, `indicator/14`, or `package` for the package as a whole. */
  item: z.string(),
  title: z.string(),
  /** What is missing or contradicted. */
  what: z.string(),
  ground: z.string(),
  /** What to do. */
  action: z.string(),
  deadline: Day,
  /** Codes of the checks that found it; empty where only the reviewer says so. */
  codes: z.array(z.string()),
  /** Where it was seen, as the check tells it. */
  places: z.array(z.string()),
});
export type Deficiency = z.infer<typeof Deficiency>;

/** 补正通知（机读部分） — the one consolidated list; `amend` reads nothing else. */
export const DeficiencyLetter = z.strictObject({
  format: z.literal(1),
  kind: z.literal('deficiency-letter'),
  package: ReviewedPackage,
  /** SHA-256 of the reviewed ZIP; null when a folder was reviewed. */
  sha256: digest.nullable(),
  issuer: z.string(),
  addressee: z.string(),
  honour: z.string(),
  reviewer: z.string(),
  day: Day,
  deadline: Day,
  /** 照录 — the applicant typed it from paper; `number` is its 文号, '' where it has none. Absent in a letter as issued. */
  typed: z.strictObject({ number: z.string() }).optional(),
  /** 草稿 — how many items no person had reviewed when it was drawn up; absent in a letter that may go out. */
  draft: z.int().min(1).optional(),
  items: z.array(Deficiency).refine((items) => new Set(items.map(({ id }) => id)).size === items.length, '序号重复'),
});
export type DeficiencyLetter = z.infer<typeof DeficiencyLetter>;
