import { z } from 'zod';

/** 字体 — by role in the field, never by file name. */
export const Face = z.enum(['小标宋', '仿宋', '楷体', '黑体', '宋体']);
export type Face = z.infer<typeof Face>;

/** 文字样式 — of one role of text. */
const TextStyle = z.strictObject({
  face: Face,
  /** Points; 三号 = 16. */
  size: z.number().positive(),
  bold: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right', 'justify']).default('justify'),
  /** First-line indent in characters. */
  indent: z.number().default(0),
  /** Exact line pitch in points; unset follows the page grid. */
  leading: z.number().optional(),
});
export type TextStyle = z.infer<typeof TextStyle>;

/** 版式 — one table for all writers (GB/T 9704-2012; every number with its source in the pack's style.yaml). Lengths in mm. */
export const Style = z.strictObject({
  page: z.strictObject({
    width: z.number(),
    height: z.number(),
    top: z.number(),
    bottom: z.number(),
    left: z.number(),
    right: z.number(),
  }),
  grid: z.strictObject({ lines: z.int(), characters: z.int() }),
  text: z.strictObject({
    body: TextStyle,
    title: TextStyle,
    subtitle: TextStyle,
    heading1: TextStyle,
    heading2: TextStyle,
    heading3: TextStyle,
    heading4: TextStyle,
    recipient: TextStyle,
    signature: TextStyle,
    note: TextStyle,
    attachment: TextStyle,
    letterhead: TextStyle,
    number: TextStyle,
    imprint: TextStyle,
    caption: TextStyle,
    tableHead: TextStyle,
    tableBody: TextStyle,
    pageNumber: TextStyle,
    stamp: TextStyle,
    coverHeading: TextStyle,
    coverTitle: TextStyle,
    coverLine: TextStyle,
    contentsTitle: TextStyle,
    contents: TextStyle,
  }),
  pageNumber: z.enum(['outer', 'center']).default('outer'),
  /** From the foot of the type area to the page number. */
  pageNumberGap: z.number(),
  /** 版头 — `top` from the type area to the issuer's mark, `gap` in lines from the mark to the number, `ruleGap` from the number to the red rule. */
  letterhead: z.strictObject({ top: z.number(), gap: z.number(), ruleGap: z.number(), rule: z.number() }),
  /** 间隔 — blank lines of the grid. */
  blank: z.strictObject({
    beforeTitle: z.number(),
    afterTitle: z.number(),
    beforeAttachmentList: z.number(),
    beforeSignature: z.number(),
  }),
  /** 版记线 — first and last, and between. */
  imprint: z.strictObject({ outer: z.number(), inner: z.number() }),
  /** 成文日期 — characters from its end to the right edge. */
  signatureIndent: z.number(),
  /** 表格 — rules all around, or the three of 三线表. */
  table: z.strictObject({ form: z.enum(['grid', 'three-line']), thick: z.number(), thin: z.number() }),
  red: z.string().default('#E60012'),
});
export type Style = z.infer<typeof Style>;
