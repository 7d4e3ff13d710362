import { articleLabels, buttonWords, commonLabels, fillerWords, libraryMottos, sectionWords } from './page-words.ts';

/** 版面行 — a line that belongs to the page a text was copied from, and what of the page it is. */
export interface PageLine {
  readonly kind: string;
  /** Metadata of an article is a lesser nuisance than buttons and advertisements. */
  readonly slight: boolean;
}

const bullet = /^[\s•·●▪■◆◎▼▲★☆*]+/u;
const parts = /[\s|｜丨·•>＞»›/\\、:：()（）[\]【】〔〕,，+▼▲◎←→↓↑©-]+/u;
const figure =
  /^(?:[\d.,%+]+|\d+(?:\.\d+)?(?:[KMG]B?|页|字|人|次|分|积分|元|金币|条)\+?|\d{4}年?|\d{1,2}[:：]\d{2}(?::\d{2})?)$/iu;
const fileSize = /^\d+(?:\.\d+)?[KMG]B$/iu;

/** 分享 | 收藏 | 打印: every word of the line is a button's, or nothing between buttons. */
function isButtons(line: string): boolean {
  const words = line.split(parts).filter((w) => w !== '');
  const strong = words.filter((w) => buttonWords.has(w) || fileSize.test(w));
  if (strong.length >= 4 && strong.length >= words.length - 1) return true;
  return strong.length > 0 && words.every((w) => buttonWords.has(w) || fillerWords.has(w) || figure.test(w));
}

const trail = /[>＞»›→]/gu;
/** 首页 > 新闻中心 > 正文 */
const isTrail = (line: string): boolean =>
  line.length <= 100 &&
  ((line.match(trail)?.length ?? 0) >= 2 || /(?:首页|主页|网|位置[：:]?[^>]{0,12})\s*[>＞»›→]/u.test(line)) &&
  /^[^>＞»›→]{1,24}[>＞»›→]/u.test(line) &&
  /\p{Script=Han}/u.test(line) &&
  !/[。；]|\d\s*[>＞]\s*\d|[≥≤]/u.test(line);

const ownLabel = new RegExp(`^[【[（(]?(?:${articleLabels})\\s*[：:]`, 'u');
const anyLabel = new RegExp(`(?:^|[\\s|｜（(])(?:${articleLabels}|${commonLabels})\\s*[：:]`, 'gu');
const listed = new RegExp(`^[•·●]\\s*(?:${commonLabels})\\s*[：:][^，。；]{0,30}$`, 'u');
const isLabelled = (line: string): boolean =>
  ownLabel.test(line) || (/[：:]/u.test(line) && (line.match(anyLabel)?.length ?? 0) >= 2);

const clock = '\\d{1,2}(?:[:：]\\d{2}(?:[:：]\\d{2})?|时\\d{1,2}分(?:\\d{1,2}秒)?)(?:\\s*[AP]M)?';
const day = '(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})';
const stamps = [
  new RegExp(`^${day}(?:\\s+${clock})?(?:\\s*星期[一二三四五六日])?$`, 'u'),
  new RegExp(`^\\d{4}年\\d{1,2}月\\d{1,2}日\\s*${clock}$`, 'u'),
  new RegExp(`^(?:${day}|\\d{4}年\\d{1,2}月\\d{1,2}日)(?:\\s*${clock})?\\s+来源[：:]?`, 'u'),
];
/** 2025-09-14,11942| 2025-09-13,11938|: days and numbers without a word. */
const dated = /^(?:[^\p{Script=Han}]{0,12}\d{4}-\d{1,2}-\d{1,2}){2}[^\p{Script=Han}]*$/u;

/** A newspaper's head: 第07版：地方新闻. */
const edition =
  /^(?:\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?\s*)?(?:第\s*)?[A-Z]?\d{1,2}\s*版(?:\s*[：:]|\s*$)|^本版(?:责编|编辑|稿件)/u;
const symbols = /^[|｜丨=*·•.。,，、:：;；~～/\\<>＞《》#^＿—–-]+$/u;
/** Two words of trade in one line: 限时特价促销，成人票228元. */
const trade =
  /促销|特价|优惠价|成人票|儿童票|半票|包邮|秒杀|抢购|团购|限时|领券|折起|折扣|咨询热线|报名热线|免费咨询|订购|起拍|加盟热线|跟团游|自由行|特惠|热销|招商加盟|免费领取|元\/人起/gu;
const isTrade = (line: string): boolean => new Set(line.match(trade) ?? []).size >= 2;

const software =
  /Flash Player|Your browser does not support|^您的(?:浏览器|播放器)不支持|^Processed in [\d.]+|^Powered by|(?:Copyright|©).{0,60}(?:Rights Reserved|(?:19|20)\d{2})|All Rights Reserved/iu;
const counter = /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]?\s*\d+\s*次?$/u;
/** What a page asks its visitor to do. */
const appeal =
  /^查看完整版本|编辑短信.{0,10}到\s*\d{5,}|^.{0,10}(?:商务|广告)合作$|^[（(](?:文|图|文图|图文)[/／][^）)]{1,12}[）)]$/u;
const site =
  /^(?!创卫|工作|健康|爱卫|卫生|今日)\p{Script=Han}{2,4}新闻$|^\p{Script=Han}{2,6}(?:新闻网|新闻中心|之窗|信息港)$/u;
const rights = /^(?:版权|免责|特别|郑重)?声明[：:].*(?:版权|转载|原创|侵权|本网|本站)/u;

/** What a library or a forum writes beside a text: 汇报_第1页, • 29.79 KB, ID：45862040, 1#. */
const shelf =
  /^.{2,60}_第\d{1,3}页$|^(?:大小[：:]\s*)?[\d.]+\s*[KMG]B$|^ID[：:]\s*\d{5,}$|^\d{4}-\d{1,2}-\d{1,2}\s*(?:发布|上传)$|^\d{1,4}#$|^\d{1,3}页$/iu;
const isMotto = (line: string): boolean => libraryMottos.has(line.replace(/[。！.\s]+$/u, ''));

/** 资讯 文化 科技 体育: the sections of a site in a row. */
function isSections(line: string): boolean {
  const words = line.split(/[\s|｜]+/u);
  const known = words.filter((w) => sectionWords.has(w)).length;
  return words.length >= 5 && known >= 3 && words.every((w) => sectionWords.has(w) || /^\p{Script=Han}{2,4}$/u.test(w));
}

/** <br>, <img …>, ![](…): nothing but the marks a page is set with. */
const markup = /^(?:<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>\s*|!\[[^\]]*\]\([^)\s]*\)\s*)+$/iu;

const kinds: readonly (readonly [string, boolean, (line: string) => boolean])[] = [
  ['网页或文库的按钮、菜单', false, isButtons],
  ['网站的栏目', false, isSections],
  ['文库或论坛的文字', false, (line) => shelf.test(line) || isMotto(line)],
  ['范文网站的篇次', true, (line) => /^篇[一二三四五六七八九十\d]{1,2}[：:]?$/u.test(line)],
  ['网页程序的文字', false, (line) => software.test(line)],
  ['网站的名称', false, (line) => site.test(line)],
  ['网页对访问者说的话', false, (line) => counter.test(line) || appeal.test(line) || rights.test(line)],
  ['网页的导航路径', false, isTrail],
  ['网页的稿件信息', true, isLabelled],
  ['网页的时间戳', true, (line) => /\d/.test(line) && (dated.test(line) || stamps.some((s) => s.test(line)))],
  ['报纸的版面信息', true, (line) => edition.test(line)],
  ['广告', false, isTrade],
  ['转换留下的表格线或分隔符', true, (line) => symbols.test(line) && !/^(?:—{2,}|·{3,}|。{3,}|\.{3,})$/u.test(line)],
];

/** What of a page the line is; null where it may belong to the text. */
export function pageLineOf(text: string): PageLine | null {
  if (text.length < 1000 && markup.test(text.trim())) return { kind: '网页的标记', slight: false };
  if (text.length > 120 && text.length < 600 && rights.test(text.trim())) return { kind: '网站的声明', slight: false };
  if (text.length > 120) return text.length < 600 && dated.test(text) ? { kind: '网页的日期索引', slight: true } : null;
  if (listed.test(text.trim())) return { kind: '网页的稿件信息', slight: true };
  const line = text.replace(bullet, '').trim();
  if (line === '') return text.trim() === '' ? null : { kind: '转换留下的符号', slight: true };
  if (/。/u.test(line.slice(0, -1)) && line.length > 40 && !rights.test(line) && !appeal.test(line)) return null;
  for (const [kind, slight, is] of kinds) if (is(line)) return { kind, slight };
  return null;
}
