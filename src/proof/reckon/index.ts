import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { answerSums, belowAll, halvesAround, infantRates } from './answers.ts';
import { evenShares } from './apiece.ts';
import { evenly } from './averages.ts';
import { fullMarks, gaps, partRates } from './bounds.ts';
import { changes, directions, steps } from './changes.ts';
import { deedRates } from './deed-rates.ts';
import { deeds } from './deeds.ts';
import { gradedRates } from './graded.ts';
import { bracketRates, folds, growths, yearSteps } from './growth.ts';
import { hourSpans } from './hours.ts';
import { kindShares } from './kind-shares.ts';
import { leftOver } from './left-over.ts';
import { lengths } from './lengths.ts';
import { sumsOfOne } from './one-noun.ts';
import { opposites } from './opposites.ts';
import { divisionSums, partitions } from './partitions.ts';
import { complements, nested, sums, sumsApart } from './parts.ts';
import { products, years } from './products.ts';
import { overRanked } from './ranks.ts';
import { differences, nearRates, rates, totals } from './rates.ts';
import { ratios } from './ratios.ts';
import { rests } from './rest.ts';
import { daily, monthlyCounts, rises, turns, weeklyCounts, yearSpans } from './rhythm.ts';
import { sharedWhole } from './shared-whole.ts';
import { shareSums, shares, sharesOfWhole } from './shares.ts';
import { shifts } from './shifts.ts';
import { stateSums } from './states.ts';
import { eachAndAll } from './times.ts';
import { bracketSums, kindSums, leasts, perYear } from './wholes.ts';
import { yearDays } from './year-days.ts';
import { groupSums, rhythmCounts, yearSums } from './year-sums.ts';

/** 重算 — every relation of figures that can be recomputed. What an earlier one has told of is not told of again. */
export const reckonings: readonly ((reading: Reading) => Iterable<Finding>)[] = [
  changes,
  directions,
  steps,
  nested,
  shares,
  sharesOfWhole,
  sharedWhole,
  sums,
  sumsApart,
  complements,
  rates,
  totals,
  growths,
  folds,
  yearSteps,
  bracketRates,
  products,
  years,
  rests,
  differences,
  nearRates,
  fullMarks,
  gaps,
  partRates,
  kindSums,
  bracketSums,
  leasts,
  perYear,
  answerSums,
  halvesAround,
  belowAll,
  infantRates,
  daily,
  monthlyCounts,
  weeklyCounts,
  rises,
  yearSpans,
  turns,
  stateSums,
  yearDays,
  ratios,
  yearSums,
  rhythmCounts,
  groupSums,
  shifts,
  overRanked,
  shareSums,
  ...evenShares,
  ...deeds,
  hourSpans,
  partitions,
  divisionSums,
  evenly,
  deedRates,
  opposites,
  lengths,
  kindShares,
  eachAndAll,
  leftOver,
  gradedRates,
  sumsOfOne,
];
