import { matches, type ProofCheck } from '../proof-check.ts';

const trend =
  /[\p{Script=Han}（）\dA-Z]{2,}(?:率|天数)(?:呈)?(?:逐年|稳步|持续|不断|明显|大幅|显著)(?:提高|增加|上升|下降|提升|降低|减少|改善)(?=[，。；])/gu;

export const missingValue: ProofCheck = {
  code: 'missing-value',
  title: '指标说趋势也给数值',
  why: '“收集率逐年提高”没有数值，数据评价无法采信，也无从核对。',
  basis: '国家卫生城市数据评价要求填报数值',
  severity: 'note',
  hint: '写出近几年的数值，如“由2021年的69.39%提高到2022年的71.61%”。',
  good: ['生活污水集中收集率逐年提高，2022年达71.61%。'],
  bad: [{ text: '城市生活污水集中收集率逐年提高。', quotes: ['城市生活污水集中收集率逐年提高'] }],
  *run(reading) {
    for (const { paragraph, hit, start, end } of matches(reading.body, trend)) {
      const sentence = reading.sentences(paragraph).find((s) => s.start <= start && s.start + s.text.length >= end);
      const rest = sentence ? sentence.text.slice(end - sentence.start, end - sentence.start + 30) : '';
      if (/^[，；][^，。；]{0,20}\d/.test(rest)) continue;
      yield { paragraph, start, end, message: `“${hit[0].slice(-16)}”只说趋势，没有数值` };
    }
  },
};
