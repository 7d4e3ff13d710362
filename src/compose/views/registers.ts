import { longDay } from '../../model/day.ts';
import { printNumber } from '../number.ts';
import type { Scope } from '../scope.ts';
import { phrase } from '../sentence.ts';
import { categoryName, clauseTitle } from './clause-names.ts';
import { evidenceSlots } from './evidence.ts';
import { belongsTo, cell, type Row, rowsOf } from './row.ts';
import { flag, list, type Presented, presentAll, type View, value } from './view.ts';

type DutyRow = Row<'responsibilities'>;
type RectificationRow = Row<'rectifications'>;
type HonourRow = Row<'honours'>;
type RegulationRow = Row<'regulations'>;
type DivisionRow = Row<'divisions'>;

export const dutyView: View<DutyRow> = {
  name: '责任',
  what: '责任分解的一行',
  sheet: '责任分解',
  fields: {
    编号: value('编号', (r, s) => cell(s, r, 'id')),
    大项名: value('所属大项', (r, s) => s.slots.text(categoryName(s, r.record.clause))),
    条款名: value('所属条款', (r, s) => s.slots.text(clauseTitle(s, r.record.clause))),
    任务: value('任务', (r, s) => cell(s, r, 'task', { print: phrase })),
    目标: value('目标', (r, s) => cell(s, r, 'target', { print: phrase })),
    责任领导: value('责任领导', (r, s) => cell(s, r, 'leader')),
    牵头单位: value('牵头单位', (r, s) => cell(s, r, 'lead', { gap: `任务${r.record.id}的牵头单位` })),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'units', { print: () => r.record.units.join('、') })),
    时限: value('完成时限', (r, s) => cell(s, r, 'deadline', { gap: `任务${r.record.id}的完成时限`, print: longDay })),
    佐证: list('佐证编号', '文字', (r, s) => evidenceSlots(s, r.record.evidence)),
  },
};

export const rectificationView: View<RectificationRow> = {
  name: '整改',
  what: '问题整改的一行',
  sheet: '问题整改',
  fields: {
    编号: value('编号', (r, s) => cell(s, r, 'id')),
    条款名: value('所属条款', (r, s) => s.slots.text(clauseTitle(s, r.record.clause))),
    点位: value('点位', (r, s) => cell(s, r, 'place')),
    问题: value('问题', (r, s) => cell(s, r, 'problem', { print: phrase })),
    要求: value('整改要求', (r, s) => cell(s, r, 'demand', { print: phrase })),
    责任单位: value('责任单位', (r, s) => cell(s, r, 'lead', { gap: `整改问题${r.record.id}的责任单位` })),
    责任人: value('责任人', (r, s) => cell(s, r, 'person')),
    时限: value('完成时限', (r, s) =>
      cell(s, r, 'deadline', { gap: `整改问题${r.record.id}的完成时限`, print: longDay }),
    ),
    状态: value('未整改、整改中、已销号；没有佐证的不算销号', (r, s) =>
      cell(s, r, 'status', { print: () => status(r) }),
    ),
    已销号: flag('已销号且有佐证', (r) => status(r) === '已销号'),
    销号日期: value('销号日期', (r, s) => cell(s, r, 'closed', { print: longDay })),
    佐证: list('佐证编号', '文字', (r, s) => evidenceSlots(s, r.record.evidence)),
  },
};

/** Closed by evidence only: a line without any is still being worked on. */
const status = ({ record }: RectificationRow): string =>
  record.status === '已销号' && record.evidence.length === 0 ? '整改中' : record.status;

export const honourView: View<HonourRow> = {
  name: '荣誉项',
  what: '荣誉的一行',
  sheet: '荣誉',
  fields: {
    名称: value('名称', (r, s) => cell(s, r, 'name')),
    授予单位: value('授予单位', (r, s) => cell(s, r, 'issuer')),
    授予时间: value('授予时间', (r, s) => cell(s, r, 'date', { print: spokenDate })),
  },
};

/** 2023-05 and 2023-05-01 as documents write them. */
const spokenDate = (text: string): string => {
  const [, y, m, d] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text) ?? [];
  if (y === undefined) return text;
  return `${y}年${m === undefined ? '' : `${Number(m)}月`}${d === undefined ? '' : `${Number(d)}日`}`;
};

export const regulationView: View<RegulationRow> = {
  name: '规范性文件项',
  what: '规范性文件的一行',
  sheet: '规范性文件',
  fields: {
    名称: value('名称，不带书名号', (r, s) => cell(s, r, 'name', { print: (n) => n.replace(/^《(.*)》$/u, '$1') })),
    文号: value('发文字号', (r, s) => cell(s, r, 'number')),
    类别: value('类别', (r, s) => cell(s, r, 'category')),
    发布机关: value('发布机关', (r, s) => cell(s, r, 'issuer')),
    发布日期: value('发布日期', (r, s) => cell(s, r, 'issued', { print: longDay })),
    生效日期: value('生效日期', (r, s) => cell(s, r, 'effective', { print: longDay })),
  },
};

export const divisionView: View<DivisionRow> = {
  name: '区划项',
  what: '区划名单的一行',
  sheet: '区划名单',
  fields: {
    名称: value('名称', (r, s) => cell(s, r, 'name')),
    级别: value('级别', (r, s) => cell(s, r, 'level')),
    上级: value('上级', (r, s) => cell(s, r, 'parent')),
    人口: value('人口', (r, s) => cell(s, r, 'population', { print: (n) => printNumber(Number(n)) })),
    面积: value('面积', (r, s) => cell(s, r, 'area', { print: (n) => printNumber(Number(n)) })),
    建成区: flag('是否在建成区', (r) => r.record.builtUp),
    下辖: list('直接下辖的单位', '区划项', (r, s) => divisions(s, (d) => d.parent === r.record.name)),
  },
};

export const divisions = (scope: Scope, holds: (d: DivisionRow['record']) => boolean = () => true): Presented[] =>
  presentAll(
    divisionView,
    rowsOf(scope, 'divisions').filter((r) => holds(r.record)),
    scope,
  );

export const duties = (scope: Scope): Presented[] =>
  presentAll(
    dutyView,
    rowsOf(scope, 'responsibilities').filter((r) => concerns(r, scope.options.unit)),
    scope,
  );

const concerns = ({ record }: DutyRow, unit: string | undefined): boolean =>
  belongsTo(record.lead, unit) || record.units.some((u) => belongsTo(u, unit));

export const rectifications = (scope: Scope): Presented[] =>
  presentAll(
    rectificationView,
    rowsOf(scope, 'rectifications').filter((r) => belongsTo(r.record.lead, scope.options.unit)),
    scope,
  );

export const honours = (scope: Scope): Presented[] => presentAll(honourView, rowsOf(scope, 'honours'), scope);
export const regulations = (scope: Scope): Presented[] =>
  presentAll(regulationView, rowsOf(scope, 'regulations'), scope);
