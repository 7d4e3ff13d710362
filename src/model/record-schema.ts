import { z } from 'zod';
import type { Volume } from './bundle.ts';
import { DocumentTree, Origin } from './document-schema.ts';
import { Dossier } from './dossier.ts';
import { InsightEntry } from './insight-schema.ts';
import type { DiagnosticsRecord, DocumentsRecord, DossierRecord, InsightsRecord, LedgerRecord } from './record.ts';

/**
 * The shape of `data/记录/*.json` as read from a package somebody else may have touched. Facts are checked key by key
 * (Dossier is strict); around them a later version may add keys, but what is there must be what we would read.
 */

const text = z.string();
const count = z.int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const Tool = z.looseObject({ name: z.literal('shenbao'), version: text });
const Pack = z.looseObject({ id: text, edition: text, sha256: text });

const VerdictLine = z.looseObject({
  id: text,
  name: text,
  unit: text,
  targetText: text,
  judgement: text,
  ground: text,
  evidence: z.array(text),
  series: z.array(
    z.looseObject({ year: z.int(), value: z.union([z.number(), text]).nullable(), text, computed: z.boolean() }),
  ),
});

const EvidenceLine = z.looseObject({ path: text, bytes: count, digest, media: text, pages: count.nullable() });
const Obstacle = z.looseObject({ what: text, names: z.array(text) });

const LedgerLine = z.looseObject({
  number: text.min(1),
  title: text,
  unit: text,
  docNumber: text,
  date: text.nullable(),
  month: text.optional(),
  kind: text,
  clauses: z.array(text),
  indicators: z.array(text),
  file: EvidenceLine,
  range: z.looseObject({ first: z.int(), last: z.int() }).nullable(),
  path: text,
  volume: z
    .looseObject({ path: text, page: z.int().positive(), pages: z.int().positive(), label: text.optional() })
    .nullable(),
});

const VolumeLine: z.ZodType<Volume> = z.looseObject({
  path: text,
  title: text,
  pages: count,
  archive: z.literal('2B').exactOptional(),
  parts: z.array(
    z.looseObject({
      target: text,
      title: text,
      firstPage: z.int().positive(),
      pages: count,
      labels: z.array(text).exactOptional(),
      withdrawn: z.looseObject({ sequence: z.int(), labels: z.array(text) }).exactOptional(),
    }),
  ),
});

const Finding = z.looseObject({
  code: text,
  severity: z.enum(['error', 'warning', 'note']),
  message: text,
  at: Origin,
  basis: text.optional(),
  hint: text.optional(),
});

const pieces = z.array(text);
const CorroborationEntry = z.looseObject({
  indicator: text,
  name: text,
  corroborated: pieces,
  contradicted: pieces,
  mentioned: pieces,
  silent: pieces,
  unread: pieces,
});

/** What each record file must look like, by its name below `data/记录/`. */
export const recordSchemas = {
  'dossier.json': z.looseObject({
    format: z.literal(1),
    tool: Tool,
    pack: Pack,
    dossier: Dossier,
    origins: z.record(text, Origin),
    verdicts: z.array(VerdictLine),
    whitelist: z.array(text).optional(),
    accepted: text.nullable(),
  }) as unknown as z.ZodType<DossierRecord>,
  'documents.json': z.looseObject({
    format: z.literal(1),
    documents: z.array(z.looseObject({ document: DocumentTree, pdf: text, docx: text.nullable(), pages: count })),
  }) as unknown as z.ZodType<DocumentsRecord>,
  'ledger.json': z.looseObject({
    format: z.literal(1),
    rows: z.array(LedgerLine),
    volumes: z.array(VolumeLine),
    citations: z.array(z.looseObject({ evidence: text, document: text, fact: text, text, at: Origin })),
    filed: z.array(z.looseObject({ path: text, from: text, file: EvidenceLine.optional() })).optional(),
    archive: z.array(z.looseObject({ number: text, obstacles: z.array(Obstacle).nullable() })).optional(),
  }) as unknown as z.ZodType<LedgerRecord>,
  'insights.json': z.looseObject({
    format: z.literal(1),
    insights: z.array(InsightEntry),
  }) as unknown as z.ZodType<InsightsRecord>,
  'diagnostics.json': z.looseObject({
    tool: Tool,
    pack: Pack,
    summary: z.looseObject({ error: count, warning: count, note: count }),
    diagnostics: z.array(Finding),
    checks: z.array(z.looseObject({ code: text, status: text, count })),
    headings: z.record(text, text).optional(),
    corroboration: z.array(CorroborationEntry).optional(),
  }) as unknown as z.ZodType<DiagnosticsRecord>,
};
