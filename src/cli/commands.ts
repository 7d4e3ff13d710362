/** What a command does with its arguments and options as the library hands them over; gives the exit code. */
export type Run = (...given: never[]) => Promise<number>;

/** 选项 — how it is written, what it means, and what holds where it is left out. */
export type Option = readonly [flags: string, about: string, otherwise?: string];

/** 命令 — all that help and mistakes need to know of it; what does the work is loaded when it is called. */
export interface Declared {
  /** `pack [dir]`: the name and its arguments. */
  readonly usage: string;
  readonly about: string;
  readonly required?: readonly Option[];
  readonly options?: readonly Option[];
  readonly run: (() => Promise<Run>) | readonly Declared[];
}

/** In the order of the help. Loading all that the commands use takes four seconds: too long for the first word. */
export const commands: readonly Declared[] = [
  {
    usage: 'init <文件夹>',
    about: '新建申报工作文件夹：设置、待填的数据工作簿、按条款分好的佐证文件夹',
    options: [
      ['--pack <标准包>', '标准包编号'],
      ['--year <年度>', '数据截止的年度，如 2024（不写为去年）；工作簿的列按它排'],
      ['--sample', '附一套虚构城市的完整示例'],
    ],
    run: async () => (await import('./init.ts')).init,
  },
  {
    usage: 'sort [dir]',
    about: '为还没归类的佐证文件提出条款、标题、类型的建议（不加 --apply 什么都不移动）',
    options: [
      ['--apply', '把握“高”的文件移进条款文件夹；不覆盖任何文件，移动过程记在“输出/归类记录.yaml”'],
      ['--undo', '按“输出/归类记录.yaml”把移动过的文件放回原处'],
    ],
    run: async () => (await import('./sort.ts')).sort,
  },
  {
    usage: 'check [dir]',
    about: '检查数据、佐证材料和将要生成的文档',
    options: [
      ['--json', '以 JSON 输出全部问题'],
      ['--html <文件>', '另存为网页'],
      ['--xlsx <文件>', '另存为 Excel 清单（“位置”的链接只在本机打得开）'],
      ['--severity <级别>', '只列这一级别：错误、警告、提示'],
      ['--category <大项>', '只列这一大项的，写名称或其中几个字'],
      ['--department <单位>', '只列这一单位的，写名称或其中几个字'],
      ['--score', '附上线上评估得分的推算和“分多事少”的补缺顺序'],
    ],
    run: async () => (await import('./check.ts')).check,
  },
  {
    usage: 'build [dir]',
    about: '生成全部文档、编号佐证、合订本和检查报告，放在“输出”文件夹',
    options: [['--explain', '说明重做了哪些文件、因为什么变了']],
    run: async () => (await import('./build.ts')).build,
  },
  {
    usage: 'pack [dir]',
    about: '生成并打成申报包（ZIP）；有错误时不打包',
    options: [
      ['-o, --output <文件>', '申报包存为'],
      ['--accept-errors <理由>', '带着错误打包，理由写进包里'],
    ],
    run: async () => (await import('./pack.ts')).pack,
  },
  {
    usage: 'verify <包>',
    about: '核验申报包：结构、完整性、校验值、链接、页码，并重跑全部检查',
    options: [
      ['--previous <包>', '上一次报送的申报包：再核对补正只改了该改的'],
      ['--letter <文件>', '您发出的补正通知（JSON）：再核对包里所附的没有改写'],
      ['--json', '以 JSON 输出'],
      ['--html <文件>', '核验报告另存为网页'],
    ],
    run: async () => (await import('./verify.ts')).verify,
  },
  {
    usage: 'review [包]',
    about: '审核申报包：出审核表和补正通知；--batch 审核一个文件夹里的全部申报包',
    options: [
      ['-o, --output <文件夹>', '结果存到（不写则在申报包旁边）'],
      ['--batch <文件夹>', '批量审核其中（连同里面的文件夹）的全部 ZIP，出一张总表（只有 -o 可以同用）'],
      ['--marks <文件>', '审核页导出的审核意见（JSON）'],
      ['--issuer <单位>', '发出补正通知的单位（不写为申报资料的受文单位）'],
      ['--day <日期>', '审核日期，如 2024-07-01（不写为今天）'],
      ['--deadline <日期>', '补正截止日期（不写为审核日期后30天）'],
    ],
    run: async () => (await import('./review.ts')).review,
  },
  {
    usage: 'amend [dir]',
    about: '按补正通知逐条补正，出下一个序列：第一次运行得到要填的“补正回应.yaml”，填好再运行即打包',
    required: [['--previous <包>', '上一次报送的申报包']],
    options: [
      ['--letter <文件>', '补正通知的机读文件（补正通知.json）；只有纸质通知的不写，照“补正通知.yaml”录入'],
      ['-o, --output <文件>', '申报包存为'],
    ],
    run: async () => (await import('./amend.ts')).amend,
  },
  {
    usage: 'compare <旧包> <新包>',
    about: '比较任意两次报送的申报包：变更报告、修订对照稿（Word 修订）、变更表（Excel、JSON）',
    options: [
      ['-o, --output <文件夹>', '存到（不写则在新包旁边的“变更报告”）'],
      ['--json', '只以 JSON 输出变更，不写文件'],
    ],
    run: async () => (await import('./compare.ts')).compare,
  },
  {
    usage: 'export <包>',
    about: '从申报包导出：平台数据文件、门户上传件、纸质件清单',
    options: [
      ['-o, --output <文件夹>', '存到（不写则在申报包旁边的“报送件”）'],
      ['--limit <兆字节>', '门户单个文件上限（不写为 50）', '50'],
    ],
    run: async () => (await import('./export.ts')).exportSets,
  },
  {
    usage: 'report [dir]',
    about: '单独生成一份文档（Word 和 PDF）',
    required: [['--kind <文种>', '文种，如 工作汇报、工作简报、自查自评报告']],
    options: [
      ['--variant <体例>', '体例，如 市、区县、部门、街道'],
      ['--unit <单位>', '以哪个部门、街道或区县的口吻写'],
      ['--length <字数>', '篇幅上限，如 5000、3000；不写为全文'],
      ['--highlights', '只写标为亮点的举措'],
      ['--book <单位,单位…>', '几个单位各写一份，合成汇编'],
      ['-o, --output <文件>', '存为（.docx 或 .pdf；不写则两份都存进“输出”）'],
    ],
    run: async () => (await import('./report.ts')).report,
  },
  {
    usage: 'template',
    about: '文档模板：列出、复制一份到“模板”文件夹修改、检查',
    run: [
      {
        usage: 'list [dir]',
        about: '列出可用的模板和部件',
        run: async () => (await import('./template.ts')).listTemplates,
      },
      {
        usage: 'copy <模板> [dir]',
        about: '把标准包的模板复制到“模板”文件夹',
        run: async () => (await import('./template.ts')).copyTemplate,
      },
      {
        usage: 'check <文件> [dir]',
        about: '检查一个模板或 Word 表样：写错的名称、缺少的数据和图片',
        run: async () => (await import('./template.ts')).checkTemplate,
      },
    ],
  },
  {
    usage: 'serve [dir]',
    about: '在浏览器里操作（只在本机 127.0.0.1）',
    options: [['--port <端口>', '端口，不写由系统分配', '0']],
    run: async () => (await import('./serve.ts')).serve,
  },
  {
    usage: 'proof <文件...>',
    about: '校对来稿（txt、docx、pdf）；给多个文件时还比对雷同',
    options: [
      ['--place <名称>', '文稿所属地方，如“平川市”'],
      ['--json', '以 JSON 输出'],
      ['--docx <文件>', '把问题作为批注写进 Word 副本（只给一个 docx 时）'],
    ],
    run: async () => (await import('./proof.ts')).proof,
  },
  {
    usage: 'extract <文件...>',
    about: '从来稿（txt、docx、pdf）中提取数据，并对应到指标',
    options: [
      ['--pack <标准包>', '标准包编号'],
      ['--json', '以 JSON 输出'],
    ],
    run: async () => (await import('./extract.ts')).extract,
  },
  {
    usage: 'explain [代码]',
    about: '说明一个检查项：为什么查、例子、怎么改、依据；不写代码则列出全部',
    run: async () => (await import('./explain.ts')).explain,
  },
];
