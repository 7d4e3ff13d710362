import { z } from 'zod';
import { Day } from './day.ts';

const id = z.string().min(1);

/** 申报设置 — `dossier.yaml`. */
export const Settings = z.strictObject({
  pack: id,
  applicant: z.strictObject({
    /** 平川市 */
    name: id,
    /** 平川市人民政府 — who signs. */
    government: id,
    /** 平川市爱国卫生运动委员会办公室 */
    office: id,
    province: id,
    /** 某省爱国卫生运动委员会办公室 — who receives. */
    recipient: id,
    regionCode: z
      .string()
      .regex(/^\d{6,12}$/)
      .optional(),
  }),
  /** 创建 | 复审 */
  purpose: z.enum(['创建', '复审']).default('创建'),
  /** Reporting year: the last year of figures. */
  year: z.int().min(2000).max(2100),
  sequence: z.int().min(0).max(9999).default(0),
  /** 成文日期 printed on the documents; an input, never the clock. */
  date: Day,
  /** Kinds of document signed on a day of their own, by kind: a plan is issued before the report on what came of it. */
  documentDates: z.record(z.string(), z.strictObject({ date: Day })).optional(),
  deadline: Day.optional(),
  fonts: z.enum(['自动', '开源']).default('自动'),
  /** 草稿 watermark on everything `build` writes. */
  draft: z.boolean().default(false),
  /** Largest volume; a volume is cut before it would exceed either. `byCategory`: whether categories begin volumes. */
  volume: z
    .strictObject({
      pages: z.int().positive(),
      megabytes: z.int().positive(),
      byCategory: z.enum(['自动', '总是', '从不']).default('自动'),
    })
    .default({ pages: 800, megabytes: 300, byCategory: '自动' }),
  /** 成组照片 (a folder registered as one piece): how many to a page. */
  photosPerPage: z.enum(['一张', '两张', '四张']).default('两张'),
  /** Overrides of targets by indicator id, with the ground the user gives. */
  targets: z
    .record(
      z.string(),
      z.strictObject({ op: z.enum(['>=', '>', '<=', '<', '=']), value: z.number(), ground: z.string() }),
    )
    .default({}),
  /** 计分权重 — points of a material or an indicator relative to the others, by id; 1 where not named. */
  scoreShares: z.record(z.string(), z.strictObject({ share: z.number().nonnegative() })).default({}),
  /** 豁免 — a known problem accepted by a named person, printed in the package. */
  waivers: z
    .array(
      z.strictObject({
        code: id,
        file: z.string().optional(),
        cell: z.string().optional(),
        person: id,
        date: Day,
        reason: id,
        digest: z.string().optional(),
      }),
    )
    .default([]),
});
export type Settings = z.infer<typeof Settings>;
