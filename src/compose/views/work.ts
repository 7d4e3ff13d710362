import { longDay } from '../../model/day.ts';
import type { Scope } from '../scope.ts';
import { phrase, sentence } from '../sentence.ts';
import { clauseTitle } from './clause-names.ts';
import { evidenceSlots } from './evidence.ts';
import { cell, mayTell, type Row, rowsOf } from './row.ts';
import { list, type Presented, presentAll, type View, value } from './view.ts';
import { words, wordView } from './word.ts';

type MeasureRow = Row<'measures'>;
type ProblemRow = Row<'problems'>;
type StepRow = Row<'steps'>;
type StageRow = Row<'stages'>;

export const measureView: View<MeasureRow> = {
  name: '举措',
  what: '工作举措的一行',
  sheet: '工作举措',
  key: ({ record }) => `measures/${record.id}`,
  fields: {
    编号: value('编号', (r, s) => cell(s, r, 'id')),
    文字: value('完整的一句话，句末有句号', (r, s) => cell(s, r, 'text', { print: sentence })),
    语句: value('同上，句末不带标点，供嵌入句中', (r, s) => cell(s, r, 'text', { print: phrase })),
    主题: value('主题', (r, s) => cell(s, r, 'topic', { print: phrase })),
    条款名: value('所属条款的名称', (r, s) => s.slots.text(clauseTitle(s, r.record.clause))),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'department')),
    时间: value('时间', (r, s) => cell(s, r, 'period')),
    佐证: list('佐证编号', '文字', (r, s) => evidenceSlots(s, r.record.evidence)),
  },
};

export const problemView: View<ProblemRow> = {
  name: '问题',
  what: '存在问题的一行',
  sheet: '存在问题',
  fields: {
    编号: value('编号', (r, s) => cell(s, r, 'id')),
    文字: value('完整的一句话', (r, s) => cell(s, r, 'text', { print: sentence })),
    语句: value('句末不带标点', (r, s) => cell(s, r, 'text', { print: phrase })),
    条款名: value('所属条款的名称', (r, s) => s.slots.text(clauseTitle(s, r.record.clause))),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'department')),
    来源: value('问题来源', (r, s) => cell(s, r, 'source')),
    对策: list('针对这一问题的下步措施', '对策', (r, s) => stepsFor(s, r.record.id)),
  },
};

export const stepView: View<StepRow> = {
  name: '对策',
  what: '下步措施的一行',
  sheet: '下步措施',
  fields: {
    编号: value('编号', (r, s) => cell(s, r, 'id')),
    文字: value('完整的一句话', (r, s) => cell(s, r, 'text', { print: sentence })),
    语句: value('句末不带标点', (r, s) => cell(s, r, 'text', { print: phrase })),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'department')),
    时限: value('完成时限', (r, s) => cell(s, r, 'deadline', { print: longDay })),
    所对问题: list('所针对的问题', '问题', (r, s) =>
      presentAll(
        problemView,
        rowsOf(s, 'problems').filter((p) => r.record.problems.includes(p.record.id)),
        s,
      ),
    ),
  },
};

export const stageView: View<StageRow> = {
  name: '阶段',
  what: '实施步骤的一行',
  sheet: '实施步骤',
  fields: {
    名称: value('阶段名称', (r, s) => cell(s, r, 'name')),
    开始: value('开始日期', (r, s) => cell(s, r, 'start', { print: longDay })),
    结束: value('结束日期', (r, s) => cell(s, r, 'end', { print: longDay })),
    期间: value('起止年月，同年只写一次年份', (r, s) => cell(s, r, 'end', { print: () => months(r.record) })),
    任务: list('阶段任务', '文字', (r, s) => presentAll(wordView, words(r, 'tasks', r.record.tasks), s)),
    成果: list('阶段成果', '文字', (r, s) => presentAll(wordView, words(r, 'deliverables', r.record.deliverables), s)),
  },
};

const months = ({ start, end }: { start: string; end: string }): string => {
  const [from, to] = [start, end].map((day) => longDay(day).replace(/\d+日$/, '')) as [string, string];
  if (from === to) return from;
  return from.slice(0, 5) === to.slice(0, 5) ? `${from}至${to.slice(5)}` : `${from}至${to}`;
};

function stepsFor(scope: Scope, problem: string): Presented[] {
  return presentAll(
    stepView,
    rowsOf(scope, 'steps').filter((step) => step.record.problems.includes(problem)),
    scope,
  );
}

/** Measures in the sheet's order, without those left out for length or for another unit. */
export function measures(scope: Scope, within?: (clause: string) => boolean): Presented[] {
  const kept = measureRows(scope, within).filter(({ record }) => !scope.cut(`measures/${record.id}`, record.priority));
  return presentAll(measureView, kept, scope);
}

/** Whether there are any, left out or not: what is cut for length is not missing. */
export const hasMeasures = (scope: Scope, within: (clause: string) => boolean): boolean =>
  measureRows(scope, within).length > 0;

function measureRows(scope: Scope, within?: (clause: string) => boolean): MeasureRow[] {
  return rowsOf(scope, 'measures').filter(
    ({ record }) =>
      (within?.(record.clause) ?? true) &&
      mayTell(scope, record.department) &&
      (scope.options.highlightsOnly !== true || record.highlight),
  );
}

export function highlights(scope: Scope): Presented[] {
  const rows = rowsOf(scope, 'measures').filter(({ record }) => record.highlight && mayTell(scope, record.department));
  return presentAll(measureView, rows, scope);
}

export const problems = (scope: Scope, within?: (clause: string) => boolean): Presented[] =>
  presentAll(
    problemView,
    rowsOf(scope, 'problems').filter(
      ({ record }) => (within?.(record.clause) ?? true) && mayTell(scope, record.department),
    ),
    scope,
  );

/** Steps of the unit; without a unit, all. */
export const steps = (scope: Scope): Presented[] =>
  presentAll(
    stepView,
    rowsOf(scope, 'steps').filter(({ record }) => mayTell(scope, record.department)),
    scope,
  );

export const stages = (scope: Scope): Presented[] => presentAll(stageView, rowsOf(scope, 'stages'), scope);
