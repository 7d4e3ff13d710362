import type { Division } from '../../model/dossier.ts';
import type { Settings } from '../../model/settings.ts';
import type { Scope } from '../scope.ts';
import type { Slot } from '../slots.ts';
import { piecesOf } from '../views/evidence.ts';
import { indicators } from '../views/indicators.ts';
import { everybody, groups, liaisons, workingGroups } from '../views/people.ts';
import { ratings, weakRatings } from '../views/ratings.ts';
import { divisions, duties, honours, rectifications, regulations } from '../views/registers.ts';
import { categories, events, materials } from '../views/standard.ts';
import type { Presented } from '../views/view.ts';
import { highlights, measures, problems, stages, steps } from '../views/work.ts';
import type { Term } from './term.ts';
import { fullUnitName } from './unit-name.ts';

const root = (name: string, what: string, result: string, get: (scope: Scope) => unknown): Term => ({
  name,
  what,
  arguments: [],
  use: 'inline',
  example: `{{${name}}}`,
  result,
  run: ({ scope }) => get(scope),
});

const collection = (
  name: string,
  what: string,
  gives: string,
  result: string,
  get: (scope: Scope) => readonly Presented[],
): Term => ({
  ...root(name, what, result, (scope) => namedList(scope, { name, gives }, get(scope))),
  gives,
  example: `{{数目 ${name}}}`,
});

interface Named {
  readonly name: string;
  readonly gives: string;
}

function namedList(scope: Scope, { name, gives }: Named, list: readonly Presented[]): readonly Presented[] {
  const { unit } = scope.options;
  scope.listed.set(list, gives);
  scope.named.set(list, unit === undefined ? name : `${name}@${unit}`);
  return list;
}

const settings = (scope: Scope): Settings => scope.book.facts.settings;

function applicant(scope: Scope, field: keyof Settings['applicant']): Slot {
  const stated = settings(scope).applicant[field];
  const at = scope.book.dossier.at('settings', 'applicant', field);
  return stated === undefined || stated === '' ? scope.slots.gap('申报单位信息', at) : scope.slots.text(stated);
}

const isTown = ({ level }: Division): boolean => level === '街道' || level === '镇' || level === '乡';

const verb = (scope: Scope): string => (settings(scope).purpose === '复审' ? '巩固' : '创建');

/** 单项事实 — one word each, usable everywhere in a template. */
const single: readonly Term[] = [
  root('申报单位', '申报地名称', '平川市', (s) => applicant(s, 'name')),
  root('政府', '申报地人民政府', '平川市人民政府', (s) => applicant(s, 'government')),
  root('爱卫办', '爱国卫生运动委员会办公室', '平川市爱国卫生运动委员会办公室', (s) => applicant(s, 'office')),
  root('省份', '所在省', '江北省', (s) => applicant(s, 'province')),
  root('主送机关', '接收申报资料的机关', '江北省爱国卫生运动委员会办公室', (s) => applicant(s, 'recipient')),
  root('年度', '报告年度', '2023', (s) => s.slots.text(String(settings(s).year))),
  root('成文日期', '成文日期', '2024-06-30', (s) => s.slots.text(settings(s).date)),
  root('用途', '创建或复审', '创建', (s) => s.slots.text(settings(s).purpose)),
  root('动作', '首次申报写“创建”，复审写“巩固”', '创建', (s) => s.slots.text(verb(s))),
  root('称号', '所申报的称号', '国家卫生城市', (s) => s.slots.text(s.book.pack.honour)),
  root('标准名', '标准名称，不带书名号', '国家卫生城市和国家卫生县标准（2021版）', (s) =>
    s.slots.text(s.book.pack.title),
  ),
  root('标准文号', '标准的发文字号', '全爱卫发〔2021〕6号', (s) => s.slots.text(s.book.pack.docNumber)),
  root('级', '市或县，供“我市”“全市”用', '市', (s) => s.slots.text(s.book.pack.level)),
  root('本单位', '部门、街道、区县材料所代表的单位', '东城街道', (s) =>
    s.options.unit === undefined
      ? s.slots.gap('单位名称', s.book.dossier.at('settings'))
      : s.slots.text(s.options.unit),
  ),
  root('本单位全称', '本单位的名称，冠以申报地名称', '平川市东城街道', (s) =>
    s.options.unit === undefined
      ? s.slots.gap('单位名称', s.book.dossier.at('settings'))
      : s.slots.text(fullUnitName(s.options.unit, settings(s).applicant.name)),
  ),
];

/** 列表 — walked with {{#每个 …}}, counted with {{数目 …}}. */
const lists: readonly Term[] = [
  collection('举措表', '《工作举措》', '举措', '4', (s) => measures(s)),
  collection('亮点表', '《工作举措》中标为亮点的', '举措', '2', (s) => highlights(s)),
  collection('问题表', '《存在问题》；写作 问题 亦可', '问题', '2', (s) => problems(s)),
  collection('问题', '《存在问题》', '问题', '2', (s) => problems(s)),
  collection('对策表', '《下步措施》', '对策', '2', (s) => steps(s)),
  collection('阶段表', '《实施步骤》', '阶段', '2', (s) => stages(s)),
  collection('责任表', '《责任分解》', '责任', '2', (s) => duties(s)),
  collection('整改表', '《问题整改》', '整改', '2', (s) => rectifications(s)),
  collection('荣誉', '《荣誉》', '荣誉项', '2', (s) => honours(s)),
  collection('规范性文件', '《规范性文件》', '规范性文件项', '1', (s) => regulations(s)),
  collection('自评表', '《现场自评》', '自评项', '2', (s) => ratings(s)),
  collection('薄弱项表', '《现场自评》中7分及以下的，低的在前', '自评项', '1', (s) => weakRatings(s)),
  collection('人员', '《组织机构》全部人员（联络员除外）', '成员', '5', (s) => everybody(s)),
  collection('机构表', '《组织机构》按组别归并', '工作组', '3', (s) => groups(s)),
  collection('工作组表', '组别以“组”结尾的各工作组', '工作组', '1', (s) => workingGroups(s)),
  collection('联络员', '《组织机构》中的联络员', '成员', '1', (s) => liaisons(s)),
  collection('区划表', '《区划名单》全部', '区划项', '4', (s) => divisions(s)),
  collection('区县表', '《区划名单》中的区、县', '区划项', '1', (s) =>
    divisions(s, ({ level }) => level === '区' || level === '县'),
  ),
  collection('街镇表', '《区划名单》中的街道、镇、乡', '区划项', '2', (s) => divisions(s, isTown)),
  collection('建成区街镇', '建成区范围内的街道、镇、乡', '区划项', '2', (s) =>
    divisions(s, (d) => isTown(d) && d.builtUp),
  ),
  collection('本单位区划', '《区划名单》中与 {{本单位}} 同名的一行', '区划项', '1', (s) =>
    divisions(s, ({ name }) => name === s.options.unit),
  ),
  collection('大项表', '标准的各大项', '大项', '7', (s) => categories(s)),
  collection('指标表', '指标汇总的各行（有分项的列分项）', '指标', '65', (s) => indicators(s)),
  collection('事件表', '近三年不得发生的事件', '事件', '6', (s) => events(s)),
  collection('材料表', '申报材料目录', '材料', '11', (s) => materials(s)),
  collection('佐证表', '佐证目录的各件', '件', '3', (s) => piecesOf(s, () => true)),
];

export const rootTerms: readonly Term[] = [...single, ...lists];
