import { clauseAfter, clauseBefore } from '../../text/clause.ts';
import type { Dictionaries } from '../../text/dictionaries.ts';
import type { Place } from '../../text/gazetteer.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isWithin } from '../../text/quotes.ts';
import { bareLeaks, bareNames } from '../bare-place.ts';
import { strayPrefectures } from '../bare-prefecture.ts';
import { isKin, isSibling, type OwnPlace } from '../own-place.ts';
import { anonymous, shortNames } from '../own-slot.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';
import { samplePlaces } from '../sample-place.ts';
import { shortens } from '../short-name.ts';
import { struckNames } from '../struck-names.ts';
import { wrongParents } from '../wrong-parent.ts';

/** Words behind a place name that make it the speaker: its party committee, its departments, its application. */
const speaker =
  /^(?:委|政府|人民政府|人大|政协|纪委|爱卫|爱国卫生|创卫|巩卫|卫生健康|卫健|城管|城市管理|住建|住房|市场监管|生态环境|创建|巩固|全体|广大|各级|辖区|城区|县城|中心城区|主城区|建成区|市民|居民|群众|常住人口|集中式|公厕|道路机械|生活垃圾|生活污水|鼠密度|病媒|空气质量|环境空气|绿化覆盖|人均|\d+(?:家|个|名|户)(?:成员)?(?:单位|部门|党员|干部|职工|志愿者|商户|社区|村|乡镇|街道)|每千|农贸市场|城乡|域|境内|全境|中小学)/u;
/** Help, trade and travel between places, in the clause: the other place belongs there. */
const shared =
  /协作|帮扶|对口|援建|支援|援助|结对|派驻|派出|选派|引进|交流|合作|签订(?![^，。；]{0,16}(?:责任|承诺))|联防|联控|联合|流域|交界|跨界|跨区|上游|下游|兄弟|周边|邻近|外地|外省|外市|中标|采购|有限公司|公司|厂家|专家|教授|记者|游客|客商|迁|户籍|务工|出生|毕业|会议在|举办的|召开的/u;
const clauseAround = (text: string, start: number, end: number): string =>
  clauseBefore(text, start, '。；，') + text.slice(start, end) + clauseAfter(text, end, '。；，');
/** Words before it that make it ours. */
const ours = /(?:全|我|结合|立足|符合|切合)$/u;

/** 陕西省卫健委二级巡视员张建平: an official of another place who has come to look. */
const visitor =
  /^\p{Script=Han}{0,12}(?:巡视员|调研员|副?主任|副?处长|副?厅长|副?局长|副?会长|研究员|教授|专家|医师|督导员|组长)(?:[\p{Script=Han}]{2,4}(?=[，、。；）]|一行|带队|率)|、|等)/u;
const praise = /(?:称号|荣誉|命名|表彰)的?(?:城市|县|市)?(?:的?有|包括|还有|是|：)/u;

/** A sentence that lists places, each with its marks between: it speaks of them all. */
const isRow = ({ dictionaries: { gazetteer } }: Reading, clause: string): boolean => gazetteer.find(clause).length >= 3;

/** Contexts of the white list as patterns: an institution's name behind, a journey or comparison before. */
function innocentContexts({ dictionaries: { whitelist } }: Reading): Contexts {
  const known = contexts.get(whitelist) ?? contextsOf(whitelist);
  contexts.set(whitelist, known);
  return known;
}

interface Contexts {
  readonly behind: RegExp;
  readonly ahead: RegExp;
}

/** Spelt out once for all the places of all texts. */
const contexts = new WeakMap<Dictionaries['whitelist'], Contexts>();

function contextsOf({ followedBy, precededBy }: Dictionaries['whitelist']): Contexts {
  const any = (words: readonly string[]): string => words.join('|') || '(?!)';
  const long = (words: readonly string[]): string => any(words.filter((w) => w.length > 1));
  return {
    behind: new RegExp(`^(?:${any(followedBy)}|\\p{Script=Han}{1,4}(?:${long(followedBy)}))(?!生|校园)`, 'u'),
    ahead: new RegExp(`(?:${any(precededBy)})$|(?:${long(precededBy)})`, 'u'),
  };
}

const isInnocent = (reading: Reading, { text }: Paragraph, start: number, end: number): boolean => {
  const { behind, ahead } = innocentContexts(reading);
  const tail = text.slice(end, end + 24);
  const clause = withoutPlaces(reading, clauseBefore(text, start, '，。；：'));
  if (ahead.test(clause) || (behind.test(tail) && !/^\p{Script=Han}{0,6}?(?:菜市场|农贸市场|集贸市场)/u.test(tail)))
    return true;
  return isWithin(text, start, '《（', '》）') && /^[^《（]*[》）]/u.test(text.slice(end)) && !speaker.test(tail);
};

/** 赴绵阳市、遂宁市 → 赴: places in a row share what stands before the first. */
function withoutPlaces({ dictionaries: { gazetteer } }: Reading, clause: string): string {
  let rest = clause;
  for (let last = gazetteer.find(rest).at(-1); last !== undefined; last = gazetteer.find(rest).at(-1)) {
    if (!/^(?:等地)?[、和及与]?$/u.test(rest.slice(last.start + last.name.length))) break;
    rest = rest.slice(0, last.start);
  }
  return rest;
}

/** 绵阳市市场监管局 as the subject of a text by 广元市市场监督管理局: what another's office does is told as our own. */
function isOwnOffice({ paragraphs, place }: Reading, { text }: Paragraph, start: number, end: number): boolean {
  const name = place?.name ?? '';
  const title =
    paragraphs
      .slice(0, 3)
      .find((p) => p.text.startsWith(name))
      ?.text.slice(name.length) ?? '';
  const own = /^\p{Script=Han}{2,12}?(?:局|委员会|办公室|委|办)/u.exec(title)?.[0] ?? '';
  const office = /^\p{Script=Han}{2,12}?(?:局|委员会|办公室|委|办)/u.exec(text.slice(end))?.[0] ?? '';
  return own.length > 2 && office.length > 2 && /(?:^|[。！])$/u.test(text.slice(0, start)) && shortens(office, own);
}

/** 与荆州市城管、水利、生态环境等部门联合: the departments one works with day by day are those of one's own place. */
const officeRow =
  /^(?:(?:城管|公安|交警|住建|水利|交通|生态环境|环保|卫健|市场监管|农业农村|自然资源|商务|教育|民政|财政|消防|应急|文旅|园林|气象|税务|发改)(?:局|委)?[、和]){2,}\p{Script=Han}{2,6}等(?:\d+个|多个|相关|有关|职能)*(?:部门|单位)/u;
const across = /跨|交界|毗邻|接壤|流域|边界|两地|两市|三地|区域协作|联防|上下游|省界|互助|签订|合作协议/u;
const isOfficeRow = ({ text }: Paragraph, start: number, end: number): boolean =>
  officeRow.test(text.slice(end)) &&
  !across.test(clauseBefore(text, start, '。') + clauseAfter(text, end, '。')) &&
  /(?:与|会同|联合|协同|协调|和|由)$/u.test(text.slice(0, start));

/** Of a place the gazetteer lacks we do not know the parts; only another city named once or twice is surely not one. */
const mayBeKin = ({ text }: Reading, place: OwnPlace, name: string): boolean =>
  !name.endsWith('市') ||
  place.name.startsWith('本') ||
  place.level === '省' ||
  // 宜春市 in the paper of 金桥社区: nobody knows in which city it lies.
  /^(?:街道|镇|乡|社区)$/u.test(place.level) ||
  /社区$/u.test(place.name) ||
  standsOften(text, name);

/** Three times: no further is counted. */
function standsOften(text: string, name: string): boolean {
  let at = -1;
  for (let times = 0; times < 3; times += 1) {
    at = text.indexOf(name, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function* fullNames(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { place, dictionaries } = reading;
  if (!place) return;
  const known = place.places.length > 0;
  for (const { name, start } of dictionaries.gazetteer.find(paragraph.text)) {
    const end = start + name.length;
    // 安顺城区 is no 顺城区.
    if (place.places.some(({ short }) => short && paragraph.text.startsWith(short, start - short.length + 1))) continue;
    const named: readonly Place[] = dictionaries.gazetteer.named(name);
    if (
      (known ? named.some((p) => isKin(place, p) && !isSibling(place, p)) : mayBeKin(reading, place, name)) ||
      !reading.startsWord(paragraph, start) ||
      isWhitelisted(reading, paragraph, start, end)
    )
      continue;
    const praised = /^(?:召开|举行|举办)|^[^，。；]*(?:经验|做法|模式|案例|值得|先进)/u.test(paragraph.text.slice(end));
    const office = isOwnOffice(reading, paragraph, start, end);
    if (praised && !office) continue;
    const offices = isOfficeRow(paragraph, start, end);
    if (shared.test(clauseAround(paragraph.text, start, end)) && !office && !offices) continue;
    const sentence =
      clauseBefore(paragraph.text, start, '。；') +
      paragraph.text.slice(start, end) +
      clauseAfter(paragraph.text, end, '。；');
    if (visitor.test(paragraph.text.slice(end)) || (praise.test(sentence) && isRow(reading, sentence))) continue;
    if (/[与和、]$/u.test(paragraph.text.slice(0, start)) && paragraph.text.slice(0, start - 1).endsWith(place.name))
      continue;
    // 达州市民 holds both the city and its citizens.
    const speaks =
      speaker.test(paragraph.text.slice(end)) ||
      speaker.test(paragraph.text.slice(end - 1)) ||
      ours.test(paragraph.text.slice(0, start));
    if (!speaks && named.some((p) => isSibling(place, p))) continue;
    // 东城街道 lies in many towns, 滨海新区 by many a sea; the gazetteer has those of a few.
    if (!speaks && /(?:街道|镇|乡)$|^滨海新区$/u.test(name)) continue;
    if (!speaks && (named.some((p) => p.level === 'province') || isInnocent(reading, paragraph, start, end))) continue;
    const message = `“${name}”不是${place.name}的地方，疑为照搬别处材料时留下的`;
    yield { paragraph, start, end, message, severity: speaks ? 'error' : 'warning' };
  }
}

/** Where only the speaker's own place can stand: 督促某区某街道辖内, 在某区各乡镇. */
const within =
  /^(?:\p{Script=Han}{0,6}(?:辖内|辖区内?|境内|各(?:乡镇|镇|街道|社区|村))|(?:创新|探索|推行|实行|印发|出台|始终|坚持把|高度重视)(?:[^，。；]{0,12}“|了|的|推行|出台|坚持|，))/u;
/** What a paper may say of another place, though its own name is struck out. */
const isLeak = (reading: Reading, paragraph: Paragraph, start: number, end: number): boolean =>
  paragraph.role === 'body' &&
  paragraph.index > 2 &&
  reading.startsWord(paragraph, start) &&
  /(?:^|[，。；：《“、（]|[为让使在对由将把从]|按照|依据|根据)$/u.test(paragraph.text.slice(0, start)) &&
  !shared.test(clauseAround(paragraph.text, start, end)) &&
  !visitor.test(paragraph.text.slice(end)) &&
  !/^(?:召开|举行|举办|等地?|、)/u.test(paragraph.text.slice(end)) &&
  (isWithin(paragraph.text, start, '《', '》') || !isInnocent(reading, paragraph, start, end)) &&
  !isWhitelisted(reading, paragraph, start, end);
/** 我县, by whom a 区 can be no own one. */
const levels = { 县: /[我全本]县/u, 区: /[我全本]区/u } as const;

/** A paper that does not name its place, and the full name of one that it has left in it. */
function* unnamed(reading: Reading): Generator<Finding> {
  const { paragraphs, text, place, dictionaries } = reading;
  if (place !== null && !(place.places.length === 0 && place.name.startsWith('本'))) return;
  const [county, district] = [levels.县.test(text), levels.区.test(text)];
  const blank = anonymous.test(text);
  if (!blank && county === district) return;
  for (const paragraph of paragraphs) {
    if (blank) yield* bareLeaks(reading, paragraph);
    for (const { name, start } of dictionaries.gazetteer.find(paragraph.text)) {
      const end = start + name.length;
      const other = (name.endsWith('区') && county && !district) || (name.endsWith('县') && district && !county);
      const told = within.test(paragraph.text.slice(end)) && (other || blank);
      const level = dictionaries.gazetteer.named(name).some((p) => p.level === 'province');
      if (!told && !(blank && !level && isLeak(reading, paragraph, start, end))) continue;
      const message = `文中没有写本地名称，这里的“${name}”疑为照搬别处材料时留下的`;
      yield { paragraph, start, end, message, severity: 'error' };
    }
  }
}

/** More foreign places than a copied text has left in it. */
const crowd = 4;

export const foreignPlace: ProofCheck = {
  code: 'foreign-place',
  title: '没有别处的地名',
  why: '照搬别处材料最常见的破绽，是没有改干净的市名、县名。',
  basis: '申报材料应当是本地的真实情况；行政区划依民政部公布的名称',
  severity: 'warning',
  hint: '改成本地的名称，并检查这一段的数字和做法是不是也从别处来的；确有其事（学习考察、机构、道路）的加入白名单。',
  good: [
    '石嘴山市创建工作汇报\n对高速公路石嘴山城区段实施绿化美化，太子河城区段水质稳定。',
    '石嘴山市创建工作汇报\n与银川相比还有差距，吴忠人老马来这里务工多年。祝全市人民幸福安康！为建设更加美丽的石嘴山而努力，石嘴山将继续前行，来自固原的一名老固原人说。',
    '石嘴山市创建工作汇报\n会同银川市公安、水利、生态环境等部门对跨市交界水域开展联防联控，与中卫市签订合作协议。',
    '石嘴山市创建健康县，赴扬州市学习考察，大武口区沿北京路开展整治，建成健康石嘴山行动示范点。',
    '石嘴山市创建工作汇报\n石嘴山认真汲取郑州“7·20”特大暴雨教训，整治杭州路两侧，与吴忠、银川联合治理。石嘴山黄渠桥的羊肉香，滨河路上大理石步道清爽。',
  ],
  bad: [
    {
      text: '某县教育局工作汇报\n三是强化督导。结合夏津教育实际，实行周调度、月通报，某县某某镇作了发言。',
      quotes: ['夏津'],
    },
    {
      text: '某县农村人居环境整治工作汇报\n打造示范村XX个，桐柏的乡村面貌焕然一新，XX村、XX乡作了发言，让雁塔居民享受到更多的健康红利。',
      quotes: ['桐柏', '雁塔'],
    },
    { text: '全面提升鄱阳县城区的环境卫生质量。', quotes: ['鄱阳县'], place: '余干县' },
    {
      text: '广元市市场监督管理局工作总结\n绵阳市市场监管局先后3次在全市推进会上作经验交流。全力冲刺目标，为建设幸福通化、实现振兴作贡献。',
      quotes: ['绵阳市', '通化'],
    },
    {
      text: '站在新的起点上，铜陵将继续抓好管理。作为一名老芜湖人，他说变化真大。为建设更加美丽的池州而不懈努力。让黄山更加宜居。',
      quotes: ['铜陵', '芜湖', '池州', '黄山'],
      place: '滁州市',
    },
    {
      text: '乌兰察布市创建工作汇报\n乌兰察布坚持边创边巩，为建设祖国北疆亮丽风景线作出赤峰贡献，让乌兰察布更加宜居。',
      quotes: ['赤峰'],
    },
    { text: '走进绵阳市八一路菜市场，摊位划线定位。', quotes: ['绵阳市'], place: '广元市' },
    { text: '近年来，平川市城区道路清扫保洁全覆盖。', quotes: ['平川市'], place: '广元市' },
    { text: '尽量不影响达州市民休息。', quotes: ['达州市'], place: '巴中市' },
    {
      text: '　　四是坚持部门协同，用合力破难题。与荆州市城管、水利、生态环境等部门联合开展行动。',
      quotes: ['荆州市'],
      place: '宜昌市',
    },
    { text: '　　我们将持续加力，为建设生态宜居的柘荣贡献力量！', quotes: ['柘荣'], place: '福安市' },
    { text: '大武口区深入开展整治，永州市委、市政府高度重视。', quotes: ['永州市'], place: '石嘴山市' },
    {
      text: 'XX市按照《关于印发方案的通知》（乐市爱卫办〔2020〕9号），在XX街道开展整治。',
      quotes: ['乐市爱卫办'],
    },
    { text: '为建设美丽楚雄、健康云南作贡献！', quotes: ['楚雄'], place: '曲靖市' },
    { text: '为石家庄成功创建国家卫生城市贡献力量！', quotes: ['石家庄'], place: '衡水市' },
    { text: '我们xxxx街道结合文昌实际，制定工作方案。', quotes: ['文昌'] },
    { text: 'xx街道迅速行动，结合工作实际、社区实际，印发方案。结合柳湖实际，建立制度。', quotes: ['柳湖'] },
    { text: '○○街道迅速行动。督促莱山区滨海街道辖内15个工地落实围挡。', quotes: ['莱山区'] },
    {
      text: 'XX街道工作汇报\n各位领导：\n现汇报如下。\n　　XX街道迅速行动，XX街道干部全部下沉。按照《永川区创建工作要点》分解任务，努力为合川区创建国家卫生城市作贡献。',
      quotes: ['永川区', '合川区'],
    },
    { text: '我县辖9个镇。在莱山区各乡镇推行积分制。', quotes: ['莱山区'] },
  ],
  *run(reading) {
    const full = reading.paragraphs.flatMap((paragraph) => [...fullNames(reading, paragraph)]);
    const names = new Set(full.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)));
    // A text that tells of many places was not taken from one of them: the guess whose it is was wrong.
    if (reading.place?.given || names.size <= crowd) yield* full;
    const told = new Set<string>();
    for (const paragraph of reading.paragraphs)
      for (const finding of [
        ...shortNames(reading, paragraph),
        ...bareNames(reading, paragraph),
        ...strayPrefectures(reading, paragraph),
      ]) {
        const at = `${paragraph.index}:${finding.start}`;
        if (!told.has(at)) yield finding;
        told.add(at);
      }
    yield* struckNames(reading);
    yield* unnamed(reading);
    yield* samplePlaces(reading);
    yield* wrongParents(reading);
  },
};
