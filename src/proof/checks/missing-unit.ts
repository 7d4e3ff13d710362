import { matches, type ProofCheck } from '../proof-check.ts';

const amount =
  /(?:面积|资金|经费|投资|人口|长度|全长|总量|产值|生产总值)(?:约|近|超过?|达到?|为|共|合计|总计|累计){0,3}(\d+(?:\.\d+)?[万亿]?)(?=[，。；、）])/gu;
const rate =
  /(?:覆盖|达标|合格|普及|完好|处理|处置|收集|接种|知晓|满意|开课|建成|清扫|申报|装灯)率(?:约|近|超过?|达到?|为|保持|稳定在){0,3}(\d+(?:\.\d+)?)(?=[，。；、）])/gu;

export const missingUnit: ProofCheck = {
  code: 'missing-unit',
  title: '数量写明单位',
  why: '“投入资金500”不知道是元还是万元，差一万倍。',
  basis: 'GB/T 15835—2011：计量数值应当带单位',
  severity: 'warning',
  hint: '补上单位。',
  good: ['投入资金500万元，绿化面积达15000平方米，覆盖率达100%。'],
  bad: [{ text: '投入资金500，绿化面积达15000，公厕建成率达98。', quotes: ['资金500', '面积达15000', '建成率达98'] }],
  *run({ body }) {
    for (const pattern of [amount, rate])
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `“${hit[0]}”没有单位` };
  },
};
