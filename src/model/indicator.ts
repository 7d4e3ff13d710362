import { z } from 'zod';

/** 可信程度 — how sure we are of a value of the standard; only `verified` may be reported as 未达标. */
export const Confidence = z.enum(['verified', 'verified-secondary', 'likely', 'unsure']);
export type Confidence = z.infer<typeof Confidence>;

/** 出处 — where the pack has a value from. */
export const sourced = {
  /** Keys of the pack's `sources`, with a remark where one helps. */
  source: z.string(),
  confidence: Confidence,
  note: z.string().optional(),
};

const Comparison = z.enum(['>=', '>', '<=', '<', '=']);

/** 目标值 — every form the standard uses. `orImproving` is the 或持续改善 clause in the standard's own words. */
export const Target = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('number'), op: Comparison, value: z.number(), orImproving: z.string().optional() }),
  z.strictObject({ form: z.literal('trend'), direction: z.enum(['up', 'down']), text: z.string() }),
  z.strictObject({ form: z.literal('average'), op: z.enum(['<=', '>=']), years: z.int().positive(), text: z.string() }),
  z.strictObject({ form: z.literal('plan'), text: z.string() }),
  z.strictObject({ form: z.literal('boolean'), value: z.string(), text: z.string() }),
  z.strictObject({ form: z.literal('level'), worst: z.string(), order: z.array(z.string()).min(2), text: z.string() }),
]);
export type Target = z.infer<typeof Target>;

/**
 * 说法 — how departments tell a figure without the indicator's name: what is measured (`measure`), and of what (`of`). Words
 * parted by `|` mean the same.
 */
const Saying = z.strictObject({
  /** 井盖|检查井 — one word of each must stand with the figure or, where it says no more than the measure, before it. */
  of: z.array(z.string()).default([]),
  /** 完好率|完好比例 — stands with the figure. Without it the unit tells enough: 主次干道保洁16小时. */
  measure: z.string().optional(),
  /** Where it is not the indicator's own. */
  unit: z.string().optional(),
});

const told = {
  sayings: z.array(Saying).default([]),
  /** 不是它 — words that make it another figure: 交通|功能区 beside 区域环境噪声. */
  others: z.string().default(''),
};

/** 分项 — one figure of an indicator that asks for several (id `9-1`). */
export const IndicatorPart = z.strictObject({
  id: z.string().regex(/^\d+-\d+$/),
  name: z.string(),
  unit: z.string().optional(),
  target: Target.optional(),
  /** Terms of this part's own rate, where they differ from the indicator's. */
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  synonyms: z.array(z.string()).default([]),
  ...told,
});
export type IndicatorPart = z.infer<typeof IndicatorPart>;

/** 指标 — a figure the standard asks for. */
export const Indicator = z.strictObject({
  id: z.string().regex(/^\d+$/),
  name: z.string(),
  unit: z.string(),
  target: Target,
  /** Which direction is better, where the target does not say it. */
  better: z.enum(['higher', 'lower']),
  /** Number of years of figures the dossier gives, ending with the reporting year. */
  years: z.int().positive(),
  scope: z.string(),
  /** The standard leaves most scopes unsaid (unsaid means 建成区); a scope check weighs this. */
  scopeConfidence: Confidence.default('unsure'),
  departments: z.array(z.string()),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** value = numerator ÷ denominator × factor (100 for %, 1000 for ‰, 100000 for 1/10万). Null: not a computed rate. */
  factor: z.number().nullable(),
  /** The profile fact the denominator must equal: denominator = fact × `times` (常住人口 in 万人 → 人: 10000). */
  denominatorFact: z.strictObject({ fact: z.string(), times: z.number().positive() }).optional(),
  parts: z.array(IndicatorPart).default([]),
  clause: z.string(),
  synonyms: z.array(z.string()).default([]),
  ...told,
  /** Names and thresholds of superseded standards, recognised and reported as such. */
  outdated: z
    .array(z.strictObject({ name: z.string().optional(), target: z.string().optional(), since: z.string() }))
    .default([]),
  ...sourced,
  targetConfidence: Confidence,
});
export type Indicator = z.infer<typeof Indicator>;
