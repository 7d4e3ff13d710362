import type { Inline } from '../../model/document.ts';
import type { Verdict, YearFigure } from '../../model/verdict.ts';
import { figureOrigin, indicatorSlot } from '../facts.ts';
import type { Scope } from '../scope.ts';
import { categoryName, clauseTitle } from './clause-names.ts';
import { evidenceSlots } from './evidence.ts';
import { belongsTo } from './row.ts';
import { flag, list, type Presented, presentAll, type View, value } from './view.ts';

interface YearOf {
  readonly verdict: Verdict;
  readonly figure: YearFigure;
}

export const yearView: View<YearOf> = {
  name: '年度值',
  what: '一项指标一年的数值',
  sheet: '指标数据',
  fields: {
    年: value('年份', ({ figure }, s) => s.slots.text(String(figure.year))),
    数值: value('不带单位的数值', ({ verdict, figure }, s) =>
      indicatorSlot(s, verdict.id, { year: figure.year, unit: '', inRow: true }),
    ),
    值: value('带单位的数值', ({ verdict, figure }, s) =>
      indicatorSlot(s, verdict.id, { year: figure.year, inRow: true }),
    ),
  },
};

export const indicatorView: View<Verdict> = {
  name: '指标',
  what: '指标汇总的一行（指标或其分项）',
  sheet: '指标数据',
  fields: {
    编号: value('指标编号', (v, s) => s.slots.text(v.id)),
    名称: value('指标（或分项）的名称', (v, s) => s.slots.text(v.name)),
    单位: value('计量单位', (v, s) => s.slots.text(v.unit)),
    目标: value('目标值', (v, s) => s.slots.text(v.targetText)),
    本年: value('报告年度数值，不带单位', (v, s) => indicatorSlot(s, v.id, { unit: '', inRow: true })),
    值: value('报告年度数值，带单位', (v, s) => indicatorSlot(s, v.id)),
    上年: value('上一年度数值；标准不要求时打“—”', (v, s) => earlier(v, s, 1)),
    前年: value('再上一年度数值；标准不要求时打“—”', (v, s) => earlier(v, s, 2)),
    逐年: list('标准要求的各年数值，自远而近', '年度值', (v, s) => years(v, s)),
    多年: flag('标准是否要求多年数值', (v) => v.series.length > 1),
    数字: flag('报告年度是否填了数值', (v) => typeof v.series.at(-1)?.value === 'number'),
    判定: value(
      '达标、未达标、疑似未达标、无法判定；达标而佐证写着另一个数的印作“达标（存疑）”，筛选仍用“达标”',
      (v, s) => judgement(v, s),
    ),
    依据: value('判定的理由；存疑的，后面写明为什么', (v, s) => ground(v, s)),
    存疑: flag('达标，而佐证写着另一个数或数值不可能', (v, s) => doubtIn(s, v) !== undefined),
    佐证: list('佐证编号', '文字', (v, s) => evidenceSlots(s, v.evidence)),
    大项名: value('所属大项', (v, s) => s.slots.text(categoryName(s, v.indicator.clause))),
    条款名: value('所属条款', (v, s) => s.slots.text(clauseTitle(s, v.indicator.clause))),
    口径: value('统计口径', (v, s) => s.slots.text(s.book.facts.indicators[v.row]?.scope || v.indicator.scope)),
    来源单位: value('数据来源单位', (v, s) => s.slots.text(source(v, s))),
  },
};

const source = (v: Verdict, s: Scope): string =>
  s.book.facts.indicators[v.row]?.department || v.indicator.departments.join('、');

/** The judgement stands on the reporting year's cell; it says nothing of its own. */
function judgement(v: Verdict, s: Scope): unknown {
  const said = s.slots.fact(v.judgement, {
    fact: `indicator/${v.id}/judgement`,
    at: figureOrigin(s, v, v.series.at(-1)?.year ?? s.book.facts.settings.year),
  });
  // A filter goes on asking for 达标.
  return doubtIn(s, v) === undefined
    ? said
    : s.slots.run({ ...said.run, text: `${v.judgement}（存疑）` } as Inline, v.judgement);
}

function ground(v: Verdict, s: Scope): unknown {
  const doubt = doubtIn(s, v);
  return s.slots.text(doubt === undefined ? v.ground : `${v.ground}；存疑：${doubt}`);
}

const doubtIn = ({ book }: Scope, { id }: Verdict): string | undefined => book.doubts?.get(id);

function earlier(verdict: Verdict, scope: Scope, back: number): unknown {
  const figure = verdict.series.at(-1 - back);
  return figure === undefined
    ? scope.slots.text('—')
    : indicatorSlot(scope, verdict.id, { year: figure.year, unit: '', inRow: true });
}

const years = (verdict: Verdict, scope: Scope): Presented[] =>
  presentAll(
    yearView,
    verdict.series.map((figure) => ({ verdict, figure })),
    scope,
  );

export function indicators(scope: Scope, holds: (v: Verdict) => boolean = () => true): Presented[] {
  const mine = scope.book.verdicts.filter((v) => holds(v) && belongsTo(source(v, scope), scope.options.unit));
  return presentAll(indicatorView, mine, scope);
}
