import { Dossier } from '../../src/model/dossier.ts';
import type { Indicator, Target } from '../../src/model/indicator.ts';
import type { StandardPack } from '../../src/model/pack.ts';

const sourced = { source: '测试', confidence: 'verified' } as const;

function indicator(id: string, more: Partial<Indicator> & { readonly target?: Target } = {}): Indicator {
  return {
    id,
    name: `指标${id}`,
    unit: '%',
    target: { form: 'number', op: '>=', value: 80 },
    better: 'higher',
    years: 1,
    scope: '建成区',
    scopeConfidence: 'verified',
    departments: [],
    numerator: '分子的含义',
    denominator: '分母的含义',
    factor: 100,
    parts: [],
    clause: '3.1',
    synonyms: [],
    outdated: [],
    targetConfidence: 'verified',
    ...sourced,
    ...more,
  } as Indicator;
}

const clause = (id: string, title: string) => ({
  id,
  official: null,
  title,
  gist: '',
  requirements: [],
  evidence: [],
  departments: [],
  ...sourced,
});

/** A standard just large enough for the intake: every form of target, a part, a long series, two clauses alike but for a zero. */
export const pack = {
  id: 'test',
  edition: '1',
  title: '测试标准',
  honour: '测试城市',
  docNumber: '',
  level: '市',
  sources: {},
  categories: [
    {
      id: 3,
      name: '市容环境卫生',
      officialClauses: null,
      clauses: [clause('3.1', '道路保洁'), clause('3.10', '窨井管理'), clause('3.2', '绿化')],
    },
  ],
  indicators: [
    indicator('9', {
      parts: [
        { id: '9-1', name: '机关比例', synonyms: [], sayings: [], others: '' },
        { id: '9-2', name: '学校比例', synonyms: [], sayings: [], others: '' },
      ],
    }),
    indicator('10', { unit: '有/无', target: { form: 'boolean', value: '有', text: '有' }, factor: null }),
    indicator('12', { unit: '小时', factor: null }),
    indicator('14', { years: 3 }),
    indicator('39', { unit: '‰', factor: 1000 }),
    indicator('49', { unit: '张/千人', target: { form: 'plan', text: '符合规划' }, factor: null }),
    indicator('55', {
      unit: '等级',
      target: { form: 'level', worst: 'C', order: ['A', 'B', 'C', 'D'], text: 'C级' },
      factor: null,
    }),
  ],
  materials: [
    { id: '01', name: '推荐报告', made: 'filed', author: '', required: true, documents: [], folders: ['01 推荐报告'] },
  ],
  documents: [],
  scoring: { components: [], note: '' },
  upload: { accepted: ['pdf'], fields: [], ...sourced },
  platformFields: [],
  profile: [
    {
      id: 'population',
      name: '常住人口',
      type: 'number',
      unit: '万人',
      scope: '全市',
      required: true,
      platform: null,
      counts: [],
      synonyms: [],
      ...sourced,
    },
    {
      id: 'location',
      name: '地理位置',
      type: 'text',
      unit: '',
      scope: '',
      required: false,
      platform: null,
      counts: [],
      synonyms: [],
      ...sourced,
    },
  ],
  evidenceKinds: [{ kind: '照片', words: ['照片'] }],
  events: [],
  severity: {},
} as unknown as StandardPack;

/** A dossier in the form reading gives it: pack order, names and units filled, every list with more than one row. */
export const dossier: Dossier = Dossier.parse({
  settings: {
    pack: 'test',
    applicant: {
      name: '平川市',
      government: '平川市人民政府',
      office: '平川市爱卫办',
      province: '某省',
      recipient: '某省爱卫办',
    },
    year: 2023,
    date: '2024-06-30',
  },
  profile: [
    {
      id: 'population',
      name: '常住人口',
      value: 123.4,
      unit: '万人',
      qualifier: '约',
      period: '2023年底',
      scope: '全市',
      department: '市统计局',
      evidence: ['3.1-01'],
    },
    { id: 'location', name: '地理位置', value: '地处某省北部，东临大河', unit: '', scope: '' },
    { id: 'street-number', name: '街道数', value: 12, unit: '个' },
  ],
  indicators: [
    { id: '9-1', name: '机关比例', unit: '%', years: [{ year: 2023, numerator: 95, denominator: 100, value: null }] },
    { id: '9-2', name: '学校比例', unit: '%', years: [] },
    {
      id: '10',
      name: '指标10',
      unit: '有/无',
      years: [{ year: 2023, numerator: null, denominator: null, value: '有' }],
    },
    { id: '12', name: '指标12', unit: '小时', years: [{ year: 2023, numerator: null, denominator: null, value: 16 }] },
    {
      id: '14',
      name: '道路机械化清扫率',
      unit: '%',
      years: [
        { year: 2021, numerator: null, denominator: null, value: 80.01 },
        { year: 2022, numerator: 1731, denominator: 2000, value: 86.55 },
        { year: 2023, numerator: 0.1, denominator: 0.3, value: 33.33 },
      ],
      scope: '建成区',
      department: '市城市管理局',
      evidence: ['3.1-01', '3.1-02'],
      note: '=1+1 与 +cmd|x 都只是文字',
    },
    { id: '39', name: '指标39', unit: '‰', years: [{ year: 2023, numerator: 5, denominator: 1000, value: 5 }] },
    {
      id: '49',
      name: '指标49',
      unit: '张/千人',
      years: [{ year: 2023, numerator: null, denominator: null, value: 6.6 }],
      plan: 6,
    },
    { id: '55', name: '指标55', unit: '等级', years: [{ year: 2023, numerator: null, denominator: null, value: 'C' }] },
  ],
  organisation: [
    {
      group: '综合组',
      role: '组长',
      name: '张三',
      unit: '市卫健委',
      post: '主任',
      phone: '0100-2000000',
      mobile: '10000000000',
      email: 'a@b.cn',
      duty: '统筹',
    },
    { group: '综合组', role: '成员', name: '李四' },
  ],
  divisions: [
    { name: '城东区', level: '区', population: 520000, area: 63.25 },
    { name: '人民路街道', level: '街道', parent: '城东区', builtUp: true },
  ],
  responsibilities: [
    {
      id: 'R01',
      clause: '3.1',
      task: '整治',
      target: '120条',
      leader: '王五',
      lead: '市城管局',
      units: ['各区政府', '市住建局'],
      deadline: '2023-12-31',
      evidence: ['3.1-01'],
    },
    { id: 'R02', clause: '3.10', task: '排查' },
  ],
  measures: [
    {
      id: 'M001',
      clause: '3.10',
      topic: '保洁',
      text: '推行“人机结合”，两班作业；夜间冲洗。',
      department: '市城管局',
      period: '2023年',
      priority: 1,
      highlight: true,
      evidence: ['3.1-01'],
    },
    { id: 'M002', clause: '3.2', text: '第二件' },
  ],
  problems: [{ id: 'P01', clause: '3.1', text: '设施不足', department: '市城管局', source: '自查' }],
  steps: [
    { id: 'N01', problems: ['P01', 'P02'], text: '补齐', department: '市城管局', deadline: '2024-02-29', evidence: [] },
  ],
  stages: [
    {
      id: 'S1',
      name: '动员',
      start: '2023-01-01',
      end: '2023-03-31',
      tasks: ['召开大会；部署', '印发方案'],
      deliverables: ['方案'],
    },
    { id: 'S2', name: '实施', start: '2023-04-01', end: '2023-12-31', tasks: ['一句；含分号'] },
  ],
  rectifications: [
    {
      id: 'Z001',
      clause: '3.1',
      place: '市场',
      problem: '占道',
      demand: '清理',
      lead: '市场局',
      person: '赵六',
      deadline: '2023-05-01',
      status: '已销号',
      closed: '2023-04-30',
      evidence: ['3.1-01'],
    },
    { id: 'Z002', problem: '积水', status: '未整改' },
  ],
  honours: [{ name: '省级卫生城市', issuer: '省爱卫会', date: '2021年12月', evidence: [] }],
  regulations: [
    {
      name: '爱国卫生条例',
      number: '平政发〔2022〕15号',
      category: '政府规章',
      issuer: '市政府',
      issued: '2022-05-01',
      effective: '2022-06-01',
      revised: null,
    },
  ],
  registry: [
    {
      number: '3.1-01',
      file: '3.1 道路保洁/方案.pdf',
      title: '方案',
      unit: '市城管局',
      docNumber: '平城〔2023〕1号',
      date: '2023-03-15',
      pages: '3-7',
      clauses: ['3.1', '3.10'],
      indicators: ['14', '9-1'],
      kind: '文件',
      place: '',
      note: '备注',
    },
    { file: '扫描.pdf', clauses: ['3.2'] },
  ],
});
