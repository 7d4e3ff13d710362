import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const preventing = '杜绝|避免|防止|防范|谨防|严防|遏制|禁止|严禁|预防|制止|以防|以免|免得|减少|消除|根治|根除';
/** 杜绝……不再发生: what is kept from happening no more is let happen. 防止出现不再上报的现象 has a noun behind it. */
const undone = new RegExp(
  `(?:${preventing})(?!为主)[^，。；！？、]{0,24}?(?:的?(?:不再|不会|不能|不要|不得|不准|不许|没有再?|未再?|再不)(?:继续|重新|重复|再次|再|大量|大面积)?(?:发生|出现|反弹|回潮|返潮|重现|蔓延|扩散|上演|滋生|存在|抬头|产生))(?=[，。；！？]|$)`,
  'gu',
);
/** 切忌不要, 严禁不得, 难免不: two words that forbid one thing. */
const forbidden =
  /(?:切忌|切勿|切莫|严禁|禁止|杜绝|谨防|防止|避免)(?:不要|不得|不准|不许|不能|不可|勿)|不得(?:不要|严禁|禁止|不准)|难免不(?!了)|无时无刻(?!不|都)(?=[\p{Script=Han}]{1,6}(?:提醒|关注|牵挂|坚守|服务|守护|感受))/gu;

/** 否定叠用 — two denials where one is meant: together they say the contrary. */
export function* denialsTwice({ body }: Reading): Generator<Finding> {
  for (const pattern of [undone, forbidden])
    for (const { paragraph, hit, start, end } of matches(body, pattern))
      yield { paragraph, start, end, message: `“${hit[0]}”两个否定叠在一起，意思说反了`, severity: 'warning' };
}
