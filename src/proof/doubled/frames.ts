import type { Finding } from '../proof-check.ts';
import { matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** 8.7万人8.7万人, 126个、126个: a number with its measure at once again. */
const figureAgain = /(?<![\d.．:：/-])(\d[\d.]*[万亿余多]*[\p{Script=Han}%％]{1,6})\1(?![\d.])/gu;

/** “小手拉大手”“小手拉大手”, 《条例》和《条例》: one name in its marks twice. */
const nameAgain = /([“《][^“”《》]{2,30}[”》])(?:[、，]|和|与|及|以及)?\1/gu;

const leaders =
  '责令|督促|要求|确保|实现|开展|进行|采取|落实|推进|加强|强化|完善|建立|制定|印发|出台|发放|张贴|悬挂|设置|配备|安装|召开|举办|投入|邀请|聘请|委托|通过|利用|依托|针对|围绕|结合|按照|根据|依据|形成|做到|达到|推行|推动|打造|完成|受到|得到|成立|实行|实施|鼓励|引导|动员|号召|坚持|严格|给予|予以|签订|整改';
/**
 * 责令现场责令整改: a verb that leads another word, and the same again behind it. A noun may come back (垃圾分类垃圾桶), these
 * may not; 再落实, 抓落实促落实 and 以整改带整改 do it on purpose.
 */
const leaderAgain = new RegExp(
  `(${leaders})(?![再抓促带靠和与及或又并而]|(.)\\2)(\\p{Script=Han}{1,4}?)(?<![再抓促带靠以能应要边和与及或、])\\1(?=\\p{Script=Han})(?!\\1|的)`,
  'gu',
);

/** 平均每人人均, 每年年均: how it is shared out, said in two ways. */
const shareAgain =
  /(?:平均每|每)(?:人人均|人平均|户户均|户平均|天日均|日日均|年年均|月月均|天平均每|人每人)|(?:人均(?:每一?[人户]|平均)|(?:户均|日均|年均|月均)(?:每一?[人户天日年月]|平均))(?!的)/gu;

/** 共计…总共: a sum announced twice before one number. */
const sumAgain =
  /(?:共计|总计|累计|合计|总共|一共)(?:共计|总计|合计|总共|一共|共有?(?=\d))|共(?:累计|总计|合计)共|截至目前为止|截止目前为止|(?<=[年月日])以来至今以来|目的是为了?[^，。；]{2,24}(?:的目的|为目的)|是为了[^，。；]{2,24}为目的|(?:原因|之所以)[^，。；]{0,20}是因为[^，。；]{2,24}(?:造成的|所致|的原因)/gu;

const rules: readonly (readonly [RegExp, (hit: RegExpExecArray) => string])[] = [
  [figureAgain, ([, what]) => `“${what}”连着写了两遍`],
  [nameAgain, ([, what]) => `${what}连着写了两遍`],
  [leaderAgain, ([, what]) => `“${what}”在一句里说了两遍，多了一个`],
  [shareAgain, ([what]) => `“${what}”把平均说了两遍`],
  [sumAgain, ([what]) => `“${what}”同一个意思说了两遍`],
];

/** 重出 — the frames in which one thing is said twice, whatever it is. */
export function* framesTwice({ body }: Reading): Generator<Finding> {
  for (const [pattern, say] of rules)
    for (const { paragraph, hit, start, end } of matches(body, pattern))
      yield { paragraph, start, end, message: say(hit) };
}
