import { hitsIn } from '../hits.ts';
import type { Figure } from './fact.ts';

/** Sayings in which a number has long ceased to count. */
const sayings =
  '千家万户|[进入]万家|千万家|万家灯火|万众一心|成千上万|千千万万|八方|七嘴八舌|五花八门|三令五申|三番[五两]次|三天两头|三头六臂|三心二意|四分五裂|三步并作|两口子|[三五]口之家|十分(?!钟|之|位|满分|制)|[三四五六七八九]分\\p{Script=Han}{1,4}[，、]?[一二三四五六七]分(?!钟|之)|[一二三]分离|[二两]分法|(?<![第每日天周月年季期])一大(?!类|项|早|扫)|[几数][十百千万]';
/** What politics and the trade go by: the number is a part of the name. */
const names =
  '十[六七八九]大|二十大|[一二三四五六七八九十]+届(?:[一二三四五六七八九十]+[中次]全|中央|全国人|人大|党代)|第[一二三四五六七八九十]+[届次](?:党代会|党员|代表大会|全[体会]|会议|人民|人口普查|全国人口)|三个代表|四个全面|四个意识|四个自信|两个维护|两个确立|四个伟大|两个一百年|三严三实|八项规定|三重一大|三会一课|四议两公开|三大攻坚战|三大战役|三大堆|三区三州|四大班子|双随机|门前“?三包|三班子|二次(?=供水|污染|创业|元|装修|利用|转运|分拣|确认|加压)|三次产业|八步沙|[三四]套(?=”?车|班子)|[七六]步洗手|三面(?=环|临|依|靠|青)|两面(?=派|性|环)';
/** Places and roads. */
const places =
  '三元区|七台河|五台[山县]|三台县|九台区|五家渠|三门[峡县]|[三四五六八九]道(?=沟|江|河|湾|岭|口|区|镇)|(?<=\\p{Script=Han})(?<!兵分|分成|分)[一二三四五六七八九十]路(?!人|队|纵)';
/** 二级以上综合医院, 二类及以上公厕, 水厂一期工程: of which kind, not how many. */
const kinds =
  '[一二三四][级类](?:及|（含）)?以[上下]|[一二三]级(?=生化|处理|响应|管网|保护区)|24小时(?=开放|值[班守]|营业|服务|热线|在线|监[控测]|视频|有人|自助)|(?<=规划的)第[一二三四五]年|(?<!出版|印发|编发|刊发|举办|开设|培训|[班了第]|简报|通报)[一二三四]期(?=工程|项目|道路|建设|改造|扩建|绿化|管网|[东西南北]侧)';

/** 以上四项行动, 这两天, 两项合计: what was counted before. */
const again =
  '(?:以上|上述|前述|这)[两二三四五六七八九十]{1,2}(?:个|项|种|类|条|年|天|座|处|家)|[两二三四五六]项(?=合计|共计|总计)';

const fixed = new RegExp([sayings, names, places, kinds, again].join('|'), 'gu');

const ofLife = /寿命|年龄|岁数/u;
/** 5岁以下儿童, 78岁的老人. */
const ofSome = /^(?:[及（含）]*以[上下内])?的?\p{Script=Han}{0,4}[人童年生妇女民者群孩幼婴儿老]/u;
/** 15—69岁居民: who, not what is measured; a length of life is. */
const tellsWho = (text: string, { start, end, value }: Figure): boolean =>
  typeof value !== 'number' ||
  ofSome.test(text.slice(end, end + 10)) ||
  !ofLife.test(text.slice(Math.max(0, start - 120), start));

/** Only numbers in characters stand in such words; they are few, and the words about them short. */
const spelt = /[一二两三四五六七八九十百千万]|24小时/u;
const about = 12;

function inFixed(text: string, { start, end }: Figure): boolean {
  if (!spelt.test(text.slice(start, end))) return false;
  const from = Math.max(0, start - about);
  return hitsIn(text.slice(from, end + about), fixed).some(
    ({ index, 0: words }) => start < from + index + words.length && from + index < end,
  );
}

/** 第1社区, 第3小学: which one, not how many. */
const numbered =
  /^\d+(?:社区|街道|小区|居委|村|镇|乡|网格|片区|中队|大队|支队|分局|小组|组|小学|中学|学校|幼儿园|医院|水厂|污水|车间|食堂|教学楼|实验)/u;
const isOrdinal = (text: string, { start }: Figure): boolean =>
  text[start - 1] === '第' && numbered.test(text.slice(start, start + 12));

/** 只是名目 — whether a figure lies in words that count nothing: sayings, names, kinds, age groups. */
export const isNoFigure = (text: string, figure: Figure): boolean =>
  ((figure.unit === '岁' || figure.unit === '周岁') && tellsWho(text, figure)) ||
  isOrdinal(text, figure) ||
  inFixed(text, figure);
