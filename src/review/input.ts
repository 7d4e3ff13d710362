import type { Diagnostic } from '../diagnostic.ts';
import type { Day } from '../model/day.ts';
import type { Corroboration } from '../model/insight.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DocumentsRecord, DossierRecord, LedgerRecord } from '../model/record.ts';
import type { ReviewedPackage, ReviewMarks } from '../model/review.ts';

/** What a review stands on: the package as verified, and the reviewer's own marks. */
export interface ReviewInput {
  readonly pack: StandardPack;
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  /** Everything `verify` found, the re-run checks included. */
  readonly diagnostics: readonly Diagnostic[];
  /** 印证, as the package states it. */
  readonly corroboration?: readonly Corroboration[];
  readonly package: ReviewedPackage;
  readonly sha256: string | null;
  readonly marks: ReviewMarks | null;
  /** Who sends the letter: 某省爱国卫生运动委员会办公室. */
  readonly issuer: string;
  readonly day: Day;
  readonly deadline: Day;
}
