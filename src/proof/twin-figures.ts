import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const measure =
  '(?:[人户家台车]次|平方(?:米|公里)|立方米|[%％‰]|\\p{Script=Han}(?=[，。；、]|\\p{Script=Han}|[（”]|$))';
/** 回收利用率达到66.7%，资源化利用率达到66.7%; 护栏1347处、座椅1347处: two things side by side and one number. */
const beside = new RegExp(
  '(?<![\\d.〔第])(?<value>\\d+\\.\\d+|\\d{2,})(?<more>[万亿]?[余多]?)(?<unit>[^\\d，。；、]{1,6})(?<mark>[，、；])' +
    `(?<name>\\p{Script=Han}[^。；，、\\d]{1,23}?)\\k<value>(?![\\d.])\\k<more>(?<again>${measure})`,
  'gu',
);

/** Said of both at once, of a part of the first, or of how it changed. */
const joined =
  /(?<![人年日户月平])均|每(?![千万百])|[各都也同即由从占共]|比(?!例)|较|其中|合计|分别|全部|相当|折合|约合|负荷|[增减]|提高|下降|超/u;
/** What is done to the same ones again, or given to each of them: so many households, so many letters. */
const sameOnes =
  /办结|完成|支付|到位|拨付|整改|解决|处[置理]|收集|转运(?!站)|销号|签[订约署]|承诺书|责任书|告知书|配备?|配置|建[立档]|档案|接种|驱虫|免疫|登记|录入|[回随]访|[收回]收|收回|合格|达标|持证|体检|参[加与]|覆盖|受益|惠及|涉及|接入|通过|上报|落实|兑现|验收|培训|考核|办理|化验|检测|鉴定|管理|聘|选/u;
/** A rate is a thing of its own, whatever deed it is the rate of. */
const rate = /\p{Script=Han}{2}率/gu;

/** Has one of every other: 行政村 and 村卫生室 stand in one place, a shop and its keeper too. */
const apiece =
  /(?:村|社区|小区|单位|企业|机构|学校|医院|网格|小组|市场|宿舍|班级|站点|卫生室|工作室|户|[\p{Script=Han}]长|路段|店|点位|乡镇|街道|镇|商户)$/u;
const counted = /^(?:处|座|台|盏|吨|个|家|块|条|场|起|株|公里|平方米|千米)$/u;
/** 拆除违建1.26万平方米，腾出空地1.26万平方米: one stretch of ground, and what became of it. */
const stretch = /^(?:平方(?:米|公里)|立方米|亩|公顷|吨|公里|千米|米)$/u;
const dated = /^(?:年|月|日|天|时|分|秒|岁|度|倍|个?百分|级|号|路|届|期)/u;

const verb = /(?:达到?|已?达|为|是|有|共|约|近|在|至|到|了|仅|超过?)+$/u;
const nameOf = (words: string): string => words.replace(verb, '');
const nameBefore = (text: string, at: number): string =>
  nameOf(/[\p{Script=Han}（）]*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '');

interface Twin {
  readonly value: string;
  /** 万余 */
  readonly more: string;
  readonly unit: string;
  readonly again: string;
  readonly mark: string;
  readonly first: string;
  readonly second: string;
}

/** Numbers nobody takes for a coincidence: behind a point, or of several digits that are not round. */
function isOdd({ value, more, unit, again }: Twin): boolean {
  if (value.includes('.')) return Number(value) >= 1;
  const bare = value.replace(/0+$/u, '').length;
  if (unit === again && counted.test(unit)) return /[余多]/u.test(more) ? bare >= 1 : /[1-9]$/u.test(value) && bare > 2;
  return bare >= (/[余多]/u.test(more) ? 2 : 3) && !/[%％‰]/u.test(unit);
}

/** 高血压患者规范管理率71.2%、糖尿病患者规范管理率71.2%: one rate of two groups, and not one a round number. */
const group = /^\p{Script=Han}*?(\p{Script=Han}{2}(?:患者|病人))(?=\p{Script=Han}{2,6}率$)/u;
function ofGroups(first: string, second: string, value: string): boolean {
  const [one, other] = [group.exec(first)?.[1], group.exec(second)?.[1]];
  return one !== undefined && other !== undefined && one !== other && value.includes('.');
}

/** Whether the second is no thing beside the first but the first again, or something each of the first has. */
function goTogether({ value, more, unit, again, mark, first, second }: Twin): boolean {
  const deed = second.replace(rate, '');
  if (joined.test(deed) || sameOnes.test(deed)) return true;
  if (!ofGroups(first, second, value) && (first.endsWith(second.slice(-4)) || second.endsWith(first.slice(-4))))
    return true;
  // 路段326段、路长326名: each has one.
  if (!value.includes('.') && /[长员]$/u.test(second) && /^[名人]/u.test(again)) return true;
  const isAlike = unit.startsWith(again.slice(0, 2));
  if (mark === '，' && stretch.test(unit) && unit === again && !/^[人户]均|^每/u.test(second)) return true;
  // 排查房屋1263栋，鉴定1263栋: a deed alone is done on the same.
  if (mark === '，' && second.length <= 3 && isAlike) return true;
  // 3.41人 is no number of people but so many to each thousand: those do not come in pairs.
  if (value.includes('.')) return (more === '' ? /元/u : /[元份户人](?!.*[余多])/u).test(unit + more) && isAlike;
  return (
    unit === again &&
    counted.test(unit) &&
    (apiece.test(first) || apiece.test(second) || second.startsWith(first.slice(-1)))
  );
}

/** 相邻两数 — the same figure for two things side by side: one was copied from the other. */
export function* twinFigures({ body, whitelist }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, beside)) {
    const { value = '', more = '', unit = '', mark = '', name = '', again = '' } = hit.groups ?? {};
    const [first, second] = [nameBefore(paragraph.text, start), nameOf(name)];
    const twin = { value, more, unit, again, mark, first, second };
    if (first.length < 2 || second.length < 2 || whitelist.has(value) || dated.test(unit) || dated.test(again))
      continue;
    if (!isOdd(twin) || goTogether(twin)) continue;
    const message = `相邻两项“${first.slice(-10)}”与“${second.slice(-10)}”都是${value}${more}，疑为抄错`;
    yield { paragraph, start: end - again.length - more.length - value.length - name.length, end, message };
  }
}

const whole =
  /(?<![\d.〔第×xX*])(\d{4,6}(?![\d.年万亿余多])|\d{2,3}\.\d[万亿])((?:平方|立方)\p{Script=Han}+?(?=[，。；、])|[人户家台车]次|\p{Script=Han})/gu;
const isRound = (value: string): boolean => value.replace(/0+$|[万亿]/gu, '').length < 3;
/** A leaflet for every household. */
const oneEach = (a: string, b: string): boolean => /^[户家栋]/u.test(a) && /^[份册张]/u.test(b);

/** 相距两数 — 违规广告牌3270块……乱停乱放3270起: four digits and more, alike, for things counted otherwise. */
export function* farTwins({ body, whitelist }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const seen = new Map<string, { readonly unit: string; readonly name: string; readonly end: number }>();
    for (const { hit, start, end } of matches([paragraph], whole)) {
      const [, value = '', unit = ''] = hit;
      const name = nameBefore(paragraph.text, start);
      const before = seen.get(value);
      seen.set(value, { unit, name, end });
      if (before === undefined || before.unit === unit || isRound(value) || whitelist.has(value)) continue;
      const between = paragraph.text.slice(before.end, start);
      if (name.length < 2 || before.name.length < 2 || joined.test(name) || sameOnes.test(between)) continue;
      if (dated.test(unit) || dated.test(before.unit) || oneEach(unit, before.unit) || oneEach(before.unit, unit))
        continue;
      const message = `“${name.slice(-10)}”与前面“${before.name.slice(-10)}”都是${value}，疑为抄错`;
      yield { paragraph, start: start - name.length, end, message };
    }
  }
}
