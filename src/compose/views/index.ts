import { pieceView } from './evidence.ts';
import { indicatorView, yearView } from './indicators.ts';
import { groupView, memberView } from './people.ts';
import { ratingView } from './ratings.ts';
import { divisionView, dutyView, honourView, rectificationView, regulationView } from './registers.ts';
import { categoryView, clauseView, eventView, materialView } from './standard.ts';
import type { ViewShape } from './view.ts';
import { wordView } from './word.ts';
import { measureView, problemView, stageView, stepView } from './work.ts';

/** All kinds of list items, in the order of the manual. */
export const views: readonly ViewShape[] = [
  measureView,
  problemView,
  stepView,
  stageView,
  dutyView,
  rectificationView,
  honourView,
  regulationView,
  ratingView,
  memberView,
  groupView,
  divisionView,
  categoryView,
  clauseView,
  indicatorView,
  yearView,
  pieceView,
  eventView,
  materialView,
  wordView,
];
export const viewsByName: ReadonlyMap<string, ViewShape> = new Map(views.map((v) => [v.name, v]));
