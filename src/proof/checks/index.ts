import type { ProofCheck } from '../proof-check.ts';
import { arithmetic } from './arithmetic.ts';
import { countConflict } from './count-conflict.ts';
import { countMismatch } from './count-mismatch.ts';
import { dateConflict } from './date-conflict.ts';
import { documentNumber } from './document-number.ts';
import { duplicateValue } from './duplicate-value.ts';
import { exactApproximation } from './exact-approximation.ts';
import { foreignCharacter } from './foreign-character.ts';
import { foreignPlace } from './foreign-place.ts';
import { formerPlace } from './former-place.ts';
import { fullWidthDigit } from './full-width-digit.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossiblePercentage } from './impossible-percentage.ts';
import { insertedCharacter } from './inserted-character.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { listMark } from './list-mark.ts';
import { lostWord } from './lost-word.ts';
import { missingAttachment } from './missing-attachment.ts';
import { missingNoun } from './missing-noun.ts';
import { missingSignature } from './missing-signature.ts';
import { missingStop } from './missing-stop.ts';
import { missingTitle } from './missing-title.ts';
import { missingUnit } from './missing-unit.ts';
import { missingValue } from './missing-value.ts';
import { missingYear } from './missing-year.ts';
import { misspeltIdiom } from './misspelt-idiom.ts';
import { misspeltPlace } from './misspelt-place.ts';
import { misspeltWord } from './misspelt-word.ts';
import { mixedStructure } from './mixed-structure.ts';
import { nestedMark } from './nested-mark.ts';
import { numberingGap } from './numbering-gap.ts';
import { omittedPassage } from './omitted-passage.ts';
import { outdatedDocument } from './outdated-document.ts';
import { outdatedTerm } from './outdated-term.ts';
import { ownName } from './own-name.ts';
import { ownUnit } from './own-unit.ts';
import { pageResidue } from './page-residue.ts';
import { percentagePoint } from './percentage-point.ts';
import { personName } from './person-name.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { rangePercent } from './range-percent.ts';
import { relativeDate } from './relative-date.ts';
import { repeatedMark } from './repeated-mark.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { repeatedWord } from './repeated-word.ts';
import { runOnSentence } from './run-on-sentence.ts';
import { seriesJump } from './series-jump.ts';
import { splitParagraph } from './split-paragraph.ts';
import { statusConflict } from './status-conflict.ts';
import { straySpace } from './stray-space.ts';
import { swappedWord } from './swapped-word.ts';
import { timeOrder } from './time-order.ts';
import { titleMismatch } from './title-mismatch.ts';
import { tornFigure } from './torn-figure.ts';
import { truncatedText } from './truncated-text.ts';
import { unpairedMark } from './unpaired-mark.ts';
import { valueConflict } from './value-conflict.ts';
import { webResidue } from './web-residue.ts';
import { wrongLevel } from './wrong-level.ts';
import { wrongTerm } from './wrong-term.ts';
import { wrongTitle } from './wrong-title.ts';
import { wrongUnit } from './wrong-unit.ts';

/** 校对项目录 — every check, by code. */
export const proofChecks: readonly ProofCheck[] = [
  arithmetic,
  countConflict,
  countMismatch,
  dateConflict,
  documentNumber,
  duplicateValue,
  exactApproximation,
  foreignCharacter,
  foreignPlace,
  formerPlace,
  fullWidthDigit,
  halfWidthMark,
  impossibleDate,
  impossiblePercentage,
  insertedCharacter,
  invisibleCharacter,
  listMark,
  lostWord,
  missingAttachment,
  missingNoun,
  missingSignature,
  missingTitle,
  missingStop,
  missingUnit,
  missingValue,
  missingYear,
  misspeltIdiom,
  misspeltPlace,
  misspeltWord,
  mixedStructure,
  nestedMark,
  numberingGap,
  omittedPassage,
  outdatedDocument,
  outdatedTerm,
  ownName,
  ownUnit,
  pageResidue,
  percentagePoint,
  personalData,
  personName,
  placeholder,
  rangePercent,
  relativeDate,
  repeatedMark,
  repeatedSentence,
  repeatedWord,
  runOnSentence,
  seriesJump,
  splitParagraph,
  statusConflict,
  straySpace,
  swappedWord,
  timeOrder,
  titleMismatch,
  tornFigure,
  truncatedText,
  unpairedMark,
  valueConflict,
  webResidue,
  wrongLevel,
  wrongTerm,
  wrongTitle,
  wrongUnit,
];
