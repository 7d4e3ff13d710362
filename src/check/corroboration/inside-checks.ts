import type { Check } from '../check.ts';
import { evidenceCalendarMismatch } from '../dossier/evidence-calendar-mismatch.ts';
import { evidenceContradicts } from '../dossier/evidence-contradicts.ts';
import { evidenceDocNumberMismatch } from '../dossier/evidence-doc-number-mismatch.ts';
import { evidenceNearDuplicatePhoto } from '../dossier/evidence-near-duplicate-photo.ts';
import { evidenceNearDuplicateText } from '../dossier/evidence-near-duplicate-text.ts';
import { evidencePersonalData } from '../dossier/evidence-personal-data.ts';
import { evidenceSecretMark } from '../dossier/evidence-secret-mark.ts';
import { evidenceUnread } from '../dossier/evidence-unread.ts';
import { indicatorUncorroborated } from '../dossier/indicator-uncorroborated.ts';
import { officeCommentsLeft } from '../dossier/office-comments-left.ts';
import { officeEmbedded } from '../dossier/office-embedded.ts';
import { officeFetched } from '../dossier/office-fetched.ts';
import { officeHiddenText } from '../dossier/office-hidden-text.ts';
import { officeMacros } from '../dossier/office-macros.ts';
import { officeTrackedChanges } from '../dossier/office-tracked-changes.ts';
import { pdfActiveContent } from '../dossier/pdf-active-content.ts';
import { photoBeforePeriod } from '../dossier/photo-before-period.ts';
import { photoClockUnset } from '../dossier/photo-clock-unset.ts';
import { photoDateMismatch } from '../dossier/photo-date-mismatch.ts';
import { photoEdited } from '../dossier/photo-edited.ts';
import { photoOrientationDoubtful } from '../dossier/photo-orientation-doubtful.ts';
import { photoTakenLate } from '../dossier/photo-taken-late.ts';
import { photoTooSmall } from '../dossier/photo-too-small.ts';
import { pictureBlank } from '../dossier/picture-blank.ts';

/** 佐证内容检查 — the part of the registry that looks inside the evidence; without insights none of them is evaluated. */
export const insideChecks: readonly Check<'dossier'>[] = [
  evidenceCalendarMismatch,
  evidenceContradicts,
  evidenceDocNumberMismatch,
  evidenceNearDuplicatePhoto,
  evidenceNearDuplicateText,
  evidencePersonalData,
  evidenceSecretMark,
  evidenceUnread,
  indicatorUncorroborated,
  officeCommentsLeft,
  officeEmbedded,
  officeFetched,
  officeHiddenText,
  officeMacros,
  officeTrackedChanges,
  pdfActiveContent,
  photoDateMismatch,
  photoBeforePeriod,
  photoClockUnset,
  photoEdited,
  photoOrientationDoubtful,
  photoTakenLate,
  photoTooSmall,
  pictureBlank,
];
