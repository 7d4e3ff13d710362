import { matches, type ProofCheck } from '../proof-check.ts';

const single = /的的(?!确)|在在|(?<!温|平|和)和和(?!美|气|睦|满|乐)|与与|(?<!是)是是(?!非)|了了(?!解|结|无|然)/gu;
const long = /(\p{Script=Han}{3,6})\1/gu;
const double = /(\p{Script=Han}{2})\1/gu;
/** Words that are doubled on purpose: verbs (研究研究), measures (一项一项), and 人人-like words. */
const deliberate =
  /^(?:[一两三几每].|.[一]|研究|商量|讨论|考虑|打扫|收拾|锻炼|休息|学习|了解|琢磨|合计|比较|走走|看看|试试|说说|谈谈|想想|整理|清理|照顾|体验|逐.|层层|处处|家家|户户|人人|天天|年年|月月|时时|事事|件件|步步|一一|哈哈|热闹|高兴|开心|放松|活动|意思)$/u;

export const repeatedWord: ProofCheck = {
  code: 'repeated-word',
  title: '没有重复的字词',
  why: '“的的”“工作工作”是修改和粘贴时多出来的。',
  basis: '公文文字应当准确、简洁',
  severity: 'warning',
  hint: '删去重复的一个。',
  good: ['的的确确做到了，一项一项抓落实，和和美美。', '坐下来研究研究办法。'],
  bad: [
    { text: '根据检查中发现的的问题，抓紧整改。', quotes: ['的的'] },
    { text: '深入推进创建工作工作，巩固国家卫生国家卫生城市成果。', quotes: ['工作工作', '国家卫生国家卫生'] },
  ],
  *run({ body }) {
    for (const pattern of [single, long, double])
      for (const { paragraph, hit, start, end } of matches(body, pattern)) {
        if (hit[1] !== undefined && deliberate.test(hit[1])) continue;
        if (pattern === double && /(\p{Script=Han})\1/u.test(hit[1] ?? '')) continue;
        yield { paragraph, start, end, message: `“${hit[0]}”重复` };
      }
  },
};
