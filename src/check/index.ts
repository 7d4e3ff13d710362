import { packageEntryEmpty } from './bundle/package-entry-empty.ts';
import { packagePathCollision } from './bundle/package-path-collision.ts';
import { packagePathRefused } from './bundle/package-path-refused.ts';
import { packagePathTooLong } from './bundle/package-path-too-long.ts';
import { volumeTooLarge } from './bundle/volume-too-large.ts';
import type { AnyCheck, Check, StageName } from './check.ts';
import { insideChecks } from './corroboration/inside-checks.ts';
import { documentChecks } from './document-checks.ts';
import { aboveAverage } from './dossier/above-average.ts';
import { applicantLevelMismatch } from './dossier/applicant-level-mismatch.ts';
import { applicantNameInconsistent } from './dossier/applicant-name-inconsistent.ts';
import { calendarTermMismatch } from './dossier/calendar-term-mismatch.ts';
import { categoryWithoutMeasure } from './dossier/category-without-measure.ts';
import { cellCut } from './dossier/cell-cut.ts';
import { clauseEvidenceBarred } from './dossier/clause-evidence-barred.ts';
import { clauseEvidenceMissing } from './dossier/clause-evidence-missing.ts';
import { clauseEvidenceType } from './dossier/clause-evidence-type.ts';
import { clauseSetIncomplete } from './dossier/clause-set-incomplete.ts';
import { clauseUnknown } from './dossier/clause-unknown.ts';
import { clauseWithoutResponsibility } from './dossier/clause-without-responsibility.ts';
import { dateAfterDeadline } from './dossier/date-after-deadline.ts';
import { dateImpossible } from './dossier/date-impossible.ts';
import { dateInFuture } from './dossier/date-in-future.ts';
import { deadlineOutsideStages } from './dossier/deadline-outside-stages.ts';
import { denominatorFactMismatch } from './dossier/denominator-fact-mismatch.ts';
import { denominatorZero } from './dossier/denominator-zero.ts';
import { departmentNameInconsistent } from './dossier/department-name-inconsistent.ts';
import { departmentNameOutdated } from './dossier/department-name-outdated.ts';
import { departmentShareMissing } from './dossier/department-share-missing.ts';
import { divisionCountMismatch } from './dossier/division-count-mismatch.ts';
import { divisionDuplicate } from './dossier/division-duplicate.ts';
import { divisionParentUnknown } from './dossier/division-parent-unknown.ts';
import { divisionTotalMismatch } from './dossier/division-total-mismatch.ts';
import { docNumberBrackets } from './dossier/doc-number-brackets.ts';
import { eventStatementMissing } from './dossier/event-statement-missing.ts';
import { evidenceAfterSigning } from './dossier/evidence-after-signing.ts';
import { evidenceBeforePeriod } from './dossier/evidence-before-period.ts';
import { evidenceClauseMismatch } from './dossier/evidence-clause-mismatch.ts';
import { evidenceDamaged } from './dossier/evidence-damaged.ts';
import { evidenceDateMissing } from './dossier/evidence-date-missing.ts';
import { evidenceDocNumberMissing } from './dossier/evidence-doc-number-missing.ts';
import { evidenceEmpty } from './dossier/evidence-empty.ts';
import { evidenceEncrypted } from './dossier/evidence-encrypted.ts';
import { evidenceLastMinute } from './dossier/evidence-last-minute.ts';
import { evidenceLocked } from './dossier/evidence-locked.ts';
import { evidenceMediaUnsupported } from './dossier/evidence-media-unsupported.ts';
import { evidenceNotFinal } from './dossier/evidence-not-final.ts';
import { evidenceNumberUnknown } from './dossier/evidence-number-unknown.ts';
import { evidenceTitleMissing } from './dossier/evidence-title-missing.ts';
import { evidenceTitleTooLong } from './dossier/evidence-title-too-long.ts';
import { evidenceTooLarge } from './dossier/evidence-too-large.ts';
import { evidenceUncited } from './dossier/evidence-uncited.ts';
import { evidenceUnitMissing } from './dossier/evidence-unit-missing.ts';
import { fileNameCollision } from './dossier/file-name-collision.ts';
import { fileNameDraft } from './dossier/file-name-draft.ts';
import { fileNameRefused } from './dossier/file-name-refused.ts';
import { filePathTooLong } from './dossier/file-path-too-long.ts';
import { groupCountMismatch } from './dossier/group-count-mismatch.ts';
import { groupWithoutLeader } from './dossier/group-without-leader.ts';
import { honourWithoutEvidence } from './dossier/honour-without-evidence.ts';
import { indicatorBelowTarget } from './dossier/indicator-below-target.ts';
import { indicatorDepartmentMissing } from './dossier/indicator-department-missing.ts';
import { indicatorEvidenceBarred } from './dossier/indicator-evidence-barred.ts';
import { indicatorEvidenceMissing } from './dossier/indicator-evidence-missing.ts';
import { indicatorMissing } from './dossier/indicator-missing.ts';
import { indicatorNameMismatch } from './dossier/indicator-name-mismatch.ts';
import { indicatorNameOutdated } from './dossier/indicator-name-outdated.ts';
import { indicatorScopeMismatch } from './dossier/indicator-scope-mismatch.ts';
import { indicatorScopeMissing } from './dossier/indicator-scope-missing.ts';
import { indicatorUnitMismatch } from './dossier/indicator-unit-mismatch.ts';
import { indicatorUnknown } from './dossier/indicator-unknown.ts';
import { indicatorValueNotNumber } from './dossier/indicator-value-not-number.ts';
import { indicatorWordUnknown } from './dossier/indicator-word-unknown.ts';
import { indicatorYearMissing } from './dossier/indicator-year-missing.ts';
import { levelNotMet } from './dossier/level-not-met.ts';
import { materialMissing } from './dossier/material-missing.ts';
import { measureDuplicate } from './dossier/measure-duplicate.ts';
import { measureWithoutEvidence } from './dossier/measure-without-evidence.ts';
import { meetingSetIncomplete } from './dossier/meeting-set-incomplete.ts';
import { memberPostDiffers } from './dossier/member-post-differs.ts';
import { memberRoleConflict } from './dossier/member-role-conflict.ts';
import { memberUnitMissing } from './dossier/member-unit-missing.ts';
import { ordinalYearMismatch } from './dossier/ordinal-year-mismatch.ts';
import { personalDataInText } from './dossier/personal-data-in-text.ts';
import { photoUndescribed } from './dossier/photo-undescribed.ts';
import { placeholderLeft } from './dossier/placeholder-left.ts';
import { planMissing } from './dossier/plan-missing.ts';
import { planNotMet } from './dossier/plan-not-met.ts';
import { problemWithoutMeasure } from './dossier/problem-without-measure.ts';
import { profileMissing } from './dossier/profile-missing.ts';
import { profileNestingExceeded } from './dossier/profile-nesting-exceeded.ts';
import { profilePeriodMixed } from './dossier/profile-period-mixed.ts';
import { profileProportionDoubtful } from './dossier/profile-proportion-doubtful.ts';
import { profileRatioMismatch } from './dossier/profile-ratio-mismatch.ts';
import { profileSourceMissing } from './dossier/profile-source-missing.ts';
import { profileUnitMismatch } from './dossier/profile-unit-mismatch.ts';
import { profileValueNotNumber } from './dossier/profile-value-not-number.ts';
import { proseChangeDiffers } from './dossier/prose-change-differs.ts';
import { proseFigureDiffers } from './dossier/prose-figure-differs.ts';
import { rateAboveHundred } from './dossier/rate-above-hundred.ts';
import { rateLeap } from './dossier/rate-leap.ts';
import { rateMismatch } from './dossier/rate-mismatch.ts';
import { rectificationOverdue } from './dossier/rectification-overdue.ts';
import { rectificationStatusContradicts } from './dossier/rectification-status-contradicts.ts';
import { rectificationWithoutEvidence } from './dossier/rectification-without-evidence.ts';
import { rectificationWithoutOwner } from './dossier/rectification-without-owner.ts';
import { regulationDatesReversed } from './dossier/regulation-dates-reversed.ts';
import { regulationIncomplete } from './dossier/regulation-incomplete.ts';
import { regulationNotInForce } from './dossier/regulation-not-in-force.ts';
import { regulationNumberMismatch } from './dossier/regulation-number-mismatch.ts';
import { regulationSuperseded } from './dossier/regulation-superseded.ts';
import { relativeDate } from './dossier/relative-date.ts';
import { requirementNotMet } from './dossier/requirement-not-met.ts';
import { responsibilitySelfAssist } from './dossier/responsibility-self-assist.ts';
import { responsibilityWithoutDeadline } from './dossier/responsibility-without-deadline.ts';
import { responsibilityWithoutLead } from './dossier/responsibility-without-lead.ts';
import { secretMark } from './dossier/secret-mark.ts';
import { selfRatingUnsound } from './dossier/self-rating-unsound.ts';
import { selfRatingWeak } from './dossier/self-rating-weak.ts';
import { seriesUnchanged } from './dossier/series-unchanged.ts';
import { sheetEmpty } from './dossier/sheet-empty.ts';
import { stageWithoutTask } from './dossier/stage-without-task.ts';
import { stagesNotContiguous } from './dossier/stages-not-contiguous.ts';
import { stepDeadlinePassed } from './dossier/step-deadline-passed.ts';
import { stepWithoutDeadline } from './dossier/step-without-deadline.ts';
import { stepWithoutOwner } from './dossier/step-without-owner.ts';
import { stepWithoutProblem } from './dossier/step-without-problem.ts';
import { targetOutdated } from './dossier/target-outdated.ts';
import { targetOverrideUnfounded } from './dossier/target-override-unfounded.ts';
import { termMissing } from './dossier/term-missing.ts';
import { textGarbled } from './dossier/text-garbled.ts';
import { trendNotImproving } from './dossier/trend-not-improving.ts';
import { trendUndecided } from './dossier/trend-undecided.ts';
import { valueNegative } from './dossier/value-negative.ts';
import { valueRepeated } from './dossier/value-repeated.ts';
import { waiverUnfounded } from './dossier/waiver-unfounded.ts';
import { weekdayMismatch } from './dossier/weekday-mismatch.ts';
import { yearAfterReporting } from './dossier/year-after-reporting.ts';
import { yearDateMismatch } from './dossier/year-date-mismatch.ts';
import { yearJump } from './dossier/year-jump.ts';

/** 检查项 — the registry: every check there is, by the table it looks at. A new check is a file and a line here. */
export const registry: { readonly [S in StageName]: readonly Check<S>[] } = {
  dossier: [
    aboveAverage,
    applicantLevelMismatch,
    applicantNameInconsistent,
    calendarTermMismatch,
    categoryWithoutMeasure,
    clauseEvidenceBarred,
    clauseEvidenceMissing,
    clauseEvidenceType,
    clauseSetIncomplete,
    clauseUnknown,
    clauseWithoutResponsibility,
    dateAfterDeadline,
    dateImpossible,
    dateInFuture,
    deadlineOutsideStages,
    denominatorZero,
    departmentNameInconsistent,
    departmentNameOutdated,
    departmentShareMissing,
    divisionCountMismatch,
    divisionDuplicate,
    divisionParentUnknown,
    divisionTotalMismatch,
    docNumberBrackets,
    eventStatementMissing,
    evidenceAfterSigning,
    evidenceBeforePeriod,
    evidenceClauseMismatch,
    evidenceDamaged,
    evidenceDateMissing,
    evidenceEmpty,
    evidenceEncrypted,
    evidenceLastMinute,
    evidenceLocked,
    evidenceMediaUnsupported,
    evidenceNotFinal,
    evidenceNumberUnknown,
    evidenceTitleMissing,
    evidenceTitleTooLong,
    evidenceUncited,
    evidenceUnitMissing,
    fileNameCollision,
    fileNameDraft,
    fileNameRefused,
    filePathTooLong,
    groupCountMismatch,
    groupWithoutLeader,
    honourWithoutEvidence,
    selfRatingUnsound,
    selfRatingWeak,
    indicatorBelowTarget,
    indicatorDepartmentMissing,
    indicatorEvidenceBarred,
    indicatorEvidenceMissing,
    indicatorMissing,
    indicatorNameMismatch,
    indicatorNameOutdated,
    indicatorScopeMismatch,
    indicatorScopeMissing,
    indicatorUnitMismatch,
    indicatorUnknown,
    indicatorValueNotNumber,
    indicatorWordUnknown,
    indicatorYearMissing,
    levelNotMet,
    materialMissing,
    measureDuplicate,
    measureWithoutEvidence,
    meetingSetIncomplete,
    memberRoleConflict,
    memberUnitMissing,
    ordinalYearMismatch,
    personalDataInText,
    photoUndescribed,
    placeholderLeft,
    planMissing,
    planNotMet,
    problemWithoutMeasure,
    profileMissing,
    profileNestingExceeded,
    profilePeriodMixed,
    profileProportionDoubtful,
    profileRatioMismatch,
    profileSourceMissing,
    profileUnitMismatch,
    profileValueNotNumber,
    proseChangeDiffers,
    proseFigureDiffers,
    rateAboveHundred,
    rateMismatch,
    rectificationOverdue,
    rectificationStatusContradicts,
    rectificationWithoutEvidence,
    rectificationWithoutOwner,
    regulationDatesReversed,
    regulationIncomplete,
    regulationSuperseded,
    requirementNotMet,
    responsibilitySelfAssist,
    responsibilityWithoutDeadline,
    responsibilityWithoutLead,
    secretMark,
    seriesUnchanged,
    sheetEmpty,
    stageWithoutTask,
    stagesNotContiguous,
    stepDeadlinePassed,
    stepWithoutDeadline,
    stepWithoutOwner,
    stepWithoutProblem,
    targetOutdated,
    targetOverrideUnfounded,
    termMissing,
    trendNotImproving,
    trendUndecided,
    valueNegative,
    valueRepeated,
    waiverUnfounded,
    weekdayMismatch,
    cellCut,
    denominatorFactMismatch,
    evidenceDocNumberMissing,
    evidenceTooLarge,
    memberPostDiffers,
    rateLeap,
    regulationNotInForce,
    regulationNumberMismatch,
    relativeDate,
    textGarbled,
    yearAfterReporting,
    yearDateMismatch,
    yearJump,
    ...insideChecks,
  ],
  documents: documentChecks,
  bundle: [packageEntryEmpty, packagePathCollision, packagePathRefused, packagePathTooLong, volumeTooLarge],
};

export const checks: readonly AnyCheck[] = [...registry.dossier, ...registry.documents, ...registry.bundle];
