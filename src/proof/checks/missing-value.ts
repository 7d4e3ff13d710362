import { matches, type ProofCheck } from '../proof-check.ts';

const trend =
  /[\p{Script=Han}（）\dA-Z]{2,}(?:率|天数)(?:呈)?(?:逐年|稳步|持续|不断|明显|大幅|显著)(?:提高|增加|上升|下降|提升|降低|减少|改善)(?=[，。；])/gu;

/** 知晓率达到， — the number itself is gone. */
const gone =
  /[\p{Script=Han}]{2,}(?:率|比例|占比|水平|人数|面积|里程)(?:均|已|又|全部)?(?:达到|达|提高到|提升到|上升到|下降到|降至|升至|增加到|为)(?:了|约|近)?(?=[，。；、%])/gu;

/** 拆除旱厕座， — a measure word with nothing before it. */
const uncounted =
  /(?:新建|改建|新增|建成|拆除|清理|清运|改造|整治|修复|安装|设置|硬化|铺设|投入|出动|发放|绿化)[^，。；、\d一二三四五六七八九十百千万几数多两每]{2,8}(?:(?<!讲|插|底|卡)座|余[处条个件名人户座]|万?平方米|(?<!平方)公里|万元|人次|盏|(?<!口)吨)(?=[，。；、])/gu;

export const missingValue: ProofCheck = {
  code: 'missing-value',
  title: '指标说趋势也给数值',
  why: '“收集率逐年提高”没有数值，数据评价无法采信，也无从核对。',
  basis: '国家卫生城市数据评价要求填报数值',
  severity: 'note',
  hint: '写出近几年的数值，如“由2021年的69.39%提高到2022年的71.61%”。',
  good: ['生活污水集中收集率逐年提高，2022年达71.61%。'],
  bad: [
    { text: '拆除旱厕座，新建公厕18座，举办讲座。', quotes: ['拆除旱厕座'] },
    { text: '创卫知晓率达到，满意率95%。', quotes: ['创卫知晓率达到'] },
    { text: '城市生活污水集中收集率逐年提高。', quotes: ['城市生活污水集中收集率逐年提高'] },
  ],
  *run(reading) {
    for (const { paragraph, hit, start, end } of matches(reading.body, gone)) {
      const message = `“${hit[0].slice(-16)}”后面没有数值`;
      yield { paragraph, start: Math.max(start, end - 16), end, message, severity: 'warning' };
    }
    for (const { paragraph, hit, start, end } of matches(reading.body, uncounted))
      yield { paragraph, start, end, message: `“${hit[0]}”缺数量`, severity: 'warning' };
    for (const { paragraph, hit, start, end } of matches(reading.body, trend)) {
      const sentence = reading.sentences(paragraph).find((s) => s.start <= start && s.start + s.text.length >= end);
      const rest = sentence ? sentence.text.slice(end - sentence.start, end - sentence.start + 30) : '';
      if (/^[，；][^，。；]{0,20}\d/.test(rest)) continue;
      yield { paragraph, start, end, message: `“${hit[0].slice(-16)}”只说趋势，没有数值` };
    }
  },
};
