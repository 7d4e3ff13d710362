import type { Check } from './check.ts';
import { announcedCountMismatch } from './documents/announced-count-mismatch.ts';
import { attachmentListMismatch } from './documents/attachment-list-mismatch.ts';
import { attachmentPromised } from './documents/attachment-promised.ts';
import { calendarTyped } from './documents/calendar-typed.ts';
import { changeTyped } from './documents/change-typed.ts';
import { docNumberMissing } from './documents/doc-number-missing.ts';
import { documentMissing } from './documents/document-missing.ts';
import { figureConflict } from './documents/figure-conflict.ts';
import { figureStale } from './documents/figure-stale.ts';
import { figureTyped } from './documents/figure-typed.ts';
import { figureUnproved } from './documents/figure-unproved.ts';
import { gapLeft } from './documents/gap-left.ts';
import { headingLevelSkipped } from './documents/heading-level-skipped.ts';
import { personalDataPrinted } from './documents/personal-data-printed.ts';
import { placeholderPrinted } from './documents/placeholder-printed.ts';
import { recipientMissing } from './documents/recipient-missing.ts';
import { referenceUnknown } from './documents/reference-unknown.ts';
import { reportWithRequest } from './documents/report-with-request.ts';
import { sectionEmpty } from './documents/section-empty.ts';
import { signatureDayDiffers } from './documents/signature-day-differs.ts';
import { signatureMissing } from './documents/signature-missing.ts';
import { templateResidue } from './documents/template-residue.ts';
import { titlePunctuated } from './documents/title-punctuated.ts';

/** 文档检查 — the part of the registry that looks at the documents as they would be written. */
export const documentChecks: readonly Check<'documents'>[] = [
  announcedCountMismatch,
  attachmentListMismatch,
  attachmentPromised,
  calendarTyped,
  changeTyped,
  docNumberMissing,
  documentMissing,
  figureConflict,
  figureStale,
  figureTyped,
  figureUnproved,
  gapLeft,
  headingLevelSkipped,
  personalDataPrinted,
  placeholderPrinted,
  recipientMissing,
  referenceUnknown,
  reportWithRequest,
  sectionEmpty,
  signatureDayDiffers,
  signatureMissing,
  templateResidue,
  titlePunctuated,
];
