/** 版式词 — directives of the template text: what each is for and which attributes it takes. */
export interface DirectiveShape {
  readonly name: string;
  readonly what: string;
  /** `line` ::名称[文字]{…}, `block` :::名称{…} … :::. */
  readonly use: 'line' | 'block';
  readonly attributes: Readonly<Record<string, string>>;
  readonly example: string;
}

export const directives: readonly DirectiveShape[] = [
  {
    name: '红头',
    what: '公文版头：方括号里写发文字号；发文 是发文机关，签发人 只用于上行文',
    use: 'line',
    attributes: { 发文: '发文机关标志', 签发人: '签发人姓名' },
    example: '::红头[{{基本 "实施方案文号"}}]{发文="{{政府}}文件"}',
  },
  {
    name: '简报头',
    what: '简报刊头：方括号里写期号',
    use: 'line',
    attributes: { 刊名: '简报名称', 编印: '编印单位', 日期: '印发日期' },
    example: '::简报头[第1期]{刊名="工作简报" 编印="{{爱卫办}}" 日期="{{日期 成文日期}}"}',
  },
  {
    name: '标题',
    what: '标题的位置（缺省在最前）；不写文字时用首部的 title',
    use: 'line',
    attributes: {},
    example: '::标题',
  },
  {
    name: '主送',
    what: '主送机关，顶格，末尾用全角冒号',
    use: 'line',
    attributes: {},
    example: '::主送[{{主送机关}}：]',
  },
  { name: '居中', what: '居中的一行', use: 'line', attributes: {}, example: '::居中[（征求意见稿）]' },
  { name: '引语', what: '标题下、正文前的说明性段落', use: 'line', attributes: {}, example: '::引语[同志们：]' },
  { name: '注', what: '表下或文末的注', use: 'line', attributes: {}, example: '::注[注：数值为报告年度数。]' },
  { name: '联系', what: '附注：联系人及电话', use: 'line', attributes: {}, example: '::联系[（联系人：……）]' },
  {
    name: '署名',
    what: '署名与成文日期；不写时取申报地人民政府与成文日期；多个单位以顿号隔开',
    use: 'line',
    attributes: { 单位: '署名单位', 日期: '成文日期' },
    example: '::署名{单位="{{爱卫办}}"}',
  },
  { name: '附件说明', what: '附件说明，由其后的各个附件自动列出', use: 'line', attributes: {}, example: '::附件说明' },
  {
    name: '附件',
    what: '附件：另面起，序号由位置定；编号 供 {{附件 "…"}} 引用',
    use: 'line',
    attributes: { 编号: '引用时用的名字' },
    example: '::附件[目标任务和责任分解表]{编号="责任分解"}',
  },
  {
    name: '版记',
    what: '版记：抄送、报、送、发的单位与印发机关、日期',
    use: 'line',
    attributes: { 抄送: '抄送机关', 报: '报', 送: '送', 发: '发', 印发: '印发机关', 日期: '印发日期' },
    example: '::版记{抄送="市委办公室" 印发="{{爱卫办}}" 日期="{{日期 成文日期}}"}',
  },
  {
    name: '封面',
    what: '封面：# 行是题名，“- 标签：内容”是说明行，其余是落款',
    use: 'block',
    attributes: { 眉: '题名上方的一行' },
    example: ':::封面{眉="{{称号}}申报资料"}',
  },
  { name: '目录', what: '本文件各级标题的目录', use: 'line', attributes: { 标题: '缺省为“目录”' }, example: '::目录' },
  { name: '横向页', what: '其后各页横排', use: 'line', attributes: {}, example: '::横向页' },
  { name: '纵向页', what: '其后各页竖排', use: 'line', attributes: {}, example: '::纵向页' },
  {
    name: '表格',
    what: '包住一张表；格内写 ^^ 与上格合并，写 << 与左格合并',
    use: 'block',
    attributes: {
      题: '表题',
      宽: '各栏宽度之比',
      对齐: '各栏 左、中、右',
      表头: '表头行数，缺省1',
      合并: '同值上下合并的栏',
    },
    example: ':::表格{题="任务分解表" 宽="1 4 2" 对齐="中 左 中"}',
  },
  {
    name: '图片',
    what: '图片；方括号里是替代文字',
    use: 'line',
    attributes: { 路径: '工作区里的文件', 题: '图题' },
    example: '::图片[建成区范围图]{路径="佐证材料/范围图.png"}',
  },
];
export const directivesByName: ReadonlyMap<string, DirectiveShape> = new Map(directives.map((d) => [d.name, d]));
