import type { Paragraph } from '../text/prose.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** What opens a sentence and has a comma behind it: 下一步，; so much must stand before it in its clause. */
const opening =
  /(?<=[，。；！？”][^，。；！？、：“”（）《》\d]{5,24})(?:与此同时|除此之外|下一步|总而言之|除此以外|一年来|两年来|三年来|几年来|近年来|截至目前|今年以来|此外|为此|其次|总之)(?=，)/gu;
/** Words that lead such an opening by right: 在此基础上和下一步, 我市近年来, 针对下一步. */
const led =
  /(?:[在到自从至和与及的是为了对把将以或]|我[市区县镇局委院校村们]|本[市区县镇局]|全[市区县镇]|街道|社区|市委|市政府|政府|单位|部门|围绕|针对|关于|就|安排|打算|谋划|部署|明确|说明|介绍|汇报|讨论|研究|做好|工作|成立|实施)$/u;

/** 师生同菜同价近三年没有发生过: a clause about the past years begins where another has ended. */
const lately =
  /(?<=[，；][^，。；！？、：“”（）《》\d]{4,24})(?:近[两三五几]年(?:来)?|近年来|三年来|几年来|建[校院村厂]以来|去年以来|今年以来)(?=(?:没有|未曾?|从未|无一|累计|共计|先后|连续|均未)[\p{Script=Han}\d])/gu;

/** …见初心|遂宁将以…: the own name where only a sentence can begin. */
function* beforeOwnName({ body, place }: Reading): Generator<Finding> {
  const shorts = new Set((place?.places ?? []).flatMap(({ short, name }) => (short === null ? [name] : [short, name])));
  for (const short of shorts) {
    const pattern = new RegExp(
      `(?<=[，。；][^，。；！？、：“”（）《》\\d]{4,16})${short}(?=将(?:以|继续|坚持|始终|进一步|持续|不断|牢记|锚定|紧紧)|正以|始终坚持|必将)`,
      'gu',
    );
    for (const { paragraph, start, end } of matches(body, pattern))
      if (!about.test(paragraph.text.slice(Math.max(0, start - 10), start))) yield stopAt(paragraph, start, end);
  }
}
/** 今天的遂宁将, 我们相信遂宁将, 建设美丽遂宁必将. */
const about =
  /(?:[的让使把和与及在对为向到由从是说省]|相信|坚信|未来|明天|今天|今后|如今|现在|如今|期待|看到|祝愿|希望|表示|美丽|健康|幸福|大美|文明|魅力|生态|宜居|建设|打造|展望|新时代|预示着?|意味着|标志着|中国|全国|我们)$/u;

const stopAt = (paragraph: Paragraph, start: number, end: number): Finding => ({
  paragraph,
  start: Math.max(0, start - 7),
  end,
  message: `“${paragraph.text.slice(Math.max(0, start - 4), start)}”后面另起一句，中间漏了句号`,
});

/** （二）……反弹较快（三）个别……: an item ends without a mark, while the others have one. */
const item = /(?<mark>[，。；！？：]?)[（(](?<n>[一二三四五六七八九十])[）)](?=\p{Script=Han})/gu;
function* itemsJoined({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const all = matches([paragraph], item);
    if (all.length < 3) continue;
    const bare = all.filter(({ hit, start }) => hit.groups?.mark === '' && start > 0);
    if (bare.length !== 1) continue;
    for (const { start, end } of bare)
      if (/\p{Script=Han}{4}$/u.test(paragraph.text.slice(0, start))) yield stopAt(paragraph, start, end);
  }
}

/** 句中漏了句号 — two sentences run into one another. */
export function* lostStops(reading: Reading): Generator<Finding> {
  for (const pattern of [opening, lately])
    for (const { paragraph, start, end } of matches(reading.body, pattern))
      if (!led.test(paragraph.text.slice(Math.max(0, start - 8), start))) yield stopAt(paragraph, start, end);
  yield* beforeOwnName(reading);
  yield* itemsJoined(reading);
}
