import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const unit = '(?:\\p{Script=Han}|平方米|立方米|平方公里){1,4}?';
/** 宫颈癌筛查6517人、乳腺癌筛查6517人; 短视频960余条、图文960余条; 服务群众4.37万人次、发放资料4.37万份. */
const twice = new RegExp(
  `(?<![\\d.〔第])(\\d{3,}|\\d{1,4}\\.\\d{1,2})(万)?(余|多)?(${unit})([、，])([\\p{Script=Han}（）]{2,14}?)(?:约|近|达|为)?\\1(?![\\d.])(万)?(余|多)?(人次|户次|家次|台次|车次|平方米|立方米|公里|\\p{Script=Han})(?=[、，。；]|\\p{Script=Han})`,
  'gu',
);

/** 每千人口社会体育指导员2.6名，人均体育场地面积2.6平方米: among what each has, one digit behind the point is enough. */
const apiece = new RegExp(
  `(?:每[千万百]|人均)[^，。；\\d]{2,14}(\\d{1,3}\\.\\d)(?!\\d)(${unit})[、，]((?:每[千万百]|人均)[^，。；\\d]{2,14})\\1(?![\\d%％‰])(?:平方米|\\p{Script=Han})`,
  'gu',
);

/** What is done to the same ones again, or given to each of them: so many households, so many letters. */
const sameOnes =
  /腾出|村卫生室|办结|完成|整改|解决|处[置理]|销号|签订|签约|签署|承诺书|责任书|告知书|配备?|配置|建[立档]|档案|接种|登记|录入|回访|随访|[收回]收|收回|合格|达标|持证|体检|参[加与]|覆盖|受益|惠及|涉及|接入|通过|上报|落实|兑现|验收|培训|考核|办理|化验|检测|鉴定|管理|聘|选|每|各|均|都|也|同|其中|占|共|比|较|增|减|超/u;
const measured = /^(?:年|月|日|天|时|分|秒|岁|度|倍|个?百分|%|级|号|路|届|期)/u;

/** Numbers nobody takes for a coincidence: three digits that are not round, or two behind a point. */
function isOdd(digits: string, wan: boolean, more: boolean): boolean {
  if (digits.includes('.')) return wan ? digits.replace('.', '').length >= 3 : /\.\d{2}$/u.test(digits);
  const bare = digits.replace(/0+$/u, '');
  return more ? bare.length >= 2 : bare.length >= 3;
}

/** 相邻两数 — the same figure for two things side by side: one was copied from the other. */
export function* twinFigures({ body, whitelist }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, apiece)) {
    const message = `相邻两项都是${hit[1]}，疑为抄错`;
    yield { paragraph, start: start + hit[0].lastIndexOf(hit[3] ?? ''), end, message };
  }
  for (const { paragraph, hit, start, end } of matches(body, twice)) {
    const [whole, digits = '', wan, more, first = '', mark, name = '', otherWan, otherMore, second = ''] = hit;
    if (wan !== otherWan || (more === undefined) !== (otherMore === undefined) || whitelist.has(digits)) continue;
    if (!isOdd(digits, wan !== undefined, more !== undefined)) continue;
    if (sameOnes.test(name) || measured.test(first) || measured.test(second)) continue;
    // 排查房屋1263栋，鉴定1263栋: a deed alone is done on the same.
    if (mark === '，' && name.length <= 3 && first.startsWith(second)) continue;
    const quote = `${digits}${wan ?? ''}${more ?? ''}`;
    const message = `相邻两项都是${quote}，疑为抄错`;
    yield { paragraph, start: start + whole.lastIndexOf(name), end, message };
  }
}
