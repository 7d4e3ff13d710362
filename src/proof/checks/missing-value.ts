import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const trend =
  /[\p{Script=Han}（）\dA-Z]{2,}(?:率|天数)(?:呈)?(?:逐年|稳步|持续|不断|明显|大幅|显著)(?:提高|增加|上升|下降|提升|降低|减少|改善)(?=[，。；])/gu;

/** 知晓率达到， — the number itself is gone. */
const gone =
  /[\p{Script=Han}]{2,}(?:率|比例|占比|水平|人数|面积|里程|收入|密度|浓度|投资|总额|产值|床位数)(?:均|已|又|全部)?(?:达到|达|提高到|提升到|上升到|下降到|降至|升至|增加到|为)(?:了|约|近)?(?=[，。；、%％])/gu;

/** 拆除旱厕座， — a measure word with nothing before it. */
const uncounted =
  /(?:新建|改建|新增|建成|拆除|取缔|查处|关停|整改|排查|清理|清运|改造|整治|修复|安装|设置|硬化|铺设|投入|出动|发放|绿化|配制|投放|购买|采购)[^，。；、\d一二三四五六七八九十百千万几数多两每]{2,8}(?:(?<!讲|插|底|卡)座|余[处条个件名人户座]|万?平方米|(?<!平方)公里|万元|人次|盏|(?<!口)吨)(?=[，。；、])/gu;

/** 硬化万平方米, 投资万元 — 万 with no number before it; 近万元 and 上万元 are amounts. */
const bareTenThousand =
  /(?<=\p{Script=Han})(?<![一二三四五六七八九十百千两几数多余上近超过每逾成亿半])万(?=平方米|立方米|平米|人(?=[，。；、])|元(?!户|GDP|产值|工业|地区|增加值|生产|国)|吨|人次|公里|亩|株|册|份|盆)/gu;

const spoken = '一二两三四五六七八九十百千万亿几数多余半来每各整单某元/／（(近上超逾过成约达';
/** 投入资金亿元, 面积平方公里: a measured unit where only a number can stand before it. */
const measured = new RegExp(
  `(?<=[\\p{Script=Han}）])(?<![${spoken}位为平立公多少])[余多]?(?:亿元|平方公里|平方米|立方米|(?<!平方)公里|公顷|人次|台次|车次|户次)(?=[，。；、])`,
  'gu',
);
/** 悬挂横幅条, 展板余块: a thing, and the word that counts it. */
const things = [
  '(?:横幅|标语|主?次?干道|道路|街巷|小街小巷)[余多]?条',
  '(?:宣传单|宣传资料|宣传品|手册|倡议书|责任书|调查问卷|通知书|折页|读本)[余多]?[份册张]',
  '(?:宣传栏|展板|标牌|警示牌|牌匾|宣传牌)[余多]?块',
  '(?:路灯|灭蚊灯|灭蝇灯)[余多]?盏',
  '(?:垃圾箱|果皮箱|垃圾桶|毒饵站|毒饵盒|停车泊位|停车位|鼠洞)[余多]?个',
  '(?:违章建筑|卫生死角|违法建设|流动摊点|占道摊点|小广告|乱搭乱建)[余多]?处',
  '(?:洒水车|清扫车|垃圾车|清运车|吸污车|作业车)(?:[余多]辆|台)',
  '(?:树木|苗木|乔木|灌木|行道树)[余多]?株',
  '(?:保洁员|志愿者|环卫工人|执法人员|工作人员)[余多]?名',
].join('|');
const countedThing = new RegExp(`(?:${things})(?=[，。；、])`, 'gu');
/** 辖区总人口为，面积为。 */
const unsaid = /(?:人口|面积|总量|总长度?|全长|总投资|总数)(?:为|达到?|是)(?=[，。；])/gu;
/** 其中达标的有。 */
const unlisted = /(?:的有|约有|约为|共计|总计|分别为|分别是|仅有|其中有)(?=[。；])/gu;
/** 106.4亿元，增长，: by how much is gone; 达到以上: so is the bound. */
const unmeasured =
  /(?<=\d[^，。；]{0,6}，)(?:同比|比上年|较上年|比去年)?(?:增长|下降|提高|降低|增加|减少|上升)(?=[，。；])|(?:达到|控制在|不低于|不少于|不超过|保持在|提高到|稳定在|率)(?:以[上内下]|左右)(?=[，。；])/gu;
const headlessOrdinal =
  /(?<![次等门及落府宅])第(?=[届期批轮][\p{Script=Han}]|(?:个|次)(?:“?世界|“?全国|“?国际|“?国家|“?爱国|“?无烟|“?护士|“?地球|“?环境|“?健康))/gu;
/** 从月日起, 今年的月日是: the digits of a date are gone. */
const bareDays =
  /(?<=^|[从自至到于在由截，。；：、的（(—～~-]|\d年)月日?日(?=[起止至到前后，。；、：是举召下上凌开印）)—～~-]|$)/gu;

/** 拆除违建86处、平方米。 居民户，: a unit behind a mark, the number before it gone. */
const bareUnits = [
  /(?<=\d[处个座条块户幢栋间])、?约?(?:平方米|平方公里|公里|万元|米(?![宽长高深以]))(?=[，。；、）])/gu,
  /(?<=[，、；])(?:居民|农户|住户|家庭|商户|党员)[户名人](?=[，、；])/gu,
  /(?<=\p{Script=Han})(?:共计?|累计|合计|总计)(?:[处座户件份场]|[余多][处件个]|条|家|人次|场次)(?=[，。；、])/gu,
  /(?<=由|请)同志(?=兼任|担任|任|负责|牵头)/gu,
  /(?:发送?|报送|反馈|传)至(?:电子)?邮箱(?=[。；，])/gu,
];

const item =
  '\\p{Script=Han}{2,8}?(?<![讲插底卡茶各整每一几这那多半星就落客余十百千万])(?:座|个|盏|吨|亩|平方米|立方米|公里|万元|余处|余个)';
/** 压缩站3座、收集站个、公厕座: things of a row counted in the same way, one of them without its number. */
const rowed = [
  new RegExp(
    `(?<=\\d(?:[座个盏处辆吨亩条家所]|[座个][、，]\\p{Script=Han}{2,8}[座个])[、，])${item}(?=[、，。；（])`,
    'gu',
  ),
  new RegExp(`(?<=[、，])${item}(?=[、，]\\p{Script=Han}{2,8}\\d+(?:\\.\\d+)?[座个盏处辆吨亩])`, 'gu'),
];

/** 年是我区…最多的一年: the year's digits are gone; 乡镇个, 毒饵公斤: so are the count's. */
const headless = [
  /(?<=^|[。；：（(]|\s)年(?=是|我[市区县街社局]|全[市区县]|社区|街道|工作|(?:1[0-2]|[1-9])月(?!\d))/gu,
  /(?<=[\p{Script=Han}）])(?<![一二两三四五六七八九十百千万亿几数每各多整这那半哪某单余逐])个(?=国家|自治区|省级|市级|县级|乡镇|社区|街道|行政村|城市|县(?!城)|镇|部门)/gu,
  /(?<=\p{Script=Han})(?<![一二两三四五六七八九十百千万亿几数每余多半])(?:公斤|千克)(?=[，。、；])/gu,
  /(?<=建|造|设|铺)米(?=[宽长高]\d?)/gu,
  /(?<=关于|截至|对于)年度?(?=国家卫生|全国爱|爱国卫生|复审|评审)/gu,
  /(?<=[，\p{Script=Han}])(?<![今去前本当次明同全每近半两几多往历上下周这那翌末整学少青成中老丰一二三四五六七八九十百零〇○])年(?=(?:1[0-2]|[1-9])月)/gu,
  /(?<=结合|按照|对照|根据|依据|实施|印发|执行)年(?=国家卫生|全国爱|爱国卫生)/gu,
  /(?<=\p{Script=Han})[—–~～-]{1,2}(?=年?周期)/gu,
];

/** 省级卫生村312个、市级卫生村，: two of one kind, and the second without its number. */
const ofOneKind = /(?<=(\p{Script=Han}{2})\d+(?:\.\d+)?万?[个座处家所条名户块张]、)\p{Script=Han}{0,6}\1(?=[，。；])/gu;
/** 检出阳性样品批次，. */
const uncountedLots =
  /(?:检出|抽检|查出|检测|监测|送检|受理|查处|完成)[^，。；、\d一二三四五六七八九十百千万几数多两每各该本]{2,8}(?:批次|件次|场次)(?=[，。；])/gu;
/** 创建率100%，国家卫生乡镇占比，普及率99%: a rate between rates, or at the end of its sentence. */
const bareRates = [
  /(?<=\d[%％‰]、)\p{Script=Han}{2,10}率(?=[，。；])/gu,
  /(?<=\d[%％‰]，)\p{Script=Han}{3,14}(?:率|占比|比例)(?=，[^，。；]{2,16}\d)/gu,
  /(?<=\d[%％‰]，|[。；]|\p{Script=Han}，)\p{Script=Han}{4,16}(?:上岗|持证|合格|达标|覆盖|普及|知晓|处理|处置|完好|建档|接种|收集|清扫)率(?=[。；])/gu,
];
/** What acts upon a rate says something of it. */
const acting =
  /[提升降低增减控看查测算核评超高促推力求强固稳了着过把将对按以令使让均都为]|实现|确保|保证|保障|扩大|改善|达到|完善|公布|公示|通报|统计|反映|纳入|包括|重点|主要|关注|影响|关系|落实|不断|持续|努力/u;

const label = /^(?:责任单位|牵头单位|配合单位|责任部门|完成时限|联系人|联系电话|责任人)[：:]\s*$/u;

/** 责任单位： and nothing behind it, where the same label is filled in elsewhere. */
function* emptyLabels({ paragraphs }: Reading): Generator<Finding> {
  const filled = new Map<string, boolean>();
  for (const paragraph of paragraphs) {
    const name = label.exec(paragraph.text)?.[0].trim().slice(0, -1);
    if (name === undefined) continue;
    const elsewhere =
      filled.get(name) ?? paragraphs.some((p) => p.text.startsWith(name) && p.text.length > name.length + 3);
    filled.set(name, elsewhere);
    if (!elsewhere) continue;
    yield { paragraph, start: 0, end: paragraph.text.length, message: `“${name}”后面是空的`, severity: 'warning' };
  }
}

/** Two patterns that meet at one place tell of one gap. */
function* uncountedThings({ body }: Reading): Generator<Finding> {
  const told = new Set<string>();
  for (const pattern of [uncounted, ...rowed, bareTenThousand])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const at = pattern === bareTenThousand ? Math.max(0, start - 4) : start;
      const seen = paragraph.text.slice(at, end + (pattern === bareTenThousand ? 2 : 0));
      if (told.has(`${paragraph.index}:${Math.floor(end / 8)}`) || hit[0] === '') continue;
      told.add(`${paragraph.index}:${Math.floor(end / 8)}`);
      yield { paragraph, start: at, end: at + seen.length, message: `“${seen}”缺数量`, severity: 'warning' };
    }
}

export const missingValue: ProofCheck = {
  code: 'missing-value',
  title: '说到的指标和数量都有数值',
  why: '“收集率逐年提高”“硬化万平方米”没有数值，数据评价无法采信，也无从核对。',
  basis: '国家卫生城市数据评价要求填报数值',
  severity: 'note',
  hint: '对照台账补上数值；说趋势的写出各年的数，如“由2021年的69.39%提高到2022年的71.61%”。',
  good: [
    '生活污水集中收集率逐年提高，2022年达71.61%。',
    '按照年度国家卫生县复审计划，2018—2020周期、当年9月2日均有记录。',
  ],
  bad: [
    { text: '示范街签约率99.1%、履约率，商户满意。', quotes: ['履约率'] },
    {
      text: '建成省级卫生村312个、市级卫生村，检出阳性样品批次，创建率100%，国家卫生乡镇占比，普及率99.8%。从业人员持证上岗率。',
      quotes: ['市级卫生村', '检出阳性样品批次', '国家卫生乡镇占比', '从业人员持证上岗率'],
    },
    { text: '拆除旱厕座，新建公厕18座，举办讲座。', quotes: ['拆除旱厕座'] },
    { text: '完成步道硬化万平方米，投资近万元。', quotes: ['步道硬化万平方'] },
    { text: '建成压缩站3座、垃圾收集点个，绿道2条。', quotes: ['垃圾收集点个'] },
    {
      text: '年是我区创建数量最多的一年，建成乡镇个国家卫生县，投放毒饵公斤。',
      quotes: ['年', '年，建成乡镇个', '县，投放毒饵公斤'],
    },
    {
      text: '据介绍，年9月2日印发《关于命名—周期国家卫生县的决定》，我县结合年国家卫生县标准逐项自查。',
      quotes: ['据介绍，年', '发《关于命名—', '》，我县结合年'],
    },
    { text: '平川市年10月启动创建，今年6月、每年4月开展活动。', quotes: ['平川市年'] },
    {
      text: '拆除违建86处、平方米。居民楼52栋，居民户，由同志兼任组长，名单发至邮箱。',
      quotes: ['建86处、平方米', '52栋，居民户', '民户，由同志', '长，名单发至邮箱'],
    },
    {
      text: '投入资金亿元，建成区面积平方公里，悬挂横幅条，辖区总人口为，开展第届爱国卫生月活动。',
      quotes: ['投入资金亿元', '成区面积平方公里', '里，悬挂横幅条', '，辖区总人口为', '为，开展第'],
    },
    { text: '我校从月日起开展活动，今年是第个世界无烟日。', quotes: ['我校从月日', '，今年是第'] },
    { text: '验收合格率为100%，优良率以上。', quotes: ['%，优良率以上'] },
    { text: '责任单位：市教育局\n整治校园周边环境。\n责任单位：', quotes: ['责任单位：'] },
    { text: '创卫知晓率达到，满意率95%。', quotes: ['创卫知晓率达到'] },
    { text: '城市生活污水集中收集率逐年提高。', quotes: ['城市生活污水集中收集率逐年提高'] },
  ],
  *run(reading) {
    for (const { paragraph, hit, start, end } of matches(reading.body, gone)) {
      const message = `“${hit[0].slice(-16)}”后面没有数值`;
      const to = end + (/^[%％]/u.exec(paragraph.text.slice(end))?.[0].length ?? 0);
      yield { paragraph, start: Math.max(start, end - 16), end: to, message, severity: 'warning' };
    }
    yield* uncountedThings(reading);
    for (const pattern of [
      ...bareUnits,
      measured,
      countedThing,
      unsaid,
      unlisted,
      unmeasured,
      headlessOrdinal,
      bareDays,
    ])
      for (const { paragraph, hit, start, end } of matches(reading.body, pattern)) {
        if (hit[0].includes('邮箱') && reading.text.includes('@')) continue;
        const from = Math.max(0, start - 4);
        const message = `“${paragraph.text.slice(from, end)}”缺了数字或名称`;
        yield { paragraph, start: from, end, message, severity: 'warning' };
      }
    yield* emptyLabels(reading);
    for (const pattern of [ofOneKind, uncountedLots, ...bareRates])
      for (const { paragraph, hit, start, end } of matches(reading.body, pattern)) {
        if (bareRates.includes(pattern) && acting.test(hit[0])) continue;
        yield { paragraph, start, end, message: `“${hit[0]}”缺数值`, severity: 'warning' };
      }
    for (const pattern of headless)
      for (const { paragraph, hit, start, end } of matches(reading.paragraphs, pattern)) {
        if (reading.pageLines.has(paragraph)) continue;
        const from = Math.max(0, start - 6);
        const message = `“${paragraph.text.slice(from, end)}”的“${hit[0]}”前面缺数字`;
        yield { paragraph, start: from, end, message, severity: 'warning' };
      }
    for (const { paragraph, hit, start, end } of matches(reading.body, trend)) {
      const sentence = reading.sentences(paragraph).find((s) => s.start <= start && s.start + s.text.length >= end);
      const rest = sentence ? sentence.text.slice(end - sentence.start, end - sentence.start + 30) : '';
      if (/^[，；][^，。；]{0,20}\d/.test(rest)) continue;
      yield { paragraph, start, end, message: `“${hit[0].slice(-16)}”只说趋势，没有数值` };
    }
  },
};
