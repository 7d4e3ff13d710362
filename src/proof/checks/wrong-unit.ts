import { matches, type ProofCheck } from '../proof-check.ts';

const n = '(?:约|近|超|达|共|计)*\\d+(?:\\.\\d+)?\\s*(?:余|多)?\\s*[万亿]?\\s*(?:余|多)?';
const rules: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern: new RegExp(
      `(?:清理|清运|清除|清扫|转运|处置)[^，。；\\d]{0,16}(?:垃圾|杂物|淤泥|渣土|粪便|污泥)[^，。；\\d]{0,4}${n}(?:平方米|㎡|亩|公里|米(?!³))`,
      'gu',
    ),
    why: '垃圾、杂物的清理量应当用吨或立方米',
  },
  {
    pattern: new RegExp(`面积[^，。；\\d]{0,6}${n}(?:公里|千米|米(?!²)|吨|立方米|个|人)(?![²2])`, 'gu'),
    why: '面积应当用平方米、公顷、亩或平方公里',
  },
  {
    pattern: new RegExp(`(?:长度|全长|总长)[^，。；\\d]{0,4}${n}(?:平方米|平方公里|亩|吨)`, 'gu'),
    why: '长度应当用米或公里',
  },
  {
    pattern: new RegExp(`(?:资金|经费|投资|预算)[^，。；\\d]{0,6}${n}(?:平方米|人|个|吨|公里)`, 'gu'),
    why: '资金应当用元、万元或亿元',
  },
  {
    pattern: new RegExp(
      `(?:覆盖|达标|合格|普及|完好|处理|处置|收集|接种|知晓|满意|开课|建成|清扫|管理|申报|绿化|装灯|死亡)率[^，。；\\d]{0,6}${n}(?:分贝|天|元|个|人|平方米|吨|公里)(?!百分点|以上)`,
      'gu',
    ),
    why: '率应当用%、‰或/10万',
  },
  {
    pattern: new RegExp(`噪声(?:控制)?(?:平均值|声级)[^，。；\\d]{0,6}${n}(?:[%％]|天|个)`, 'gu'),
    why: '噪声应当用分贝',
  },
  { pattern: new RegExp(`(?:床位|医师|护士|医生|药师)数?[^，。；\\d、]{0,4}${n}[%％]`, 'gu'), why: '应当用张、人或名' },
];

export const wrongUnit: ProofCheck = {
  code: 'wrong-unit',
  title: '单位与所说的事物相称',
  why: '“清理垃圾1400平方米”这样的单位与事物对不上，汇总时会出错。',
  basis: '《中华人民共和国计量法》及国家法定计量单位',
  severity: 'warning',
  hint: '对照台账改正单位，或说明量的是什么。',
  good: ['清理垃圾1400吨，绿化面积1.5万平方米，投入资金3.47亿元。'],
  bad: [
    {
      text: '清理大件垃圾、杂物约1400平方米，绿地面积达300米。',
      quotes: ['清理大件垃圾、杂物约1400平方米', '面积达300米'],
    },
    { text: '公厕管理完好率98分贝。', quotes: ['完好率98分贝'] },
  ],
  *run({ body }) {
    for (const { pattern, why } of rules)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `“${hit[0]}”单位可疑：${why}` };
  },
};
