import { matches, type ProofCheck } from '../proof-check.ts';

const glued =
  /(?:开展|推进|提升|提高|落实|实施|进行|完成|改善|加强|巩固|见效|运行|好转|发展|成效|格局|基础)(?=(?:(?:19|20)\d{2}年以来|今年以来|去年以来|近年来|目前，|同时，|此外，|据统计))/gu;

/** 生活环境得到改善现将具体情况汇报如下: a closing formula with no mark before it. */
const formula = /(?<=\p{Script=Han}{10})现将(?=\p{Script=Han}{0,14}如下)/gu;
/** 因泉而名因此我市把…, 人心也齐了如今，: words that open a clause, with no mark before them. */
const openers =
  /(?<=\p{Script=Han}{4})(?<!正|也|就|并|恰|都|亦|便|才|却|会|而|将|与|和|或)(?:因此(?=我|全|各|市|[县区镇]|[，])|(?<=[了好齐新清亮绿净高])如今(?=[，的])|(?<=[了好齐新清亮绿净高的])(?<!的)(?:与此同时|除此之外|不仅如此)，|我[市县区镇](?=将(?:不忘|继续|坚持|以|始终|进一步|牢记|深入)|(?:始终|先后|坚持|紧紧|大力|扎实)(?!的)))/gu;
/** 在……下我市, 近年来我市: words that rightly stand before one who acts. */
const leads =
  /(?:[下来中后前时上间里内]|对|为|使|让|由|据|按|以|向|给|把|从|在|到|如|于|及|同|与|和|年|月|日|今|目前|期间|说|道|表示|认为|指出|明确|要求|支持|促进|推动|助力|帮助|鼓励|相信|坚信|因此|所以|但|而|且|的)$/u;

/** Forty-eight characters without a mark, and in their midst the words a new clause begins with. */
const endless = /[\p{Script=Han}\d.%]{48,}/gu;
const begins = /我(?:市|区|县|镇|局|院|社区|街道)(?!实际|的)|全长|现有|共有|涉及/u;
const isTwo = (run: string): boolean => begins.test(run.slice(16, -12));

export const runOnSentence: ProofCheck = {
  code: 'run-on-sentence',
  title: '两句话之间有标点',
  why: '句号或省略号在转换中丢了，前后两句就粘成一句。',
  basis: 'GB/T 15834—2011：句子末尾用句号',
  severity: 'warning',
  hint: '在两句之间补上句号或省略号。',
  good: [
    '推动防制工作深入开展。2022年以来，投入经费近千万元。',
    '在省爱卫办的指导下我市先后开展整治，正因此我市把它列为重点，近年来我市坚持久久为功。',
  ],
  bad: [
    {
      text: '香城因泉而名因此我市把康养结合起来。环境好了人心也齐了如今，山村里也有分类亭。有热爱也有憧憬我市将不忘初心。',
      quotes: ['因泉而名因此', '心也齐了如今', '也有憧憬我市'],
    },
    { text: '生活环境得到了很大改善现将具体情况汇报如下。', quotes: ['到了很大改善现将'] },
    {
      text: '社区按照上级要求在街道指导下全力开展创卫工作我社区的创卫范围东起滴水岩西至白龙泉全长3.5公里涉及居民组2个。',
      quotes: [
        '社区按照上级要求在街道指导下全力开展创卫工作我社区的创卫范围东起滴水岩西至白龙泉全长3.5公里涉及居民组2个',
      ],
    },
    { text: '推动病媒生物防制工作深入开展2022年以来，投入经费近千万元。', quotes: ['深入开展2022年'] },
  ],
  *run({ body }) {
    for (const { paragraph, start } of matches(body, formula))
      yield { paragraph, start: start - 6, end: start + 2, message: '“现将”前面是另一句话，中间缺标点' };
    for (const { paragraph, hit, start, end } of matches(body, openers)) {
      if (leads.test(paragraph.text.slice(Math.max(0, start - 6), start))) continue;
      const from = Math.max(0, start - 4);
      yield { paragraph, start: from, end, message: `“${hit[0]}”前面是另一句话，中间缺标点` };
    }
    for (const { paragraph, hit, start, end } of matches(body, endless))
      if (isTwo(hit[0])) yield { paragraph, start, end, message: `连着${hit[0].length}个字没有标点，中间应当断句` };
    for (const { paragraph, start, end } of matches(body, glued)) {
      const to = Math.min(paragraph.text.length, end + 5);
      const seen = paragraph.text.slice(start, to);
      yield { paragraph, start: Math.max(0, start - 2), end: to, message: `“${seen}”前后是两句话，中间缺标点` };
    }
  },
};
