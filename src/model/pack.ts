import { z } from 'zod';
import { Indicator, sourced } from './indicator.ts';

/** 要求 — one demand of a clause. */
const Requirement = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['qualitative', 'quantitative', 'boolean', 'event', 'trend', 'plan']),
  indicators: z.array(z.string()).default([]),
  scope: z.string().optional(),
  alternative: z.string().optional(),
});

/** 认材料 — which pieces are meant: of one of the kinds, or with one of the words in kind or title; both where both are given. */
const recognised = {
  name: z.string(),
  kinds: z.array(z.string()).default([]),
  anyOf: z.array(z.string()).default([]),
};
const Recognised = z.strictObject(recognised);
export type Recognised = z.infer<typeof Recognised>;

/**
 * 成套材料 — evidence a clause calls for, in each of the last `years` years: a piece that is recognised, or, where there are
 * several ways (`oneOf`: 法规 or 规范性文件), a piece of any one of them.
 */
export const EvidenceSet = z.strictObject({
  ...recognised,
  oneOf: z.array(Recognised).default([]),
  /** Ending with the reporting year; without it one piece of any year will do. */
  years: z.int().positive().optional(),
});
export type EvidenceSet = z.infer<typeof EvidenceSet>;

/** 不算数的材料 — evidence that may not stand here, whatever else does. */
export const EvidenceBar = z.strictObject({
  ...recognised,
  /** Only those that are of none of the last so many years, ending with the reporting year; later ones may stand. */
  olderThan: z.int().positive().optional(),
  /** For the clerk: why it proves nothing here. */
  why: z.string(),
});
export type EvidenceBar = z.infer<typeof EvidenceBar>;

/** 条款 — `id` is ours; only `official` may be printed as the standard's own number. */
export const Clause = z.strictObject({
  id: z.string().regex(/^\d+\.\d+$/),
  official: z.string().nullable(),
  title: z.string(),
  gist: z.string(),
  requirements: z.array(Requirement),
  evidence: z.array(z.string()),
  /** What its evidence must hold, kind by kind and year by year. */
  sets: z.array(EvidenceSet).default([]),
  /** What may not stand among its evidence. */
  barred: z.array(EvidenceBar).default([]),
  departments: z.array(z.string()),
  ...sourced,
});
export type Clause = z.infer<typeof Clause>;

/** 大项 */
export const Category = z.strictObject({
  id: z.int().positive(),
  name: z.string(),
  officialClauses: z.string().nullable(),
  clauses: z.array(Clause),
});
export type Category = z.infer<typeof Category>;

/** 申报材料 — one of the numbered kinds of material; `made` says whether the tool writes it or only files it. */
export const Material = z.strictObject({
  id: z.string().regex(/^\d{2}$/),
  name: z.string(),
  made: z.enum(['generated', 'filed']),
  author: z.string(),
  required: z.boolean(),
  /** Kinds of document (see `documents`) that make up this material. */
  documents: z.array(z.string()).default([]),
  /** Folder names under 佐证材料/ whose files are filed as this material. */
  folders: z.array(z.string()).default([]),
  /** Words that, all of them in the title of a file, say that it is this material and no clause's evidence; one of those parted by `|` will do. */
  words: z.array(z.string()).default([]),
  note: z.string().optional(),
});
export type Material = z.infer<typeof Material>;

/** 文种 — a kind of document the pack can write: its template and what it is called. */
export const DocumentKind = z.strictObject({
  kind: z.string(),
  variant: z.string().optional(),
  /** Path under the pack's folder. */
  template: z.string(),
  /** Stays out of the package unless asked for with `report --kind`. */
  onDemand: z.boolean().default(false),
});
export type DocumentKind = z.infer<typeof DocumentKind>;

/** 基本情况项 — a fact of the sheet 基本情况 that the standard's forms ask for. */
export const ProfileField = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  type: z.enum(['number', 'integer', 'text']),
  unit: z.string().default(''),
  scope: z.string().default(''),
  required: z.boolean(),
  /** What the clerk should write, where the name does not say it. */
  hint: z.string().optional(),
  /** The platform's label for it; null where the platform does not ask. */
  platform: z.string().nullable().default(null),
  /** The fact this one cannot exceed: 建成区面积 within 城区面积. */
  within: z.string().optional(),
  /** This fact = `of` ÷ `by` × `times`, within rounding: 人均地区生产总值. */
  ratio: z.strictObject({ of: z.string(), by: z.string(), times: z.number().positive() }).optional(),
  /** This fact ÷ `to` (each in its own unit) is between these in every place: beyond them one was typed in another unit. */
  proportions: z
    .array(z.strictObject({ to: z.string(), least: z.number().positive(), most: z.number().positive().optional() }))
    .default([]),
  /** This fact counts the units of the sheet 区划名单 at these levels; `builtUp` only those inside the built-up area. */
  counts: z.array(z.strictObject({ level: z.string(), builtUp: z.boolean().default(false) })).default([]),
  synonyms: z.array(z.string()).default([]),
  ...sourced,
});
export type ProfileField = z.infer<typeof ProfileField>;

/** 佐证类型 — a kind of evidence; its words, met in a title or a file name, propose it. */
const EvidenceKind = z.strictObject({
  kind: z.string(),
  words: z.array(z.string()).min(1),
  note: z.string().optional(),
});

/** 平台字段 — one field of the national platform's form; `what` says which figure of the indicator goes there. */
export const PlatformField = z.strictObject({
  label: z.string(),
  type: z.enum(['text', 'decimal', 'integer']),
  /** Indicator or part id; null for the region code. */
  indicator: z.string().nullable(),
  what: z.enum(['value', 'year', 'plan', 'average', 'region']).default('value'),
  /** Years before the reporting year: 0, -1, -2 … */
  offset: z.int().max(0).default(0),
  /** How the platform codes the words of the dossier: 有 → 1. */
  codes: z.record(z.string(), z.string()).optional(),
});
export type PlatformField = z.infer<typeof PlatformField>;

const Points = z.strictObject({ name: z.string(), points: z.number(), ...sourced });

/** 标准包 — a standard as data: clauses, indicators, materials, documents, scoring. */
export const StandardPack = z.strictObject({
  id: z.string(),
  edition: z.string(),
  /** 国家卫生城市标准（2021版）, as documents cite it. */
  title: z.string(),
  /** The title applied for: 国家卫生城市. */
  honour: z.string(),
  docNumber: z.string(),
  /** 市 | 县: how the applicant speaks of itself. */
  level: z.string(),
  sources: z.record(z.string(), z.strictObject({ what: z.string(), url: z.string().optional(), grade: z.string() })),
  categories: z.array(Category),
  indicators: z.array(Indicator),
  materials: z.array(Material),
  documents: z.array(DocumentKind),
  scoring: z.strictObject({ components: z.array(Points), note: z.string() }),
  upload: z.strictObject({
    accepted: z.array(z.string()),
    fields: z.array(
      z.strictObject({
        name: z.string(),
        required: z.boolean(),
        values: z.array(z.string()).default([]),
        note: z.string().optional(),
      }),
    ),
    ...sourced,
  }),
  /** In the platform's order. */
  platformFields: z.array(PlatformField),
  profile: z.array(ProfileField),
  evidenceKinds: z.array(EvidenceKind),
  /** What may not stand as evidence of an indicator's figures. */
  barredForFigures: z.array(EvidenceBar).default([]),
  /** Evidence-independent lists a check may need: events (近3年无重大事件), regulations to cite, names of the old standard. */
  events: z.array(
    z.strictObject({
      clause: z.string(),
      text: z.string(),
      issuer: z.string(),
      /** What a paper that proves it speaks of. */
      words: z.array(z.string()).optional(),
      ...sourced,
    }),
  ),
  severity: z.record(z.string(), z.enum(['error', 'warning', 'note'])).default({}),
});
export type StandardPack = z.infer<typeof StandardPack>;
