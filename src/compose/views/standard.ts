import { eventProofs, type PackEvent } from '../../model/events.ts';
import type { Category, Clause, Material } from '../../model/pack.ts';
import { chineseNumber } from '../number.ts';
import type { Scope } from '../scope.ts';
import { sentence } from '../sentence.ts';
import { piecesOf } from './evidence.ts';
import { indicators } from './indicators.ts';
import { ratings } from './ratings.ts';
import { flag, list, type Presented, presentAll, type View, value } from './view.ts';
import { hasMeasures, measures, problems } from './work.ts';

export const clauseView: View<Clause> = {
  name: '条款项',
  what: '标准的一个条款',
  fields: {
    名称: value('条款名称', (c, s) => s.slots.text(c.title)),
    要点: value('条款要点', (c, s) => s.slots.text(sentence(c.gist))),
    有举措: flag('是否填有举措（因篇幅舍去的也算有）', (c, s) => hasMeasures(s, (id) => id === c.id)),
    举措表: list('属于这一条款的举措', '举措', (c, s) => measures(s, (id) => id === c.id)),
    问题表: list('属于这一条款的问题', '问题', (c, s) => problems(s, (id) => id === c.id)),
    指标表: list('属于这一条款的指标', '指标', (c, s) => indicators(s, (v) => v.indicator.clause === c.id)),
    自评: list('这一条款的现场自评', '自评项', (c, s) => ratings(s, (id) => id === c.id)),
    佐证件: list('证明这一条款的佐证', '件', (c, s) => piecesOf(s, (p) => p.clauses.includes(c.id))),
    牵头部门: value('牵头部门', (c, s) => s.slots.text(c.departments.join('、'))),
  },
};

const within = (category: Category) => (id: string) => category.clauses.some((c) => c.id === id);

export const categoryView: View<Category> = {
  name: '大项',
  what: '标准的一个大项',
  fields: {
    序: value('第几大项，汉字', (c, s) => s.slots.text(chineseNumber(c.id))),
    名称: value('大项名称', (c, s) => s.slots.text(c.name)),
    条款: list('各条款', '条款项', (c, s) => presentAll(clauseView, c.clauses, s)),
    有举措: flag('是否填有举措（因篇幅舍去的也算有）', (c, s) => hasMeasures(s, within(c))),
    举措表: list('属于这一大项的举措', '举措', (c, s) => measures(s, within(c))),
    问题表: list('属于这一大项的问题', '问题', (c, s) => problems(s, within(c))),
    指标表: list('属于这一大项的指标', '指标', (c, s) => indicators(s, (v) => within(c)(v.indicator.clause))),
  },
};

export const eventView: View<PackEvent> = {
  name: '事件',
  what: '近三年不得发生的一类事件',
  fields: {
    文字: value('事件', (e, s) => s.slots.text(e.text)),
    出具单位: value('由谁证明', (e, s) => s.slots.text(e.issuer)),
    佐证件: list('主管部门出具的证明或说明', '件', (e, s) => proofsOf(s, e)),
  },
};

function proofsOf(scope: Scope, event: PackEvent): Presented[] {
  const proofs = new Set(eventProofs(event, scope.book.pack, scope.book.ledger.pieces).map(({ number }) => number));
  return piecesOf(scope, ({ number }) => proofs.has(number));
}

export const materialView: View<Material> = {
  name: '材料',
  what: '申报材料的一种',
  fields: {
    编号: value('序号', (m, s) => s.slots.text(m.id)),
    名称: value('名称', (m, s) => s.slots.text(m.name)),
    编写单位: value('由谁编写', (m, s) => s.slots.text(m.author)),
    由本地编制: flag('是否由申报地编制（其余为收录）', (m) => m.made === 'generated'),
  },
};

export const categories = (scope: Scope): Presented[] => presentAll(categoryView, scope.book.pack.categories, scope);
export const events = (scope: Scope): Presented[] => presentAll(eventView, scope.book.pack.events, scope);
export const materials = (scope: Scope): Presented[] => presentAll(materialView, scope.book.pack.materials, scope);
