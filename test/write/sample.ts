import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Block, Document, FigureRun, Inline } from '../../src/model/document.ts';
import { Style } from '../../src/model/style.ts';

const styleFile = new URL('../../templates/national-hygienic-city-2021/style.yaml', import.meta.url);
export const style = Style.parse(parse(readFileSync(styleFile, 'utf8')));

export const t = (text: string): Inline => ({ type: 'text', text });
export const figure = (text: string, evidence: readonly string[] = ['3.1-01']): FigureRun => ({
  type: 'figure',
  text,
  fact: 'indicator/14/2023',
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: 'F14' },
  evidence,
});
export const gap = (what: string): Inline => ({
  type: 'gap',
  what,
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: 'F15' },
});
export const body = (...content: readonly Inline[]): Block => ({ type: 'paragraph', role: 'body', content });

const sentence = '全市上下深入学习贯彻关于爱国卫生工作的重要论述，坚持以人民健康为中心，';

/** A document that holds every node and every run. */
export const everyNode: readonly Block[] = [
  {
    type: 'cover',
    heading: '国家卫生城市申报资料',
    title: ['临江市创建国家卫生城市工作汇报'],
    lines: [
      { label: '申报单位', text: '临江市人民政府' },
      { label: '申报年度', text: '2024年' },
    ],
    foot: ['二〇二四年六月'],
  },
  { type: 'contents', title: '目录', entries: 'own' },
  { type: 'letterhead', issuer: '临江市人民政府文件', number: [t('临政发〔2024〕12号')], signer: '张三' },
  { type: 'title', lines: [[t('临江市人民政府关于申报国家卫生城市的请示')]], subtitle: [t('（2024年6月）')] },
  { type: 'paragraph', role: 'recipient', content: [t('省爱国卫生运动委员会：')] },
  body(
    { type: 'text', text: '一是高位推动。', role: 'lead' },
    t(sentence.repeat(5)),
    t('道路机械化清扫率达到'),
    figure('86.55%'),
    t('，较上年提高'),
    figure('3.2个百分点', []),
    t('；'),
    gap('2023年生活垃圾无害化处理率'),
    t('。'),
  ),
  { type: 'heading', level: 1, number: '一、', content: [t('总体情况')] },
  body(
    t(sentence.repeat(4)),
    { type: 'reference', to: { kind: 'evidence', id: '3.1-02' }, text: '（见佐证3.1-02）' },
    t('详见'),
    { type: 'reference', to: { kind: 'attachment', id: 'f1' }, text: '附件1' },
    t('与'),
    { type: 'reference', to: { kind: 'document', id: '03-工作计划' }, text: '《工作计划》' },
    t('。'),
  ),
  { type: 'heading', level: 2, number: '（一）', content: [t('组织领导')] },
  body({ type: 'text', text: '重点任务', role: 'strong' }, t('“五个一”——'), t(sentence.repeat(2))),
  { type: 'heading', level: 3, number: '1.', content: [t('健全机制')] },
  body(t(sentence)),
  { type: 'heading', level: 4, number: '（1）', content: [t('成立指挥部')] },
  { type: 'paragraph', role: 'lead-in', content: [t('现将有关情况报告如下：')] },
  { type: 'paragraph', role: 'centered', content: [t('（以下无正文）')] },
  {
    type: 'table',
    caption: [t('表1　主要指标完成情况')],
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      { width: 2, align: 'right' },
      { width: 2, align: 'center' },
    ],
    header: [
      [
        { content: [t('序号')], rowspan: 2 },
        { content: [t('指标')], rowspan: 2 },
        { content: [t('完成情况')], colspan: 2 },
      ],
      [{ content: [t('2022年')] }, { content: [t('2023年')] }],
    ],
    rows: [
      [
        { content: [t('1')] },
        { content: [t('道路机械化清扫率（%）')] },
        { content: [t('83.35')] },
        { content: [figure('86.55')] },
      ],
      [{ content: [t('2')] }, { content: [t('生活垃圾无害化处理率（%）')] }, { content: [t('100')], colspan: 2 }],
      [
        { content: [t('3')] },
        { content: [t('☑达标 ☐未达标')] },
        { content: [t('1234567890123456789012345678')] },
        { content: [] },
      ],
    ],
  },
  {
    type: 'chart',
    alt: '道路机械化清扫率三年趋势：2021年80.1，2022年83.35，2023年86.55',
    caption: [t('图1　道路机械化清扫率')],
    unit: '%',
    points: [
      { label: '2021年', value: 80.1 },
      { label: '2022年', value: 83.35 },
      { label: '2023年', value: null },
    ],
    target: 80,
  },
  { type: 'picture', path: '图片/现场.png', alt: '整治后的背街小巷', caption: [t('图2　整治后的背街小巷')] },
  {
    type: 'picture-row',
    pictures: [
      { type: 'picture', path: '图片/现场.png', alt: '整治前', caption: [t('整治前')], width: 70, height: 80 },
      { type: 'picture', path: '图片/现场.png', alt: '整治后', caption: [t('整治后')], width: 70, height: 80 },
    ],
  },
  {
    type: 'attachment-list',
    entries: [
      { id: 'f1', title: '临江市数据评价指标汇总表' },
      { id: 'f2', title: '临江市创建国家卫生城市目标任务和责任分解表及联络员名单' },
    ],
  },
  { type: 'signature', units: ['临江市人民政府'], day: '2024-06-03' },
  { type: 'paragraph', role: 'note', content: [t('（联系人：李四，电话：010-12345678）')] },
  { type: 'paragraph', role: 'contact', content: [t('电子邮箱：lj@example.cn')] },
  { type: 'attachment', id: 'f1', ordinal: 1, title: [t('临江市数据评价指标汇总表')] },
  body(t(sentence.repeat(3))),
  { type: 'paragraph', role: 'caption', content: [t('表2　区划')] },
  { type: 'page', orientation: 'landscape' },
  { type: 'attachment', id: 'f2', ordinal: 2, title: [t('临江市创建国家卫生城市目标任务和责任分解表及联络员名单')] },
  {
    type: 'table',
    columns: [
      { width: 1, align: 'left' },
      { width: 1, align: 'left' },
    ],
    header: [[{ content: [t('任务')] }, { content: [t('单位')] }]],
    rows: Array.from({ length: 40 }, (_, i) => [
      { content: [t(`第${i + 1}项任务：${sentence}`)] },
      { content: [t('市住房城乡建设局')] },
    ]),
  },
  { type: 'page', orientation: 'portrait' },
  {
    type: 'evidence-index',
    entries: [
      { number: '3.1-01', title: '环卫作业合同及道路机械化清扫记录' },
      { number: '3.1-02', title: '城市道路保洁质量检查通报' },
    ],
  },
  {
    type: 'imprint',
    copies: [
      { label: '抄送', to: '市委办公室，市人大常委会办公室，市政协办公室，市纪委监委，市中级人民法院，市人民检察院' },
    ],
    issuer: '临江市人民政府办公室',
    day: '2024-06-05',
  },
];

/** A real picture, from the fonts' package. */
const png = readFileSync(
  new URL('../../node_modules/@expo-google-fonts/noto-serif-sc/font-family.png', import.meta.url),
);
export function pictures(path: string): Uint8Array {
  if (path !== '图片/现场.png') throw new Error(`no such picture: ${path}`);
  return png;
}

export const documentOf = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  id: '02-工作汇报',
  kind: '工作汇报',
  title: '临江市创建国家卫生城市工作汇报',
  material: '02',
  applicant: '临江市',
  day: '2024-06-03',
  draft: false,
  form: 'official',
  blocks,
  ...more,
});
