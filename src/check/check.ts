import type { Diagnostic, Located, Origin, Severity } from '../diagnostic.ts';
import type { Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { Dossier } from '../model/dossier.ts';
import type { EvidenceFile, Ledger } from '../model/evidence.ts';
import type { Insights } from '../model/insight.ts';
import type { StandardPack } from '../model/pack.ts';
import type { RefusedRow } from '../model/refused.ts';
import type { SheetKey } from '../model/sheet-names.ts';
import type { Verdict } from '../model/verdict.ts';

/** What lies on the first table: the facts, what they amount to, and the evidence. */
export interface DossierSubject {
  readonly pack: StandardPack;
  readonly dossier: Located<Dossier>;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
  readonly files: readonly EvidenceFile[];
  readonly today: Day;
  /** What can be seen inside the evidence, by digest; absent where nobody looked: such checks are then `not-evaluated`. */
  readonly insights?: Insights;
  /** Rows that could not be read: what is missing because of them has been said. */
  readonly refused?: readonly RefusedRow[];
  /** 白名单 — words the clerk vouches for; checks of wording that may at most warn do not see them. */
  readonly whitelist?: readonly string[];
}

/** The second table: the documents as they would be written. */
export interface DocumentsSubject extends DossierSubject {
  readonly documents: readonly Document[];
}

/** The third table: the package as it would be closed. Paths are relative to the package's top folder, sizes in bytes. */
export interface BundleSubject extends DocumentsSubject {
  readonly top: string;
  readonly entries: readonly { readonly path: string; readonly bytes: number }[];
  readonly volumes: readonly { readonly path: string; readonly pages: number; readonly bytes: number }[];
}

export interface Subjects {
  readonly dossier: DossierSubject;
  readonly documents: DocumentsSubject;
  readonly bundle: BundleSubject;
}
export type StageName = keyof Subjects;

/** 依据 — what a check stands on; only `law` and `standard` may carry an error. */
export type Ground = 'law' | 'standard' | 'practice' | 'heuristic';

/**
 * A change to a subject, as data. A path names list rows by their own id: `dossier/indicators/14/years/2023/value`,
 * `files/照片.jpg/state`; `#0` names a row by position. `set` replaces a value, `add` appends to a list, `remove` drops a row.
 */
export interface Patch {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

/** 示例 — one sentence for `explain`, and the same as a change to the shared good fixture for the test. */
export interface Example {
  readonly text: string;
  readonly patch: Patch;
  /** Codes of other checks that cannot help noticing the same flaw. */
  readonly also?: readonly string[];
}

/** What a check saw; code, severity and basis are the check's own and are added when it runs. */
export interface Finding {
  readonly at: Origin;
  /** Seen and expected, in one Chinese sentence without a final 。 */
  readonly message: string;
  /** Replaces the check's `mend` where this place has a better one. */
  readonly hint?: string;
  /** May only lower the check's own severity. */
  readonly severity?: Severity;
  readonly related?: Diagnostic['related'];
  readonly about?: Diagnostic['about'];
}

export type Result = Iterable<Finding> | 'not-applicable' | 'not-evaluated';

/** 检查项 — one sentence about a dossier that must hold. */
export interface Check<S extends StageName> {
  /** kebab-case, stable, unique; also the file's name. */
  readonly code: string;
  readonly stage: S;
  /** The sentence that holds when the check passes. */
  readonly title: string;
  readonly why: string;
  readonly ground: Ground;
  readonly basis: string;
  /** How a clerk mends it. */
  readonly mend: string;
  readonly severity: Severity;
  /** The table whose rows that were not read it passes over: with such a row, that it found nothing means nothing. */
  readonly leansOn?: SheetKey;
  readonly examples: { readonly good: Example; readonly bad: Example };
  run(subject: Subjects[S]): Result;
}

export type AnyCheck = { [S in StageName]: Check<S> }[StageName];
