import { weakRating } from '../../model/dossier.ts';
import type { Scope } from '../scope.ts';
import { phrase } from '../sentence.ts';
import { clauseTitle } from './clause-names.ts';
import { cell, type Row, rowsOf } from './row.ts';
import { type Presented, presentAll, type View, value } from './view.ts';

type RatingRow = Row<'selfRatings'>;

export const ratingView: View<RatingRow> = {
  name: '自评项',
  what: '现场自评的一行',
  sheet: '现场自评',
  fields: {
    条款名: value('所属条款的名称', (r, s) => s.slots.text(clauseTitle(s, r.record.clause))),
    自评分: value('0～10的分数', (r, s) => cell(s, r, 'score', { gap: `${clauseTitle(s, r.record.clause)}的自评分` })),
    扣分原因: value('扣分原因，句末不带标点', (r, s) => cell(s, r, 'reason', { print: phrase })),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'department')),
  },
};

/** 现场自评 in the sheet's order. */
export const ratings = (scope: Scope, within: (clause: string) => boolean = () => true): Presented[] =>
  presentAll(
    ratingView,
    rowsOf(scope, 'selfRatings').filter(({ record }) => within(record.clause)),
    scope,
  );

/** 薄弱项 — lowest first. */
export const weakRatings = (scope: Scope): Presented[] => {
  const marked = rowsOf(scope, 'selfRatings').flatMap((row) =>
    row.record.score === null || row.record.score > weakRating ? [] : [{ row, score: row.record.score }],
  );
  const sorted = marked.sort((a, b) => a.score - b.score).map(({ row }) => row);
  return presentAll(ratingView, sorted, scope);
};
