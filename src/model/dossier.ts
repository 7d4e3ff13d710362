import { z } from 'zod';
import { Day, Month } from './day.ts';
import { Settings } from './settings.ts';

const text = z.string();
const evidence = z.array(z.string()).default([]);
const id = z.string().min(1);

/** 约数词 — kept apart from the value it qualifies. */
export const Qualifier = z.enum(['', '约', '近', '超', '余', '多', '以上', '以下', '不足']);
export type Qualifier = z.infer<typeof Qualifier>;

/** 基本情况 — one stated fact about the applicant (area, population, GDP …), addressed by `id` from the templates. */
export const ProfileFact = z.strictObject({
  id,
  name: text,
  value: z.union([z.number(), z.string()]).nullable(),
  unit: text.default(''),
  qualifier: Qualifier.default(''),
  period: text.default(''),
  scope: text.default(''),
  department: text.default(''),
  evidence,
});
export type ProfileFact = z.infer<typeof ProfileFact>;

/** 年度数值 — `value` is a number, or a word for levels (C级) and yes/no (有); a rate may give only its two terms. */
export const YearValue = z.strictObject({
  year: z.int(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.union([z.number(), z.string()]).nullable(),
});
export type YearValue = z.infer<typeof YearValue>;

/** 指标数据 — one row of the sheet: an indicator, or a part of one (`9-1`). `plan` is the regional plan's value. */
export const IndicatorRecord = z.strictObject({
  id,
  name: text.default(''),
  unit: text.default(''),
  years: z.array(YearValue),
  plan: z.number().nullable().default(null),
  scope: text.default(''),
  department: text.default(''),
  evidence,
  note: text.default(''),
});
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;

/** 组织机构 — one person in one group. */
export const Member = z.strictObject({
  group: id,
  role: id,
  name: id,
  unit: text.default(''),
  post: text.default(''),
  phone: text.default(''),
  mobile: text.default(''),
  email: text.default(''),
  duty: text.default(''),
});
export type Member = z.infer<typeof Member>;

/** 区划 — one unit of the administrative tree; `parent` names the unit above. */
export const Division = z.strictObject({
  name: id,
  level: z.enum(['市', '区', '县', '街道', '镇', '乡', '社区', '村']),
  parent: text.default(''),
  population: z.number().nullable().default(null),
  area: z.number().nullable().default(null),
  builtUp: z.boolean().default(false),
});
export type Division = z.infer<typeof Division>;

/** 责任分解 — who does what by when for a clause. */
export const Responsibility = z.strictObject({
  id,
  clause: text,
  task: id,
  target: text.default(''),
  leader: text.default(''),
  lead: text.default(''),
  units: z.array(z.string()).default([]),
  deadline: Day.nullable().default(null),
  evidence,
});
export type Responsibility = z.infer<typeof Responsibility>;

/** 工作举措 — one thing done, a whole sentence; `priority` 1 is kept in the shortest report. */
export const Measure = z.strictObject({
  id,
  clause: text,
  topic: text.default(''),
  text: id,
  department: text.default(''),
  period: text.default(''),
  priority: z.int().min(1).max(3).default(2),
  highlight: z.boolean().default(false),
  evidence,
});
export type Measure = z.infer<typeof Measure>;

/** 存在问题 */
export const Problem = z.strictObject({
  id,
  clause: text,
  text: id,
  department: text.default(''),
  source: text.default(''),
});
export type Problem = z.infer<typeof Problem>;

/** 下步措施 — answers the problems it names. */
export const NextStep = z.strictObject({
  id,
  problems: z.array(z.string()),
  text: id,
  department: text.default(''),
  deadline: Day.nullable().default(null),
  evidence,
});
export type NextStep = z.infer<typeof NextStep>;

/** 实施步骤 — a stage with its days and tasks. */
export const Stage = z.strictObject({
  id,
  name: id,
  start: Day,
  end: Day,
  tasks: z.array(z.string()),
  deliverables: z.array(z.string()).default([]),
});
export type Stage = z.infer<typeof Stage>;

/** 问题整改 — one line of the issue ledger; closed only with evidence. */
export const Rectification = z.strictObject({
  id,
  clause: text.default(''),
  place: text.default(''),
  problem: id,
  demand: text.default(''),
  lead: text.default(''),
  person: text.default(''),
  deadline: Day.nullable().default(null),
  status: z.enum(['未整改', '整改中', '已销号']),
  closed: Day.nullable().default(null),
  evidence,
});
export type Rectification = z.infer<typeof Rectification>;

/** 荣誉 */
export const Honour = z.strictObject({ name: id, issuer: text.default(''), date: text.default(''), evidence });
export type Honour = z.infer<typeof Honour>;

/** 规范性文件 */
export const Regulation = z.strictObject({
  name: id,
  number: text.default(''),
  category: text.default(''),
  issuer: text.default(''),
  issued: Day.nullable().default(null),
  effective: Day.nullable().default(null),
  revised: Day.nullable().default(null),
  evidence,
});
export type Regulation = z.infer<typeof Regulation>;

/** 佐证登记 — what the clerk says of a file under 佐证材料/. `number` once given is kept. `pages` is `3-7` or empty for all. */
export const EvidenceEntry = z.strictObject({
  number: text.default(''),
  file: id,
  title: text.default(''),
  unit: text.default(''),
  docNumber: text.default(''),
  date: Day.nullable().default(null),
  /** Where 日期 tells no more. */
  month: Month.optional(),
  pages: text.default(''),
  clauses: z.array(z.string()),
  indicators: z.array(z.string()).default([]),
  kind: text.default(''),
  place: text.default(''),
  note: text.default(''),
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

/** 现场自评 — how the applicant would mark one clause on the spot, 0 … 10; its weak list is what to mend first. */
export const SelfRating = z.strictObject({
  clause: id,
  score: z.number().nullable().default(null),
  /** 扣分原因 */
  reason: text.default(''),
  department: text.default(''),
});
export type SelfRating = z.infer<typeof SelfRating>;

/** 薄弱项 — a clause marked this or lower. */
export const weakRating = 7;

/** 申报资料 — all facts of one application, as read; nothing computed. */
export const Dossier = z.strictObject({
  settings: Settings,
  profile: z.array(ProfileFact).default([]),
  indicators: z.array(IndicatorRecord).default([]),
  organisation: z.array(Member).default([]),
  divisions: z.array(Division).default([]),
  responsibilities: z.array(Responsibility).default([]),
  measures: z.array(Measure).default([]),
  problems: z.array(Problem).default([]),
  steps: z.array(NextStep).default([]),
  stages: z.array(Stage).default([]),
  rectifications: z.array(Rectification).default([]),
  honours: z.array(Honour).default([]),
  regulations: z.array(Regulation).default([]),
  registry: z.array(EvidenceEntry).default([]),
  selfRatings: z.array(SelfRating).default([]),
});
export type Dossier = z.infer<typeof Dossier>;
