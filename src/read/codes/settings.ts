import { type CodeNote, formBasis } from './code.ts';

/** Remarks on YAML files and on dossier.yaml. */
export const settingsCodes = {
  'yaml-syntax': {
    title: 'YAML 写法有错',
    severity: 'error',
    why: '缩进、冒号或引号有误，从这里开始读不出来。',
    ...formBasis,
    hint: '冒号后空一格；同一层缩进对齐，用空格不用制表符；含“: ”“#”“%”的文字加英文引号。',
    example: '名称:平川市（冒号后缺空格）',
  },
  'yaml-shape': {
    title: 'YAML 的层次不对',
    severity: 'error',
    why: '这里要一个列表或一组键值，读到的是别的；这一部分没有读取。',
    ...formBasis,
    hint: '数据/*.yaml 应是以“- ”开头的行的列表，或以表名为键。',
    example: '数据/指标数据.yaml 写成了一段文字',
  },
  'text-not-utf8': {
    title: '文本文件不是 UTF-8 编码',
    severity: 'warning',
    why: '用记事本另存时编码可能变成 ANSI；已按 GB 18030 读取，个别字可能不对。',
    ...formBasis,
    hint: '用记事本打开，“另存为”时编码选 UTF-8。',
    example: 'ANSI 编码的 dossier.yaml',
  },
  'settings-missing': {
    title: '没有 dossier.yaml',
    severity: 'error',
    why: '没有它就不知道申报单位、年度和标准。',
    ...formBasis,
    hint: '在工作文件夹里运行 shenbao init，会生成带说明的 dossier.yaml。',
    example: '在错误的文件夹里运行了命令',
  },
  'settings-unknown-pack': {
    title: '没有这个标准包',
    severity: 'error',
    why: '标准包规定有哪些条款、指标和材料；没有它，什么都读不了。',
    ...formBasis,
    hint: '改为随程序安装的标准包编号。',
    example: '标准包: national-hygenic-city',
  },
  'setting-unknown': {
    title: '认不出的设置项',
    severity: 'warning',
    why: '这一项的名字不是约定的名字，没有起作用。',
    ...formBasis,
    hint: '改成最接近的名字，或删除。',
    example: '“申报单们”',
  },
  'setting-missing': {
    title: '缺少必需的设置项',
    severity: 'error',
    why: '没有这一项，材料无法署名或定期；草稿中先用【待补】代替。',
    ...formBasis,
    hint: '在 dossier.yaml 中补上。',
    example: '没有“成文日期”',
  },
  'setting-wrong': {
    title: '设置项的值不对',
    severity: 'error',
    why: '这一项的值不是要求的形式，没有采用。',
    ...formBasis,
    hint: '按说明改正。',
    example: '年度: 二三年',
  },
} as const satisfies Record<string, CodeNote>;
