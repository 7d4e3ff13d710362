import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { Evidence } from './evidence.ts';

/** What a check of the package saw; code, severity and basis are the check's own. `file` is relative to the top folder. */
export interface Finding {
  readonly file: string;
  readonly message: string;
  readonly page?: number;
  readonly quote?: string;
  readonly hint?: string;
  /** The indicator it concerns: a reviewer's letter asks for it, and opens it, under that. */
  readonly indicator?: string;
  /** The number of the piece that lacks: however many places cite it, the letter asks for it once. */
  readonly lacking?: string;
  /** May only be milder than the check's own. */
  readonly severity?: Severity;
}

export type Result =
  | readonly Finding[]
  | { readonly status: 'not-applicable' | 'not-evaluated'; readonly why: string }
  | { readonly diagnostics: readonly Diagnostic[] };

/** 核验项 — one sentence about a package that must hold, proved from the package alone. */
export interface PackageCheck {
  readonly code: string;
  /** The sentence that holds when it passes. */
  readonly title: string;
  readonly why: string;
  readonly basis: string;
  readonly mend: string;
  readonly severity: Severity;
  /** A required check that could not run counts as failed. */
  readonly required: boolean;
  run(evidence: Evidence): Promise<Result> | Result;
}

/** The usual advice: nobody mends a package by hand. */
export const REPACK = '不要手工改动申报包；请对方重新打包（首次报送的用 shenbao pack，补正的用 shenbao amend）。';
export const BAGIT = 'BagIt 1.0（RFC 8493）';
export const PRODUCT = '申报包格式：每个数、每处引用、每页都能由包内记录核对';

export const notEvaluated = (why: string): Result => ({ status: 'not-evaluated', why });
export const notApplicable = (why: string): Result => ({ status: 'not-applicable', why });
