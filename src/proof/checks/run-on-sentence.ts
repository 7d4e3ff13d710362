import { matches, type ProofCheck } from '../proof-check.ts';

const glued =
  /(?:开展|推进|提升|提高|落实|实施|进行|完成|改善|加强|巩固|见效|运行|好转|发展|成效|格局|基础)(?=(?:(?:19|20)\d{2}年以来|今年以来|去年以来|近年来|目前，|同时，|此外，|据统计))/gu;

export const runOnSentence: ProofCheck = {
  code: 'run-on-sentence',
  title: '两句话之间有标点',
  why: '句号或省略号在转换中丢了，前后两句就粘成一句。',
  basis: 'GB/T 15834—2011：句子末尾用句号',
  severity: 'warning',
  hint: '在两句之间补上句号或省略号。',
  good: ['推动防制工作深入开展。2022年以来，投入经费近千万元。'],
  bad: [{ text: '推动病媒生物防制工作深入开展2022年以来，投入经费近千万元。', quotes: ['深入开展2022年'] }],
  *run({ body }) {
    for (const { paragraph, start, end } of matches(body, glued)) {
      const to = Math.min(paragraph.text.length, end + 5);
      const seen = paragraph.text.slice(start, to);
      yield { paragraph, start: Math.max(0, start - 2), end: to, message: `“${seen}”前后是两句话，中间缺标点` };
    }
  },
};
