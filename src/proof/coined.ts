import { isHan } from '../text/han.ts';

/** 姓 */
export const surname =
  /[翟宫卜路岳耿覃严毛文齐关米温柳辛蓝莫倪庞樊霍解栾佟鞠冉牟艾焦车苟桑尤温庄安向申阮章游卓鲁殷施苗纪梅骆盛岑詹喻童欧伍符柯简凌麦甘左辜裴王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/u;
/** What a place, a road, an estate ends in: 禾丰县, 天屹路. */
const rarer =
  /[谷褚祝聂翁屠涂项边储巫荆甄冀狄宁晏佘蔺巩敖祁邢裘缪茅臧费鲍滕席池桂匡荣奚郎窦湛隋仇包蒲查钮娄单乐应连封景冷房华盖谈卞邬郜饶褥麻植穆]/u;
/** 副总理谷牧: who is called so has a name. */
const entitled =
  /(?:[市县区镇乡局部校院所队站科处省]长|书记|主任|委员|记者|总理|主席|司令员?|政委|经理|教授|院士|医[生师]|老师|先生|女士|同志)$/u;
const placeEnd = /[州县市区镇乡村街路巷桥河江湖山庄里苑园楼屯寨岭坝沟湾店厂]/u;

/** What stands before a person's name: 局长翟方奇, 居民何卫斌. */
const called = /(?:长|书记|主任|委员|记者|居民|村民|市民|人|员|师|生|总|副|、|，|：|和|：|^)$/u;
/** What makes a name of the two characters before it, or of these and the next: 沙溪社区, 昭化古城. */
const named =
  /^\p{Script=Han}?(?:社区|街道|小区|公园|广场|大道|水库|景区|古城|古镇|新区|新城|工业园|大桥|学校|小学|中学|医院|集团|公司|置业|地产|药业|银行|超市|酒店)/u;

/** A surname that is an everyday word as well, behind a title. */
const isEntitled = (text: string, at: number): boolean =>
  rarer.test(text[at] ?? '') && entitled.test(text.slice(Math.max(0, at - 4), at));

/** 姚素心, 许仲文: a run of two or three characters that begins with a surname; 禾丰县: a name of a place. */
export function looksNamed(text: string, start: number): boolean {
  const left = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const right = /^\p{Script=Han}*/u.exec(text.slice(start + 2, start + 5))?.[0] ?? '';
  if (surname.test(text[start] ?? '') && (left === '' || right.length <= 1)) return true;
  if (surname.test(text[start - 1] ?? '') && right === '') return true;
  if (surname.test(text[start] ?? '') && called.test(text.slice(0, start))) return true;
  if (surname.test(text[start - 1] ?? '') && called.test(text.slice(0, start - 1))) return true;
  if (isEntitled(text, start) || isEntitled(text, start - 1)) return true;
  if (named.test(text.slice(start + 2))) return true;
  return placeEnd.test(text[start + 1] ?? '') || placeEnd.test(text[start + 2] ?? '');
}

/** 成员姚随平、 — a surname behind what calls a person, and a mark behind the name: however much speaks for a word. */
export function isWholeName(text: string, start: number): boolean {
  const from = surname.test(text[start - 1] ?? '') ? start - 1 : start;
  return surname.test(text[from] ?? '') && called.test(text.slice(0, from)) && !isHan(text[start + 2]);
}

/** 一办|十组, 包街包巷, 平绩发〔2023〕, 两违: coined on purpose; 华阴市|蝉联, 24小时内|补齐: the first ends what is before it. */
export const looksCoined = (text: string, start: number): boolean =>
  /[一二三四五六七八九十两双]/u.test(text.slice(start, start + 2)) ||
  /[省市县区镇]/u.test(text[start] ?? '') ||
  (/[州旗内外前后中上下里间]/u.test(text[start] ?? '') &&
    /\p{Script=Han}{2}$/u.test(text.slice(Math.max(0, start - 2), start))) ||
  text[start + 2] === '〔' ||
  text[start - 2] === text[start] ||
  text[start - 1] === text[start] ||
  text[start + 3] === text[start + 1];

/** 街净、河清，也要靓: a thing or a degree, and what it is like; 科室包所、干部包店: one verb through a row. */
const likeness = /[净清蓝绿美靓亮畅新齐优宽静]/u;
export function isBeat(text: string, start: number): boolean {
  const [first = '', second = ''] = [text[start], text[start + 1]];
  const closes = !isHan(text[start + 2]) || /[了的]/u.test(text[start + 2] ?? '');
  if (!closes) return false;
  if (likeness.test(second) && (!isHan(text[start - 1]) || /[要最更很真太愈越]/u.test(first))) return true;
  const before = text.slice(Math.max(0, start - 8), start);
  return new RegExp(`\\p{Script=Han}${first}\\p{Script=Han}、`, 'u').test(before) && isHan(first);
}
