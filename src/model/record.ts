import type { Diagnostic, Origin } from '../diagnostic.ts';
import type { Citation, LedgerRow, Volume } from './bundle.ts';
import type { Document } from './document.ts';
import type { Dossier } from './dossier.ts';
import type { ArchiveObstacle, EvidenceFile } from './evidence.ts';
import type { Corroboration, Insight } from './insight.ts';
import type { Verdict } from './verdict.ts';

/** 程序版本 — what wrote the machine-readable record under `data/记录/`, from which `verify` runs every check again. */
export interface ToolStamp {
  readonly name: 'shenbao';
  readonly version: string;
}
/** 标准包版本 — the pack a record was made by, to the letter. */
export interface PackStamp {
  readonly id: string;
  readonly edition: string;
  /** SHA-256 of the canonical JSON of the resolved pack. */
  readonly sha256: string;
}

/** 数据记录 — `dossier.json`: the facts with their cells; people's numbers and addresses already masked. */
export interface DossierRecord {
  readonly format: 1;
  readonly tool: ToolStamp;
  readonly pack: PackStamp;
  readonly dossier: Dossier;
  /** `indicators/3/years/0/value` → cell; only paths that have an origin of their own. */
  readonly origins: Readonly<Record<string, Origin>>;
  readonly verdicts: readonly Omit<Verdict, 'indicator' | 'part'>[];
  /** Faces used by the typesetter, with digests. */
  readonly faces: readonly {
    readonly face: string;
    readonly family: string;
    readonly file: string;
    readonly sha256: string;
    readonly substituted: boolean;
  }[];
  /** 白名单 in force when the checks ran, so that they can be run again; absent where there was none. */
  readonly whitelist?: readonly string[];
  /** 带错打包 — the reason given with `--accept-errors`, or null. */
  readonly accepted: string | null;
}

/** 文档记录 — `documents.json`: every document's tree, with its files below `data/`. */
export interface DocumentsRecord {
  readonly format: 1;
  readonly documents: readonly {
    readonly document: Document;
    readonly pdf: string;
    readonly docx: string | null;
    readonly pages: number;
  }[];
}

/** 台账记录 — `ledger.json`: evidence, volumes, and who cites what. */
export interface LedgerRecord {
  readonly format: 1;
  readonly rows: readonly LedgerRow[];
  readonly volumes: readonly Volume[];
  readonly citations: readonly Citation[];
  /** 收存 — files that carry no number: filled forms of the province, filed materials. Paths below `data/`. */
  readonly filed?: readonly FiledFile[];
  /** 长期保存核查 — by evidence number, what stands against PDF/A in it; null where it stands as the sequence before had it. */
  readonly archive?: readonly { readonly number: string; readonly obstacles: readonly ArchiveObstacle[] | null }[];
}

/** 收存件 — `file` is the clerk's, where it is a material that was handed in and not one of our forms. */
export interface FiledFile {
  readonly path: string;
  readonly from: string;
  readonly file?: EvidenceFile;
}

/** 查看记录 — `insights.json`: what was seen inside the evidence, so that the checks that look there can be run again; people's numbers masked. */
export interface InsightsRecord {
  readonly format: 1;
  readonly insights: readonly Insight[];
}

/** 检查记录 — the one object of `--json` and of `diagnostics.json` (contract). */
export interface DiagnosticsRecord {
  readonly tool: ToolStamp;
  readonly pack: PackStamp;
  readonly summary: { readonly error: number; readonly warning: number; readonly note: number };
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly CheckResult[];
  /** 检查项名称 by code, as they stand over its problems; absent in records of earlier editions. */
  readonly headings?: Readonly<Record<string, string>>;
  /** 印证 by indicator; absent where the evidence was not looked into. */
  readonly corroboration?: readonly Corroboration[];
}
/** 检查结论 — what became of one check; one that could not run has not passed. */
export interface CheckResult {
  readonly code: string;
  readonly status: 'passed' | 'failed' | 'not-evaluated' | 'not-applicable';
  readonly count: number;
}
