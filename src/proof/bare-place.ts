import { clauseAfter, clauseBefore } from '../text/clause.ts';
import { hitsIn } from '../text/hits.ts';
import type { Paragraph } from '../text/prose.ts';
import { isWord } from '../text/words.ts';
import { isKin, isSibling } from './own-place.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

const name = '(\\p{Script=Han}{2,3}?)';
const praised =
  '(?:美丽|富裕|富强|幸福|文明|健康|宜居|洁净|干净|整洁|和谐|平安|大美|魅力|绿色|生态|活力|现代化?|清洁|宜业|韧性|智慧|繁荣|品质|精致)';

/** Where only the own place can stand, by its bare name. */
const slots: readonly RegExp[] = [
  // 站在新的起点上，池州将继续……: who promises and does.
  new RegExp(
    `(?<=^|[。；！？”，\\s]|今天的|如今的|今日的|未来的|明天的)${name}(?=将(?:继续|以|坚持|始终|进一步|不断|持续|紧紧|锚定|牢记|奋力|全力)|正以|正在(?:以|加快|全力|成为)|必将|必定|全市上下|上下(?:一心|同心|齐心)|人民(?!医院|公园|路|广场|政府|法院)|儿女|大地上|城乡(?:面貌|环境|处处)|市民(?:的|正|们|都|纷纷|说)|街头|，正以|，一座|，这座|创卫(?:的|之|路|故事|实践|历程)|创建国家卫生城市的|的(?:大街小巷|街头巷尾|城市(?:管理|面貌|品质)|天更蓝|明天|今天))`,
    'gu',
  ),
  // 作为一名老安康人，我们鹰潭人: who speaks.
  new RegExp(
    `(?:作为(?:一[名个位])?(?:土生土长的?|地道的?|普通)?老?|一[名个位](?:土生土长的?|地道的?)?老|土生土长的?老?|(?:我们|咱们?)老?|(?:每一?[个名位]|广大|全体|所有)(?:的)?)${name}(?=人(?![民大才员事口工均]))`,
    'gu',
  ),
  // 建设更加美丽的鹰潭而不懈努力, 奋力谱写……鹰潭新篇章.
  new RegExp(
    `${praised}(?:而又?${praised})?的${name}(?=而|[，。；！？”]|不懈|努力|奋斗|贡献|作出|做出|谱写|新篇章|新画卷|$)`,
    'gu',
  ),
  // 让池州更加宜居, 守护池州的蓝天.
  new RegExp(
    `(?:让|使|把|守护|扮靓|擦亮|装点|建设|打造|书写|谱写|展现|展示|描绘)(?:好)?${name}(?=更加?(?:美|宜居|干净|整洁|有|加|靓|绿|洁净)|的(?:蓝天|天更|明天|美好明天|城市(?:名片|品质|形象)|新篇章|新画卷|崭新|每一)|(?:高质量发展|创卫|巩卫|卫生城市)?(?:新篇章|新画卷|新形象|新答卷))`,
    'gu',
  ),
  // 走在邵阳的大街小巷, 如今的怀化, 这是衡阳创卫的缩影, 这座城市名叫……: whose streets, whose story.
  new RegExp(
    `(?:走在|走进|漫步|行走在|徜徉在?|置身|生活在)${name}(?=的?(?:大街小巷|街头|城区|主城|老街|城乡|每一|，))|(?<=^|[，。；“])(?:如今|今天|今日|昔日|现在|未来)的${name}(?=[，。处城街天更到])`,
    'gu',
  ),
  new RegExp(
    `(?:这是|正是|彰显|折射出?|见证了?|印证了?|讲述|凝聚着?)${name}(?=创卫|巩卫|创建国家|城市(?:管理|治理|变化|发展)|的?(?:蝶变|嬗变|巨变|变迁))|(?:为|为了|助力|推动)${name}的?(?=明天|美好(?:明天|未来)|未来|发展(?:贡献|作出)|繁荣|振兴|创卫|创建国家)|(?:名叫|名为|叫做|名字叫)${name}(?=[，。；！”])`,
    'gu',
  ),
  // 为运城人民, 让文昌人: for whom it is done.
  new RegExp(
    `(?<=^|[，。；、！“]|[作做]出|不断|真正|切实|努力|只)(?:为了?|让|使|造福|带给|服务)${name}(?=人民(?!医院|公园|路|广场|政府|法院)|人(?:的(?:生活|日子|幸福|幸福感|获得感)|更|引以|享))`,
    'gu',
  ),
  // 健康娄底新篇章, 为建设美丽古浪谱写新篇章.
  new RegExp(
    `${praised}${name}(?=新(?:篇章|画卷|答卷|未来|征程|局面|图景|名片))|(?:建设|打造|奋进)${praised}${name}(?=谱写|书写|贡献|而|作出|做出|不懈|添|[，。；！”]|$)`,
    'gu',
  ),
  // 桐柏的乡村面貌, 让雁塔居民享受到.
  new RegExp(
    `(?<=^|[，。；])${name}(?=的?(?:城乡|乡村|农村|人居)(?:面貌|环境))|(?<=让|使|为)${name}(?=(?:居民|群众|市民|百姓|学子|师生)(?:享受|感受|过上|喝上|用上|住上|更|的获得感))`,
    'gu',
  ),
  // 助力健康绥阳建设.
  new RegExp(`${praised}${name}(?=建设(?![的成标局项工与和者]))`, 'gu'),
  // 池州这座江城.
  new RegExp(`(?<=^|[，。；、在让把给为是的])${name}(?=这座(?:[^，。；]{0,6}城|历史|美丽|年轻|古老))`, 'gu'),
];

/** Names that are words of the language: 幸福安康, 长治久安, 和平. */
const words =
  /^(?:比如|安康|长治|吉安|安顺|平安|和平|和顺|安宁|兴安|富裕|太平|长乐|永安|长安|安定|泰安|福安|惠民|永和|新建|开放|大同|中山|朝阳|城中|东方|文明|繁昌|昌平|广安|大方|共和|新城|城区|城关|开发|海城|江城|古城|东城|西城|平和|和县|丰都|合作|建设|开平|普安|清新|清远|怀远|高明|光山|平原|海口|河口|山阳|南部|东部|西区)$/u;
/** Other places are spoken of as such: beside ours, before ours, as a model, on the way. */
const abroad =
  /协作|帮扶|对口|援建|支援|结对|学习|借鉴|考察|参观|观摩|对标|取经|相比|对比|赶超|超过|周边|邻近|兄弟|毗邻|接壤|高铁|高速|机场|铁路|来自|务工|游客|客商|迁|户籍|出生|老家|嫁到|经验|模式|做法|赛|联合|携手|合作|产的|籍/u;

function isOurs({ place, text, paragraphs, dictionaries: { gazetteer } }: Reading, bare: string): boolean {
  if (place === null || place.places.length === 0) return true;
  // ——烟台市芝罘区向阳街道海韵社区
  if (paragraphs.slice(0, 4).some((p) => /^[^，。！]{2,40}$/u.test(p.text) && p.text.includes(bare))) return true;
  const homes = place.places.flatMap((p) => [p.name, p.prefecture ?? '', p.province]);
  if (homes.some((home) => home.includes(bare)) || place.name.includes(bare)) return true;
  const all = gazetteer.shortNamed(bare);
  const cities = all.filter((p) => p.level === 'prefecture');
  // A county's neighbours are not its own, though they belong to one prefecture: 生态宜居的柘荣 in a paper of 福安.
  if (cities.length === 0 && all.length > 0 && place.places.some((p) => p.level === 'county') && !isWord(bare))
    return !all.every((p) => isSibling(place, p) || !isKin(place, p)) || text.split(bare).length > 2;
  const named = cities;
  // Spoken of time and again, it is a partner or a neighbour.
  return named.length === 0 || named.some((p) => isKin(place, p)) || text.split(bare).length > 3;
}

/** 城东, 东湖, 鼓楼: every town has one. */
const landmark = /^[东西南北中城桥新老]|[东西南北湖]$|鼓楼/u;

/** 漏改的短名 — in a paper that names itself nowhere, a place by its bare name where only its own can stand. */
export function* bareLeaks(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { text, dictionaries } = reading;
  for (const { bare, start } of bareIn(paragraph)) {
    if (words.test(bare) || isWord(bare) || landmark.test(bare)) continue;
    if (dictionaries.gazetteer.shortNamed(bare).length === 0 || text.split(bare).length > 3) continue;
    const message = `全文没有写本地名称，这里的“${bare}”疑为漏改的真名，或照搬别处材料时留下的`;
    yield { paragraph, start, end: start + bare.length, message, severity: 'error' };
  }
}

interface Bare {
  readonly bare: string;
  readonly start: number;
  /** Which slot it stands in. */
  readonly slot: number;
}

function* bareIn({ text }: Paragraph): Generator<Bare> {
  for (const [slot, pattern] of slots.entries())
    for (const hit of hitsIn(text, pattern)) {
      const bare = hit.slice(1).find((group) => group !== undefined) ?? '';
      const start = hit.index + hit[0].lastIndexOf(bare);
      const end = start + bare.length;
      const clause = clauseBefore(text, start, '。；') + clauseAfter(text, end, '，。；');
      if (abroad.test(clause) || (slot === 0 && /[、与和及同跟]$/u.test(text.slice(0, start)))) continue;
      yield { bare, start, slot };
    }
}

/** 短名 — another city by its bare name where a paper can only speak of its own. */
export function* bareNames(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  if (reading.place === null) return;
  for (const { bare, start, slot } of bareIn(paragraph)) {
    if ((slot !== 0 && slot !== 1 && words.test(bare)) || isOurs(reading, bare)) continue;
    const message = `“${bare}”不是${reading.place.name}的地方，疑为照搬别处材料时留下的`;
    yield { paragraph, start, end: start + bare.length, message };
  }
}
