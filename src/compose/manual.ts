import { sheetNames } from '../model/sheet-names.ts';
import { partialPath } from './template/source.ts';
import { type DirectiveShape, directives } from './tree/directives.ts';
import { views } from './views/index.ts';
import type { ViewShape } from './views/view.ts';
import type { Term } from './vocabulary/term.ts';
import { terms } from './vocabulary/terms.ts';

/** A cell of a Markdown table may hold no bar and no line break. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const code = (text: string): string => `\`${text}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const optionsOf = ({ options }: Term): string =>
  Object.keys(options ?? {})
    .map((name) => (name === '*' ? '栏=值' : `${name}=`))
    .join(' ');

const argumentsOf = (term: Term): string =>
  (term.arguments ?? []).map((a) => `${a.name}${a.rest ? '……' : ''}${a.optional ? '（可省）' : ''}`).join('、');

const attributesOf = ({ attributes }: DirectiveShape): string =>
  Object.entries(attributes)
    .map(([name, what]) => `${name}（${what}）`)
    .join('；');

/** The text of `templates/README.md`; a test keeps the file equal to it. */
export const templatesReadme = (): string =>
  [writing, wordsOfTheLanguage(), itemsOfLists(), layoutWords(), wordForms].join('\n\n');

const writing = `# 怎样写模板

模板决定每种文件写什么、按什么次序写；数据来自工作簿，版式来自 \`style.yaml\`，层次序号、页码、附件序号由程序编排。
把要改的模板从标准包复制到工作区的 \`模板/\`（\`shenbao template copy 工作汇报\`），改好后用 \`shenbao template check\` 检查。
工作区的 \`模板/\` 优先于标准包；只想改一处的，可以只放一个部件（\`模板/${partialPath('名称')}\`）。
文种登记在标准包的 \`documents.yaml\`。本页由程序生成，例子都经测试运行。

## 一个模板的样子

\`\`\`
---
kind: 工作汇报
title: '{{申报单位}}{{动作}}{{称号}}工作汇报'
form: plain
needs: [基本情况, 工作举措]
---
# 基本情况

建成区面积{{基本 "建成区面积"}}。{{#句}}道路机械化清扫率{{指标 "14"}}，{{对照 "14"}}。{{/句}}

# 主要做法

{{#大项 3}}
**{{名称}}。**{{#每个 举措表}}{{文字}}{{/每个}}
{{/大项}}

::署名
\`\`\`

- 首部（两行 \`---\` 之间）：\`kind\` 文种，\`variant\` 体例，\`title\` 标题，\`subtitle\` 副题，\`form\` 写 official（公文，有红头版记）或 plain，
  \`index: none\` 表示文末不附佐证索引，\`needs\` 列出用到的工作表（${Object.values(sheetNames).join('、')}）。
- \`#\` 到 \`####\` 是四级标题，序号“一、（一）1.（1）”由位置编出，不要手写。标题下没有内容时，标题不出现。
- 空一行是另起一段；\`**……**\` 在段首是段首语，在段中是强调。
- 事实缺失时印出【待补：……】并列入问题清单；写在 \`{{#句}}\` 或 \`{{#项}}\` 里的，整句、整项不出现。
- \`{{否则}}\` 分开有与没有两种情形；\`{{> 名称}}\` 放入部件；\`{{! …… }}\` 是注释。
- 值不会被当作标记：数据里有 \`#\`、\`|\`、\`**\` 也照样印出。`;

const wordsOfTheLanguage = (): string => `## 词

${table(
  ['词', '用途', '参数', '选项', '例子', '结果'],
  terms.map((t) => [t.name, t.what, argumentsOf(t), optionsOf(t), code(t.example), t.result]),
)}`;

const itemsOfLists = (): string => `## 列表的各项

在 \`{{#每个 列表}}\` 里可用的名称。“列表”一类的可再用 \`{{#每个 …}}\`，“条件”一类的只能用于 \`{{#如果 …}}\`。外层的名称前加 \`../\`。

${views.map(itemsOf).join('\n\n')}`;

const fieldTypes = { value: '值', list: '列表', flag: '条件' } as const;

function itemsOf({ name, what, sheet, fields }: ViewShape): string {
  const rows = Object.entries(fields).map(([field, f]) => [field, fieldTypes[f.type], f.what, f.of ?? '']);
  const source = sheet === undefined ? '' : `（工作表《${sheet}》）`;
  return `### ${name}\n\n${what}${source}。\n\n${table(['名称', '类', '内容', '各项'], rows)}`;
}

const layoutWords = (): string => `## 版式词

单独成行。\`::名称[文字]{选项="值"}\`；标明“成块”的以 \`:::名称{…}\` 开始、以 \`:::\` 结束。

${table(
  ['版式词', '用途', '选项', '例子'],
  directives.map((d) => [d.use === 'block' ? `${d.name}（成块）` : d.name, d.what, attributesOf(d), code(d.example)]),
)}`;

const wordForms = `## 省里的 Word 表样

在 .docx 表样里要填的地方写 \`{{申报单位}}\`、\`{{指标14}}\`、\`{{建成区面积}}\`，或者上面的任何一个词；表格的一行要逐项重复的，
在行首格写 \`{{#问题表}}\`，在行末格写 \`{{/问题表}}\`，其间用各项的名称。\`{{^问题表}}……{{/问题表}}\` 是一项也没有时的内容。
页眉、页脚里也可以写字段，脚注和批注里的不填。

图片写 \`{{图片 "5.2-03"}}\`（佐证编号，认 JPEG、PNG、GIF、WebP、BMP），大小不超过所在的格子或版心，\`宽=60\` 再限为60毫米；格子的行高设在2厘米以上的，
图片也不超出行高。逐张列出照片：行首格写 \`{{#筛选 佐证表 类型="照片"}}\`，其后 \`{{题名}}\`、\`{{图片 编号}}\`，行末格写 \`{{/}}\`。

写错的名称、放不了的图片会指出是哪个字段、在第几段（页眉页脚另行注明），花括号不成对、写成全角的也会指出。
`;
