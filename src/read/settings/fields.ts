import { Settings } from '../../model/settings.ts';
import type { Column } from '../sheets/column.ts';

/** 设置项 — one key of dossier.yaml; `group` nests, `byId` maps indicator ids to groups, `list` repeats a group. */
export type Setting = SettingValue | SettingGroup;
export type SettingValue = Omit<Column, 'width'> & { readonly shape: 'value' };
export interface SettingGroup {
  readonly shape: 'group' | 'byId' | 'list';
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly fields: readonly SettingValue[];
}

type Extra = Partial<Pick<SettingValue, 'required' | 'choices' | 'example' | 'synonyms' | 'meanings'>>;
const value = (
  key: string,
  title: string,
  type: SettingValue['type'],
  note: string,
  extra: Extra = {},
): SettingValue => ({ shape: 'value', key, title, type, note, ...extra });
const must = { required: true } as const;

const applicant: SettingGroup = {
  shape: 'group',
  key: 'applicant',
  title: '申报单位',
  note: '',
  fields: [
    value('name', '名称', 'text', '申报的市（县）', { ...must, example: '平川市' }),
    value('government', '政府', 'text', '署名的人民政府', { ...must, example: '平川市人民政府' }),
    value('office', '爱卫办', 'text', '承办的爱卫办', { ...must, example: '平川市爱国卫生运动委员会办公室' }),
    value('province', '省份', 'text', '所在省（自治区、直辖市）', { ...must, example: '某省' }),
    value('recipient', '主送机关', 'text', '申报材料报给谁', { ...must, example: '某省爱国卫生运动委员会办公室' }),
    value('regionCode', '行政区划代码', 'code', '6至12位，可省', { example: '640200' }),
  ],
};

/** In the order `init` writes them. */
export const settingTable: readonly Setting[] = [
  value('pack', '标准包', 'text', '所用标准；换标准只改这一行', { ...must, example: 'ID' }),
  applicant,
  value('purpose', '用途', 'choice', '创建 或 复审', { choices: Settings.shape.purpose.unwrap().options }),
  value('year', '年度', 'number', '数据截止的年度（最后一年）', { ...must, example: 2023 }),
  value('sequence', '序列', 'number', '首次申报为 0，每次补正加 1'),
  value('date', '成文日期', 'day', '印在材料上的日期；不会用当天日期代替', { ...must, example: '2024-06-30' }),
  value('deadline', '截止日期', 'day', '上报截止日期，可省', { example: '2024-08-31' }),
  value('fonts', '字体', 'choice', '自动：优先用本机的方正小标宋、仿宋_GB2312 等；开源：只用随程序安装的字体', {
    choices: Settings.shape.fonts.unwrap().options,
  }),
  value('draft', '草稿', 'flag', '是：所有材料印“草稿”'),
  {
    shape: 'group',
    key: 'volume',
    title: '分册',
    note: '合订本超过页数或兆字节数时另起一册',
    fields: [
      value('pages', '页数', 'number', ''),
      value('megabytes', '兆字节', 'number', ''),
      value(
        'byCategory',
        '按类',
        'choice',
        '自动：一册装不下时按类别分册；总是：装得下也按类别分；从不：装满一册再起一册',
        {
          choices: Settings.shape.volume.unwrap().shape.byCategory.unwrap().options,
        },
      ),
    ],
  },
  value('photosPerPage', '照片每页', 'choice', '佐证登记里登记一个照片文件夹时，每页印几张', {
    choices: Settings.shape.photosPerPage.unwrap().options,
    meanings: { 1: '一张', '1张': '一张', 2: '两张', '2张': '两张', 二张: '两张', 4: '四张', '4张': '四张' },
  }),
  {
    shape: 'byId',
    key: 'documentDates',
    title: '文种日期',
    note: '某个文种的成文日期与“成文日期”不同时，按文种写：实施方案印发在先，汇报写在后',
    fields: [value('date', '日期', 'day', '', must)],
  },
  {
    shape: 'byId',
    key: 'targets',
    title: '目标值调整',
    note: '本省要求与标准不同时，按指标号写；依据会印在材料里',
    fields: [
      value('op', '比较', 'choice', '', { ...must, choices: ['>=', '>', '<=', '<', '='] }),
      value('value', '数值', 'number', '', must),
      value('ground', '依据', 'text', '', must),
    ],
  },
  {
    shape: 'byId',
    key: 'scoreShares',
    title: '计分权重',
    note: '得分推算（check --score）用：某项材料或指标的分值是其他项的几倍，按编号写；单项分值没有公开，默认均分',
    fields: [value('share', '权重', 'number', '', must)],
  },
  {
    shape: 'list',
    key: 'waivers',
    title: '豁免',
    note: '已知并由专人认可的问题；会印在申报包里',
    fields: [
      value('code', '代码', 'code', '问题代码', must),
      value('file', '文件', 'text', ''),
      value('cell', '单元格', 'code', ''),
      value('person', '责任人', 'text', '', must),
      value('date', '日期', 'day', '', must),
      value('reason', '理由', 'text', '', must),
      value('digest', '校验值', 'code', '问题清单里该问题的编号（8位），或文件的 SHA-256；内容变了豁免就失效'),
    ],
  },
];
