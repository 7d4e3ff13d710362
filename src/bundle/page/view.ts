import type { Citation, LedgerRow } from '../../model/bundle.ts';
import type { History, LifeStep } from '../../model/history.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Corroboration } from '../../model/insight.ts';
import type { StandardPack } from '../../model/pack.ts';
import type { DiagnosticsRecord, DocumentsRecord, DossierRecord, LedgerRecord } from '../../model/record.ts';
import { urlOfPath } from '../names.ts';

/** What the page is made of: the package's own record, and the standard it speaks of. */
export interface PageInput {
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  readonly diagnostics: DiagnosticsRecord;
  readonly pack: StandardPack;
  /** 历次报送 — of a sequence after the first. */
  readonly history?: History | null;
  /** Papers of the amendment that lie in the package; paths below `data/`. */
  readonly papers?: readonly string[];
  /** `recordDigest` of these records, where it is known already. */
  readonly record?: string;
}

export type RecordedVerdict = DossierRecord['verdicts'][number];

/** The input with its cross-references resolved once. */
export interface View extends PageInput {
  readonly rows: ReadonlyMap<string, LedgerRow>;
  readonly rowsByClause: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  /** By indicator id: the indicator's own line, or those of its parts. */
  readonly verdicts: ReadonlyMap<string, readonly RecordedVerdict[]>;
  /** 印证 by verdict id; empty where the evidence was not looked into. */
  readonly corroboration: ReadonlyMap<string, Corroboration>;
  /** Indicators a piece proves, by its number. */
  readonly provenBy: ReadonlyMap<string, readonly string[]>;
  readonly indicatorsByClause: ReadonlyMap<string, readonly Indicator[]>;
  readonly titles: ReadonlyMap<string, string>;
  /** By target: what this sequence did to it; empty in a first one, where all is new. */
  readonly changedNow: ReadonlyMap<string, LifeStep['op']>;
}

export function viewOf(input: PageInput): View {
  return {
    ...input,
    rows: new Map(input.ledger.rows.map((row) => [row.number, row])),
    rowsByClause: grouped(input.ledger.rows.flatMap((row) => row.clauses.map((clause) => [clause, row] as const))),
    citations: grouped(input.ledger.citations.map((c) => [c.evidence, c] as const)),
    verdicts: grouped(input.dossier.verdicts.map((v) => [indicatorOf(v.id), v] as const)),
    corroboration: new Map((input.diagnostics.corroboration ?? []).map((c) => [c.indicator, c])),
    provenBy: grouped(input.dossier.verdicts.flatMap((v) => v.evidence.map((number) => [number, v.id] as const))),
    indicatorsByClause: grouped(input.pack.indicators.map((i) => [i.clause, i] as const)),
    titles: new Map(input.documents.documents.map(({ document }) => [document.id, document.title])),
    changedNow: changesOf(input.history ?? null),
  };
}

function changesOf(history: History | null): Map<string, LifeStep['op']> {
  const now = history === null ? 0 : history.handings.length - 1;
  const lives = now === 0 ? [] : (history?.lives ?? []);
  return new Map(
    lives.flatMap(({ target, steps }) => {
      const last = steps.at(-1);
      return last?.sequence === now ? [[target, last.op] as const] : [];
    }),
  );
}

/** A part `9-1` belongs to the indicator `9`. */
export const indicatorOf = (verdictId: string): string => verdictId.split('-')[0] ?? verdictId;

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Where a click on a piece leads: its first page in the bound volume, else its own file. */
export const pageUrl = (row: LedgerRow): string =>
  row.volume === null ? urlOfPath(row.path) : `${urlOfPath(row.volume.path)}#page=${row.volume.page}`;
