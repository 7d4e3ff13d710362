import type { SheetKey } from './sheet-names.ts';

/** What many sheets have. */
const evidence = { evidence: '佐证编号' };
const clause = { clause: '条款' };
const department = { department: '责任单位' };

/** 列名 — columns of the sheets by the keys of their rows, as the clerk calls them. `read/sheets` has the same. */
export const columnTitles: Readonly<Partial<Record<SheetKey, Readonly<Record<string, string>>>>> = {
  profile: {
    name: '名称',
    value: '数值',
    unit: '单位',
    qualifier: '约数词',
    period: '统计时间',
    scope: '统计口径',
    department: '数据来源单位',
    ...evidence,
  },
  indicators: { plan: '规划目标', scope: '统计口径', department: '数据来源单位' },
  organisation: {
    group: '组别',
    role: '角色',
    name: '姓名',
    unit: '单位',
    post: '职务',
    phone: '办公电话',
    mobile: '手机',
    email: '电子邮箱',
    duty: '职责',
  },
  divisions: { name: '名称', level: '级别', parent: '上级', population: '人口', area: '面积', builtUp: '建成区' },
  responsibilities: {
    ...clause,
    task: '任务',
    target: '目标',
    leader: '责任领导',
    lead: '牵头单位',
    units: '责任单位',
    deadline: '完成时限',
    ...evidence,
  },
  measures: {
    ...clause,
    topic: '主题',
    text: '内容',
    ...department,
    period: '时间',
    priority: '优先级',
    highlight: '亮点',
    ...evidence,
  },
  problems: { ...clause, text: '问题', ...department, source: '来源' },
  steps: { problems: '对应问题', text: '措施', ...department, deadline: '完成时限', ...evidence },
  stages: { name: '阶段', start: '开始日期', end: '结束日期', tasks: '主要任务', deliverables: '阶段成果' },
  rectifications: {
    ...clause,
    place: '点位',
    problem: '问题',
    demand: '整改要求',
    lead: '责任单位',
    person: '责任人',
    deadline: '完成时限',
    status: '状态',
    closed: '销号日期',
    ...evidence,
  },
  honours: { name: '名称', issuer: '授予单位', date: '授予时间', ...evidence },
  regulations: {
    name: '名称',
    number: '文号',
    category: '类别',
    issuer: '发布机关',
    issued: '发布日期',
    effective: '生效日期',
    revised: '修订日期',
    ...evidence,
  },
  registry: { title: '标题', unit: '形成单位', docNumber: '文号', date: '日期', pages: '页码' },
};
