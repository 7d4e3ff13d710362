import type { Turn } from '../diagnostic.ts';
import { registry } from './index.ts';

/** Checks that say a fact, a piece or a row is not there: whoever fills it in also settles what was computed without it. */
export const lacking: readonly string[] = [
  'category-without-measure',
  'clause-evidence-missing',
  'clause-set-incomplete',
  'clause-without-responsibility',
  'department-share-missing',
  'event-statement-missing',
  'evidence-date-missing',
  'evidence-doc-number-missing',
  'evidence-title-missing',
  'evidence-unit-missing',
  'honour-without-evidence',
  'indicator-department-missing',
  'indicator-evidence-barred',
  'indicator-evidence-missing',
  'indicator-missing',
  'indicator-scope-missing',
  'indicator-year-missing',
  'material-missing',
  'measure-without-evidence',
  'meeting-set-incomplete',
  'member-unit-missing',
  'photo-undescribed',
  'placeholder-left',
  'plan-missing',
  'problem-without-measure',
  'profile-missing',
  'profile-source-missing',
  'rectification-without-evidence',
  'rectification-without-owner',
  'regulation-incomplete',
  'responsibility-without-deadline',
  'responsibility-without-lead',
  'sheet-empty',
  'stage-without-task',
  'step-without-deadline',
  'step-without-owner',
  'step-without-problem',
  'term-missing',
];

/** Checks that judge a figure somebody gave: whoever mends the figure changes the judgement. */
export const judging: readonly string[] = [
  'above-average',
  'clause-evidence-type',
  'evidence-contradicts',
  'evidence-uncited',
  'indicator-below-target',
  'indicator-uncorroborated',
  'level-not-met',
  'plan-not-met',
  'prose-change-differs',
  'prose-figure-differs',
  'rate-leap',
  'requirement-not-met',
  'self-rating-weak',
  'series-unchanged',
  'trend-not-improving',
  'trend-undecided',
  'value-repeated',
  'year-jump',
];

/** Checks of how things are written; they change nothing that another check counts. */
export const wording: readonly string[] = [
  'announced-count-mismatch',
  'cell-cut',
  'department-name-inconsistent',
  'doc-number-brackets',
  'file-name-draft',
  'heading-level-skipped',
  'relative-date',
  'text-garbled',
  'title-punctuated',
];

/** When a problem of this code is to be mended; undefined for a code of another engine. */
export function turnOf(code: string): Turn | undefined {
  if (lacking.includes(code)) return 'missing';
  if (judging.includes(code)) return 'consequence';
  if (wording.includes(code)) return 'wording';
  if (registry.dossier.some((check) => check.code === code)) return 'wrong';
  return [...registry.documents, ...registry.bundle].some((check) => check.code === code) ? 'consequence' : undefined;
}
