import { maskAnyMobile, maskMobile } from '../../model/mobile.ts';
import type { Scope } from '../scope.ts';
import { maskMail } from '../sentence.ts';
import { cell, type Row, rowsOf } from './row.ts';
import { list, type Presented, presentAll, type View, value } from './view.ts';

type MemberRow = Row<'organisation'>;
interface Group {
  readonly name: string;
  readonly members: readonly MemberRow[];
}

export const memberView: View<MemberRow> = {
  name: '成员',
  what: '组织机构的一行',
  sheet: '组织机构',
  fields: {
    组别: value('组别', (r, s) => cell(s, r, 'group')),
    角色: value('组长、副组长、成员、联络员……', (r, s) => cell(s, r, 'role')),
    姓名: value('姓名', (r, s) => cell(s, r, 'name')),
    工作单位: value('单位', (r, s) => cell(s, r, 'unit')),
    职务: value('职务', (r, s) => cell(s, r, 'post')),
    单位职务: value('单位加职务', (r, s) => cell(s, r, 'post', { print: (post) => withUnit(r.record.unit, post) })),
    电话: value('办公电话', (r, s) => cell(s, r, 'phone', { print: maskMobile })),
    手机: value('手机号，中间四位隐去', (r, s) => cell(s, r, 'mobile', { print: maskAnyMobile })),
    邮箱: value('电子邮箱，账号隐去', (r, s) => cell(s, r, 'email', { print: maskMail })),
    职责: value('职责', (r, s) => cell(s, r, 'duty')),
  },
};

/** Posts are often written with their unit already. */
const withUnit = (unit: string, post: string): string => (post.startsWith(unit) ? post : `${unit}${post}`);

const LEADING = /^(组长|主任|总?指挥长?|第一.*|政委|主任委员|召集人)$/u;
const DEPUTY = /^副/u;
const LIAISON = /联络员/u;
const ofRole = (holds: (role: string) => boolean) => (group: Group, scope: Scope) =>
  presentAll(
    memberView,
    group.members.filter(({ record }) => holds(record.role)),
    scope,
  );

export const groupView: View<Group> = {
  name: '工作组',
  what: '组织机构中同一组别的人员',
  sheet: '组织机构',
  fields: {
    名称: value('组别名称', (g, s) => {
      const first = g.members[0];
      return first === undefined ? s.slots.text(g.name) : cell(s, first, 'group');
    }),
    人员: list('全部人员', '成员', (g, s) => presentAll(memberView, g.members, s)),
    主要负责人: list(
      '组长、指挥长、主任等',
      '成员',
      ofRole((role) => LEADING.test(role)),
    ),
    副职: list(
      '副组长、副指挥长、副主任等',
      '成员',
      ofRole((role) => DEPUTY.test(role)),
    ),
    组员: list(
      '其余人员',
      '成员',
      ofRole((role) => !LEADING.test(role) && !DEPUTY.test(role) && !LIAISON.test(role)),
    ),
    职责: list('写有职责的人员', '成员', (g, s) =>
      presentAll(
        memberView,
        g.members.filter((m) => m.record.duty !== ''),
        s,
      ),
    ),
  },
};

const isLiaison = ({ record }: MemberRow): boolean => LIAISON.test(record.role) || LIAISON.test(record.group);

/** Groups in the order they first appear; liaison officers have a list of their own. */
export function groups(scope: Scope): Presented[] {
  const byName = new Map<string, MemberRow[]>();
  for (const row of rowsOf(scope, 'organisation')) {
    if (isLiaison(row)) continue;
    byName.set(row.record.group, [...(byName.get(row.record.group) ?? []), row]);
  }
  return presentAll(
    groupView,
    [...byName].map(([name, members]) => ({ name, members })),
    scope,
  );
}

export const workingGroups = (scope: Scope): Presented[] =>
  groups(scope).filter((g) => /(?<!领导小)组$/u.test(groupName(g)));

const groupName = (g: Presented): string => (g as unknown as { 名称: { plain: unknown } }).名称.plain as string;

export const everybody = (scope: Scope): Presented[] =>
  presentAll(
    memberView,
    rowsOf(scope, 'organisation').filter((r) => !isLiaison(r)),
    scope,
  );

export const liaisons = (scope: Scope): Presented[] =>
  presentAll(memberView, rowsOf(scope, 'organisation').filter(isLiaison), scope);
