import { type Paragraph, pieceAt } from '../../text/prose.ts';
import { blanks } from '../blanks/index.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';

/** 甲_乙_丙: the title of a web page, its parts joined by a stroke. */
const joined = /^[^。；，_]{4,}(?:_[^。；，_]{4,}){2,}$/u;

/** The foot of a site hides its own numbers. */
const foot = /^.{0,80}(?:ICP|©|版权所有|新[闻聞][热熱][线線])/u;

/** More blanks than this in one sentence are told of at once. */
const crowd = 3;

function* told(paragraph: Paragraph, spans: readonly (readonly [number, number])[]): Generator<Finding> {
  for (const { 0: text, index: from } of paragraph.text.matchAll(/[^。！？]+[。！？]?/gu)) {
    const here = spans.filter(([start]) => start >= from && start < from + text.length);
    const [first, last] = [here[0], here.at(-1)];
    const oneLine = first && last && pieceAt(paragraph, first[0]) === pieceAt(paragraph, last[0]);
    if (first && last && oneLine && here.length > crowd) {
      const message = `这句话有${here.length}处占位符没有填写`;
      yield { paragraph, start: first[0], end: last[1], message };
    } else
      for (const [start, end] of here)
        yield { paragraph, start, end, message: `占位符“${paragraph.text.slice(start, end)}”没有填写` };
  }
}

export const placeholder: ProofCheck = {
  code: 'placeholder',
  title: '没有未填的占位符',
  why: '套用模板后忘了填的地方（XX、**、____、【待补】等）一眼就能看出材料没有做完，也让数据无从核对。',
  basis: '申报材料应当真实、完整',
  severity: 'error',
  hint: '请填上真实的名称、年份或数字；确实没有的，删去这句话。',
  good: [
    '密度达到≥98%的要求，处置率达到“百分之百”，优良率达+5级。',
    '社区主任李某说：“现在干净多了。”驾驶员李某表示满意。',
    '居民王某某反映噪声扰民，经社区调解解决。做了X光检查，合格率98%，覆盖率99%。',
    '（待遇不变）落实到位，（接待室）已启用。',
    '全市卫生创建_健康教育工作_工作总结文稿',
    '二○二三年，一○五国道，★全市卫生先进。5#楼、Ⅲ类水体、Ⅱ级响应，是□否□，同比▲5%。',
    '全街道12处中小学校均配备专职教师。',
    '二〇〇八年建成，面积3×4米，路网密度达到7.9公里/平方公里，道路完好。',
    '2023年，全市清除违章建筑120余处，公厕服务310人/座。',
    '新增A级旅游厕所3座、B类疫苗2份，安装LED灯，配备CT台次12，分为甲级、乙类，乙区病房，T台展示。',
    '一 次、每 个、合格率100%，渗漏率为0.00%，占百分之八十。装甲镇距县城12公里，K12路公交途经。',
  ],
  bad: [
    { text: '党工委书记X X X任组长，** 社区行动。某区有信心通过复审。', quotes: ['X X X', '**', '某'] },
    {
      text: '立案NULL件，床位NNN张，临江市第？小学下达通知书——份，结余#REF!。',
      quotes: ['NULL', 'NNN', '？', '——', '#REF!'],
    },
    { text: '满意率达到〖待核〗，知晓率达到———。（汇报人：某　某）', quotes: ['〖待核〗', '———', '某　某'] },
    { text: '领导小组下设办公室，由王某某同志兼任办公室主任。', quotes: ['王某某'] },
    {
      text: '成立由市委书记韩某某担任组长的领导小组，副市长薛某带队督导。面积○.○平方公里，常住人口×.×万人。',
      quotes: ['韩某某', '薛某', '○.○', '×.×'],
    },
    { text: '我们xxxx高度重视，印发了《关于开展XX年爱国卫生月活动的通知》。', quotes: ['xxxx', 'XX'] },
    { text: '共清除违章建筑**余处，投入N万元。', quotes: ['**', 'N'] },
    {
      text: '发放手册N册，走访n户。收到来信X封，更换灯泡%count%只。开展培训2**场。',
      quotes: ['N', 'n', 'X', '%count%', '**'],
    },
    { text: '投入资金____万元，覆盖【待补：社区数】个社区。', quotes: ['____', '【待补：社区数】'] },
    {
      text: '余府办字〔2023〕　　号，登记（此数待民政所核补）户。',
      quotes: ['〔2023〕　　号', '（此数待民政所核补）'],
    },
    {
      text: '近年来，〔具体城市〕高度重视创建*卫生区工作，20_年投入860万元。',
      quotes: ['〔具体城市〕', '*', '20_'],
    },
    {
      text: '[城市名]共有社区.个，新建公厕？座，改造（）座，AA市位于x路。',
      quotes: ['[城市名]', '.', '？', '（）', 'AA', 'x'],
    },
    { text: '宣传组。组长：***。成员：**、**。', quotes: ['***', '**', '**'] },
    {
      text: '投资X千余万元。网格员小×每周上门。以院长为组长、某副院长为副组长。辖区某小学组织了主题活动。',
      quotes: ['X', '小×', '某', '某'],
    },
    {
      text: '野三关镇人民政府，2024年○月，2024年3月□日。',
      quotes: ['○', '□'],
    },
    {
      text: '合格率●%，配备劝导员◇名。打造示范店ⅩⅩ家，市第○人民医院。由☆市牵头，增长△％。处理▲吨，新增#个。',
      quotes: ['●', '◇', 'ⅩⅩ', '○', '☆', '△', '▲', '#'],
    },
    { text: '第 期', quotes: ['第 期'] },
    {
      text: '投入资金待定，由局长（姓名）负责。20  年完成，位于某路的公厕000座。（注：此处数据需更新）',
      quotes: ['待定', '（姓名）', '20  年', '某路', '000', '（注：此处数据需更新）'],
    },
    { text: '在《X城日报》发布信息12条。', quotes: ['X'] },
    { text: 'A市高度重视，总面积x平方公里，增长x%。', quotes: ['A', 'x', 'x'] },
    {
      text: '建设美丽新×州。（2024年3月  日）（据录音整理，未经本人审阅）',
      quotes: ['×', '3月  日', '（据录音整理，未经本人审阅）'],
    },
    {
      text: '机械化清扫率达到OO%，出动车辆YY台次，发放告知书aa份。我们对A路、C社区的问题整治。甲市乙县参照。',
      quotes: ['OO', 'YY', 'aa', 'A', 'C', '甲', '乙'],
    },
    {
      text: '会议于 年 月 日召开，发现问题 个，满意率 %。占比达到·%，增长百分之。<填写>户，卫生村100（核实）个。合格率00%。',
      quotes: ['年 月 日', ' ', ' ', '·', '百分之', '<填写>', '（核实）', '00'],
    },
    { text: '推动多部门、**级联动的工作格局。', quotes: ['**'] },
    { text: '20××年，某某街道完成（　　）项任务。', quotes: ['20××', '某某', '（　　）'] },
  ],
  *run({ paragraphs, pageLines }) {
    for (const paragraph of paragraphs.filter((p) => !joined.test(p.text) && !pageLines.has(p) && !foot.test(p.text))) {
      const taken: [number, number][] = [];
      const spans = blanks.flatMap((face) => [...matches([paragraph], face)].map(({ start, end }) => ({ start, end })));
      spans.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const { start, end } of spans)
        if (!taken.some(([from, to]) => start < to && end > from)) taken.push([start, end]);
      yield* told(paragraph, taken);
    }
  },
};
