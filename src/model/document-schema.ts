import { z } from 'zod';

const text = z.string();

/** 出处的样子 — where a fact or a finding stands. */
export const Origin = z.looseObject({ file: text, quote: text.optional(), page: z.int().optional() });

const Inline = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text }),
  z.looseObject({
    type: z.literal('figure'),
    text,
    fact: text,
    value: z.number().optional(),
    unit: text.optional(),
    at: Origin,
    evidence: z.array(text),
  }),
  z.looseObject({ type: z.literal('gap'), what: text, at: Origin }),
  z.looseObject({
    type: z.literal('reference'),
    to: z.looseObject({ kind: z.enum(['evidence', 'document', 'attachment']), id: text }),
    text,
  }),
]);
const inlines = z.array(Inline);
const cells = z.array(z.array(z.looseObject({ content: inlines })));
const block = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.looseObject({ type: z.literal(type), ...shape });

const Block = z.discriminatedUnion('type', [
  block('title', { lines: z.array(inlines), subtitle: inlines.optional() }),
  block('heading', { level: z.int(), number: text, content: inlines }),
  block('paragraph', { role: text, content: inlines }),
  block('table', { caption: inlines.optional(), header: cells, rows: cells }),
  block('chart', { caption: inlines, alt: text }),
  block('letterhead', {
    issuer: text,
    number: inlines,
    masthead: z.looseObject({ issue: inlines, editor: text, day: text }).optional(),
  }),
  block('attachment-list', { entries: z.array(z.looseObject({ id: text, title: text })) }),
  block('signature', { units: z.array(text), day: text }),
  block('attachment', { id: text, title: inlines }),
  block('imprint', { issuer: text, day: text }),
  block('cover', { heading: text, title: z.array(text) }),
  block('contents', {
    title: text,
    entries: z.union([
      z.literal('own'),
      z.array(z.looseObject({ text, page: text.nullable(), target: text.nullable() })),
    ]),
  }),
  block('page', {}),
  block('picture', { alt: text, caption: inlines.optional() }),
  block('picture-row', { pictures: z.array(z.looseObject({ alt: text, caption: inlines.optional() })) }),
  block('evidence-index', { entries: z.array(z.looseObject({ number: text, title: text })) }),
]);

/** 文档的样子 — the tree of a document, of whatever version. */
export const DocumentTree = z.looseObject({
  id: text,
  kind: text,
  title: text,
  material: text.nullable(),
  applicant: text,
  day: text,
  draft: z.boolean(),
  blocks: z.array(Block),
});
