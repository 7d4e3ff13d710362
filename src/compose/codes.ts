import type { Severity } from '../diagnostic.ts';

/** What a remark of this stage means, for `explain`. */
export interface ComposeCode {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly basis: string;
  readonly hint: string;
  readonly example: string;
}

const language = '模板语言（templates/README.md）';
const note = (
  code: string,
  title: string,
  why: string,
  hint: string,
  example: string,
  rest: Partial<Pick<ComposeCode, 'severity' | 'basis'>> = {},
): ComposeCode => ({ code, title, severity: 'error', why, basis: language, hint, example, ...rest });

const facts: readonly ComposeCode[] = [
  note(
    'fact-missing',
    '文件中有待补的内容',
    '生成文件时要用到这一项，工作簿里没有填，文件中印出【待补：……】。',
    '在所指的表和单元格中补上，重新生成。',
    '《工作汇报》缺少建成区面积。',
    { basis: '申报资料不得留空' },
  ),
  note(
    'length-over',
    '压缩后仍超过篇幅',
    '限定了篇幅，舍去次要内容后仍然超过；重要内容和完整的句子不会被截断。',
    '把次要的举措改为优先级2或3，或放宽篇幅。',
    '要求3000字，只留优先级1的内容后有3400字',
    { severity: 'note', basis: '生成时指定的篇幅' },
  ),
];

const templates: readonly ComposeCode[] = [
  note(
    'template-missing',
    '缺少模板',
    '标准包登记了这个文种，却没有它的模板。',
    '把模板放到所指的位置，或从 documents.yaml 中删去。',
    '没有“工作汇报”的模板',
  ),
  note(
    'template-unused',
    '自己的模板没有用上',
    '文件名与任何文种的模板都对不上，印出来的仍是标准包的模板。',
    '按 shenbao template list 列出的名字改名。',
    '模板/02-工作汇报.md.hbs',
    { severity: 'warning' },
  ),
  note(
    'template-failed',
    '模板无法生成',
    '模板通过了检查，生成时仍然出错。',
    '还原为标准包的模板，再逐处修改。',
    '模板“工作汇报”无法生成',
  ),
  note(
    'template-front-matter',
    '模板首部有误',
    '首部缺项，或写了不认识的项目。',
    '照其他模板的首部改写。',
    'titel: 工作汇报',
  ),
  note(
    'template-syntax',
    '模板语法有误',
    '花括号或成对的词没有写全。',
    '检查所指的一行附近。',
    '{{#如果 荣誉}} 没有收尾',
  ),
  note(
    'template-unknown-name',
    '模板里有不认识的名称',
    '写错了词、栏目、指标或表的名称，填不出内容。',
    '按提示改为相近的名称。',
    '{{申报单為}}',
  ),
  note('template-argument', '词的用法不对', '参数、选项不合，或把列表直接印出。', '照所附的例子改写。', '{{问题}}'),
  note('template-partial', '部件有误', '要放入的部件不存在，或套用了自己。', '检查部件的名称和位置。', '{{> 没有}}'),
  note(
    'template-typed-number',
    '手工写了层次序号',
    '序号由位置编出，手写的会重复或断号。',
    '用 # 到 #### 表示层次，删去序号。',
    '# 一、基本情况',
  ),
  note('template-unknown-directive', '不认识的版式词', '版式词或它的选项写错了。', '按提示改为相近的名称。', '::署各'),
  note(
    'template-need-unused',
    '首部列出的表没有用到',
    '首部的 needs 与正文不一致。',
    '从 needs 中删去。',
    'needs: [荣誉]，正文没有用到',
    { severity: 'warning' },
  ),
  note(
    'template-need-undeclared',
    '用到的表没有列在首部',
    '首部的 needs 与正文不一致。',
    '在 needs 中加上。',
    '正文用到《荣誉》',
    { severity: 'warning' },
  ),
  note(
    'template-absent-here',
    '本标准没有这项指标',
    '模板为别的标准所写，含有这项指标的句子在本标准中不出现。',
    '不必处理；想要另一种写法，可另写模板。',
    '县的标准没有指标14',
    { severity: 'warning' },
  ),
];

const forms: readonly ComposeCode[] = [
  note(
    'form-unreadable',
    'Word 表样读不出来',
    '文件不是 .docx，或已损坏、加密。',
    '另存为 .docx，取消密码。',
    '申报表.doc',
  ),
  note(
    'form-syntax',
    'Word 表样的字段没有写全',
    '花括号或成对的字段不完整，无法填写。',
    '在所指的段落补全。',
    '{{申报单位',
  ),
  note(
    'form-unknown-name',
    'Word 表样里有不认识的字段',
    '写错了名称，填不出内容。',
    '按提示改为相近的名称。',
    '{{申报单為}}',
  ),
  note(
    'form-picture',
    'Word 表样里的图片放不进去',
    '图片字段所指的佐证不存在、不是图片，或图片打不开。',
    '核对佐证编号；照片和扫描件用 JPEG 或 PNG。',
    '第3段的“{{图片 "9.9-01"}}”：没有编号为“9.9-01”的佐证图片',
  ),
  note(
    'form-not-converted',
    'Word 表样没有转成 PDF',
    '本机没有 LibreOffice，或它打不开填好的表样；平台只收 PDF 和 OFD。',
    '用 Word 或 WPS 打开填好的表，另存为 PDF 后上传。',
    '《基本情况表》填好了，但本机没有 LibreOffice',
    { severity: 'note' },
  ),
];

/** Every remark of this stage, in a fixed order. */
export const composeCodes: readonly ComposeCode[] = [...facts, ...templates, ...forms];
