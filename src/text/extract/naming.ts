import { clauseAfter } from '../clause.ts';
import type { Figure } from './fact.ts';

/** Words between a name and its number that say nothing of what is measured. */
const filler =
  /(?:[由从](?:创建前|创卫前|整治前|改造前|原来|起初|当初|过去|之前|最初|上年|去年|前年)的?|逐年|稳步|持续|不断|大幅度?|明显|显著|进一步|全部|(?<!水)平均|连续|始终|一直|国家标准|分别(?:达到?|为|是)?|[均皆](?:达到?|为)?|已经?|达到了?|达|(?<!行)为|是|只?有|拥有|做到|到|至|保持在?|稳定在|控制在|维持在|提高到|提高为|提升为|上升为|增加为|下降为|降低为|降为|升为|提高至|提升到|提升至|上升到|上升至|增加到|增加至|增长到|延长到|延长至|扩大到|扩大至|缩短到|缩短至|压减到|增至|升至|攀升至|优化到|下降到|下降至|降至|降到|降低到|降低至|力争|争取|力求|确保|超过|突破|逾|仅有?|共有?|共计|合计|累计|总计|近|约|超|不低于|不少于|不超过|≥|≤|[：:（(\s“”])+$/u;
const change =
  /(?:提高|提升|上升|增加|增长|延长|缩短|扩大|下降|降低|减少|回升|下滑|同比|环比|增幅|降幅|比上年|较上年|比去年|较去年|多[了出]|少了|高[了出]|低了)(?:了|约|近|达|为)*$/u;
const years = /(?:[由从至到在自]?(?:19|20)\d{2}年(?:度|底|末)?[的、]?)+/gu;

/** 由74.6%|提升为|83.4%: right behind a figure it is what became of that, as 提升到 is. */
const reached = /^(?:提高|提升|上升|增加|增长|延长|缩短|扩大|下降|降低|减少)为$/u;

/** 改造提升27个市场: done to so many. */
const improved = /(?:改造|整治|新建|改建|建设|优化|巩固)提升$/u;

/** 比全市高1.1岁; not 占比最高. */
const apart = /(?<![占对同环])[比较](?!例|率|重)[^，。；：最]{1,12}[高低多少]$/u;

/** Whether the words right before the number make it a difference. */
export const isChange = (lead: string, unit: string): boolean =>
  /^个?[百千]分点$/u.test(unit) ||
  apart.test(lead) ||
  (change.test(lead) && !reached.test(lead) && !improved.test(lead));

/** What begins a paragraph or a list and names nothing: 三、, （二）, 1.. */
const heads =
  /^(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|其中(?=\p{Script=Han})|[、的和及与（）\s])+/u;

/** 全市公厕达到 → 全市公厕 */
export function trimName(lead: string): string {
  let name = lead;
  for (let last = ''; last !== name; ) {
    last = name;
    name = name
      .replace(filler, '')
      .replace(change, '')
      .replace(/(?<![同环])比$|[由从较]$/u, '');
  }
  return name.replace(heads, '');
}

export const withoutYears = (text: string): string => text.replace(years, '');

/** No name stands further ahead of its number. */
const longestLead = 600;

/** The words from the last stop or figure up to the number; list commas inside brackets and names stay. */
export function leadOf(text: string, figure: Figure, before: Figure | undefined): string {
  const from = Math.max(before?.end ?? 0, figure.start - longestLead);
  const stretch = text.slice(from, figure.start);
  const stop = Math.max(...['，', '。', '；', '！', '？', '：'].map((m) => lastOutside(stretch, m)));
  return stretch.slice(stop + 1);
}

/** Last place of a mark that stands in no bracket or book title. */
function lastOutside(text: string, mark: string): number {
  for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1)) {
    const head = text.slice(0, at);
    const open = (head.match(/[（《]/gu)?.length ?? 0) - (head.match(/[）》]/gu)?.length ?? 0);
    if (open <= 0) return at;
  }
  return -1;
}

/** What stands behind the unit up to the next stop: the name of 520个党政机关. */
export const tailOf = (text: string, { end }: Figure): string => clauseAfter(text, end, '，。；！？：、');

/** What is measured stands at the end: of 党政机关、医疗机构、学校建成比例 all three are 建成比例. */
const head =
  /(?:建成(?:比例|率)|覆盖率|合格率|达标率|处理率|处置率|普及率|持证率|持有率|知晓率|满意率|完好率|收集率|接种率|规范化率|标准化率|配备率|开课率|死亡率|密度|比例|占比)$/u;
const measured = /(?:率|比例|占比|比重|数|量|面积|人口|里程|长度|水平|浓度|密度|值|天数|时间)$/u;
/** What parts the names of a list; 普及率 is one name. */
const between = /(?:[、和与]|以及|(?<![普涉])及)(?![^（]*）)/u;
const perHead = /(?:每[百千万十\d]*[^、]{0,4}?(?:人口|人)|[千万]人口?|人均)(?:拥有)?/u;

/** 每千常住人口床位数、医师数 → both with 每千常住人口; the common head goes to each that has none. */
export function splitNames(list: string, count: number): string[] | null {
  const parts = list.split(between).filter((p) => p !== '');
  if (parts.length < count) return null;
  const names =
    parts.length === count
      ? parts
      : [parts.slice(0, parts.length - count + 1).join('、'), ...parts.slice(parts.length - count + 1)];
  const prefix = perHead.exec(names[0] ?? '')?.[0] ?? '';
  const common = head.exec(names.at(-1) ?? '')?.[0] ?? '';
  return names
    .map((n, i) => (i > 0 && prefix !== '' && !n.includes(prefix) ? prefix + n : n))
    .map((n) => (common === '' || measured.test(n) ? n : n + common));
}

/** 每千常住人口床位6.8张、医师3.1人: what the later ones are counted by stands only before the first. */
export const perHeadOf = (lead: string): string => perHead.exec(lead)?.[0] ?? '';

/** 无烟医疗机构、无烟学校建成率: what both are measured by stands behind the last. */
function headed(list: string): string[] {
  const common = head.exec(list)?.[0] ?? '';
  return common === '' ? [] : list.split(between).map((part) => (measured.test(part) ? part : part + common));
}

/** Said of several names at once: 均达到, 也双双超过, 都保持在. */
const alike =
  /(?:[均都皆]|双双|同样)(?:已|也)*(?:继续|始终|一直|全部)?(?:保持|稳定|实现|达到?|为|是|在|超过|突破|不低于|高于)*\s*$/u;
const both = /^[^率，]{1,16}率(?:[和与]|以及|及)[^率，]{1,16}率(?:达到?|为|是|在|保持在?|稳定在|实现)*\s*$/u;
/** 两项指标继续保持, 三个指标: the names counted over, and the words that say they share what follows. */
const counted =
  /(?:[两二三四五六七八]|\d)(?:项|个|类)(?:主要|核心|关键|重点)?(?:指标|数据|比率|比例)(?:[也均都皆]|双双|继续|始终|一直|全部|连续[^，]{0,5}|保持|稳定|实现|达到?|为|是|在|超过|突破)*\s*$/u;

/**
 * A率、B率均达到100%, A率及B率100%, A、B两项指标保持100%: the names one figure belongs to, each with the words it may be told in,
 * the plainest first; null where it has but one.
 */
export function sharedNames(lead: string): string[][] | null {
  const over = counted.test(lead);
  if (!over && !alike.test(lead) && !both.test(lead)) return null;
  const list = trimName(trimName(lead.replace(over ? counted : alike, '')).replace(/(?:[均都皆也]|双双)+$/u, ''));
  const isList = (parts: readonly string[]): boolean =>
    parts.length > 1 && parts.every((p) => p.length >= 3 && (over || measured.test(p)));
  // 体育与健康课开课率、眼保健操普及率, A率和眼保健及视力检查率: 与 and 及 stand within a name.
  const parts = [list.split('、'), list.split(behindMeasure), list.split(between)].find(isList);
  if (parts !== undefined) return parts.map(inFull);
  const completed = headed(list);
  return isList(completed) ? listedNames(list, completed.length) : null;
}
const behindMeasure = /(?<=率|比例|占比|比重)(?:[、和与]|以及|及)/u;

/** What a name of such a list may be short of: 医废处置, 水源地水质. */
const inFull = (name: string): string[] => (measured.test(name) ? [name] : [name, `${name}率`, `${name}达标率`]);

/** Counts the names of a list over: 绿化覆盖率、绿地率两项指标. */
const countedOver = /(?:[一二两三四五六七八九十\d]+(?:项|类|个|种))?(?:主要|核心|关键|重点|约束性)?(?:指标|数据)$/u;

/**
 * Words each figure of a list may be named by: the head of the last name goes to each (党政机关、学校两类无烟单位建成率), what the
 * first is counted by goes to all (每千人口床位、医师).
 */
export function listedNames(list: string, count: number): string[][] {
  const plain = list.replace(countedOver, '');
  const names = splitNames(plain, count);
  const told = plain.split(between).slice(-count);
  const last = names?.at(-1) ?? '';
  const prefix = perHead.exec(names?.[0] ?? '')?.[0] ?? '';
  return (names ?? []).map((name, i) => {
    const headed = prefix === '' || name.includes(prefix) ? name : prefix + name;
    if (i === count - 1 || measured.test(told[i] ?? '')) return [headed];
    return [headed, ...Array.from({ length: Math.max(0, last.length - 1) }, (_, k) => headed + last.slice(-k - 1))];
  });
}

/** 婴儿死亡率、孕产妇死亡率连续五年下降: the first names of a clause, where as many as asked stand there; else empty. */
export function namesAtStart(clause: string, count: number): string[] {
  const parts = clause.split(between).slice(0, count);
  const names = parts.map((part, i) => (i < count - 1 ? part : (upToMeasure.exec(part)?.[0] ?? '')));
  return names.length === count && names.every((name) => measured.test(name)) ? names : [];
}
const upToMeasure = /^.{2,24}?(?:率|比例|占比|比重|水平|浓度|天数|时间|面积)/u;
