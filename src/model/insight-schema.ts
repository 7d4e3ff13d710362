import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const Trace = z.looseObject({ count, samples: z.array(text) });
const StatedMark = z.looseObject({ words: text, page: z.int().optional(), line: z.int() });

/** 查看结果的样子 — what was seen in one file. */
export const InsightEntry = z.looseObject({
  digest,
  skipped: text.nullable(),
  text: z
    .looseObject({
      characters: count,
      pages: count.nullable(),
      cut: z.boolean(),
      heading: text.optional(),
      docNumber: StatedMark.optional(),
      figures: z.array(
        z.looseObject({
          indicator: text,
          value: z.union([z.number(), text]),
          unit: text,
          qualifier: text,
          period: text,
          scope: text,
          page: z.int().optional(),
          line: z.int(),
          quote: text,
          sentence: text,
        }),
      ),
      slips: z
        .array(z.looseObject({ quote: text, message: text, page: z.int().optional(), line: z.int() }))
        .default([]),
      personal: z.looseObject({ count, first: StatedMark }).optional(),
      secret: StatedMark.optional(),
      numbers: z.array(z.number()),
      sketch: z.array(count),
    })
    .nullable(),
  photo: z
    .looseObject({
      width: count,
      height: count,
      hash: text.nullable(),
      taken: text.nullable(),
      orientation: z.int().nullable(),
      unset: z.literal(true).optional(),
      blank: z.literal(true).optional(),
      editor: text.optional(),
      previewTurned: z.literal(true).optional(),
    })
    .nullable(),
  office: z
    .looseObject({
      changes: Trace,
      comments: Trace,
      hidden: Trace,
      macros: z.boolean(),
      embedded: Trace.optional(),
      fetched: Trace.optional(),
    })
    .nullable(),
  active: z.array(text),
});
