import { matches, type ProofCheck } from '../proof-check.ts';
import { ranges } from '../ranges.ts';

const bounded =
  /(?:覆盖|达标|合格|普及|完好|处理|处置|收集|接种|知晓|满意|开课|建成|清扫|配备|落实|申报|管理|装灯|检查|筛查|利用|绿化覆盖|整改|签订|签约|办结|参与|持证|上岗|回收|回复|建档|随访|治愈|优良|绿地|硬化|分类|到位|销号|正确|及格|消毒|佩戴|公示|无害化处理)率[^，。；\d]{0,8}(\d+(?:\.\d+)?)\s*[%％]/gu;

/** Any other rate; what is measured against a plan, a base or a limit may be more than the whole. */
const other =
  /(?<!增长|完成|使用|入学|容积|负荷|负载|利用|达产|产销|执行|周转|收益|回报|投资|增减|变动|变化|发展|贡献|汇|税|倍|超|增|涨|杠杆|流动比|速动比|比|中标|盈利|回升)率(?:已|由|从|均|又|只|仅|也)?(?:为|是|达到?|升至|降至|下降到|下降至|降低到|提高到|提升到|上升到|提高至|提升至|控制在)(?:了|约|近)?(\d+(?:\.\d+)?)\s*[%％]/gu;

/** 入户率达到百分之一百零二: the same in words. */
const spelled =
  /(?<!增长|完成|使用|入学|容积|负荷|负载|达产|产销|执行|周转|收益|回报|投资|贡献|汇|税|倍|超|增|涨|杠杆|中标|盈利)率[^，。；\d]{0,8}?百分之(一百[零一二三四五六七八九十][一二三四五六七八九十点零]*|[二三四五六七八九]百[一二三四五六七八九十零]*)/gu;

/** 达到100%以上, ≤100%: nothing is above the whole, and everything below. */
const idle = /(?:率|覆盖面|占比)[^，。；\d]{0,8}(?:100\s*[%％]以上|(?:≤|＜|<|不超过|不高于|低于)\s*100\s*[%％])/gu;

/** A year has at most 366 days, a day 24 hours. */
const limits: readonly { pattern: RegExp; most: number; why: string }[] = [
  { pattern: /(?:优良|达标|有效|不超过\d+的)天数(?:达到?|为|共|有|占)?(\d{3,4})天/gu, most: 366, why: '一年最多366天' },
  {
    pattern: /(?:每天|每日|日均|保洁时间|作业时间|供水时间)[^，。；\d]{0,8}(\d{1,3}(?:\.\d+)?)(?:个)?小时/gu,
    most: 24,
    why: '一天只有24小时',
  },
  {
    pattern:
      /(?:日均|每天|每日|平均每天)[^，。；\d]{0,4}(?:转运|清运|收运|处理|处置|收集|产生|焚烧)[^，。；\d]{0,4}垃圾(?:约|近|达|量|为)*(\d+(?:\.\d+)?)[ ]?万吨/gu,
    most: 5,
    why: '最大的城市一天的生活垃圾也不过两三万吨，疑多了“万”',
  },
  {
    pattern: /每千(?:名)?(?:常住|户籍)?(?:人口|人)[^。；]{0,36}?医师数?(?:达到?|为|是)?(\d+(?:\.\d+)?)[ ]?[人名]/gu,
    most: 15,
    why: '每千人口的执业（助理）医师不过几人，疑小数点错了位',
  },
];

export const impossiblePercentage: ProofCheck = {
  code: 'impossible-percentage',
  title: '比率不超过100%，天数、小时数在限度之内',
  why: '覆盖率、达标率这类比率最多100%，一年最多366天，超过就是写错了。',
  basis: '比率的定义：分子不大于分母',
  severity: 'error',
  hint: '用分子和分母重新计算后改正。',
  good: [
    '甲、乙类传染病发病率为198.6/10万，比上年下降30.2%，婴儿死亡率3.12‰，人均预期寿命78.1岁，提高2.3岁，区域环境噪声平均值52.6分贝。',
    '居民健康素养水平提高2.1个百分点，达到28.4%，人均公园绿地面积增加1.2平方米，细颗粒物浓度下降2.1微克。',
    '达标率100%，增长率120%，任务完成率105%，床位使用率达103%。',
  ],
  bad: [
    {
      text: '甲、乙类传染病报告发病率为198.6‰，婴儿死亡率为312‰，人均预期寿命达到7.81岁，人均公园绿地面积138平方米，区域环境噪声平均值为526分贝。',
      quotes: [
        '甲、乙类传染病报告发病率为198.6‰',
        '婴儿死亡率为312‰',
        '人均预期寿命达到7.81岁',
        '人均公园绿地面积138平方米',
        '区域环境噪声平均值为526分贝',
      ],
    },
    { text: '空气优良天数371天，主干道每天保洁25小时。', quotes: ['优良天数371天', '每天保洁25小时'] },
    { text: '倡议书入户率达到百分之一百零二。', quotes: ['率达到百分之一百零二'] },
    { text: '发现并整改问题2640个，整改率达到101.2%。', quotes: ['整改率达到101.2%'] },
    { text: '健康证持证率达到100%以上，垃圾处理率≤100%。', quotes: ['率达到100%以上', '率≤100%'] },
    {
      text: '日均转运生活垃圾460万吨，每千常住人口执业（助理）医师数达到31.5人。',
      quotes: ['日均转运生活垃圾460万吨', '每千常住人口执业（助理）医师数达到31.5人'],
    },
    { text: '全市成人吸烟率下降至128.4%。', quotes: ['率下降至128.4%'] },
    { text: '道路机械化清扫率达865.5%。', quotes: ['清扫率达865.5%'] },
  ],
  *run({ body }) {
    const told = new Set<string>();
    for (const pattern of [bounded, other])
      for (const { paragraph, hit, start, end } of matches(body, pattern)) {
        if (Number(hit[1]) <= 100 || told.has(`${paragraph.index}:${end}`)) continue;
        told.add(`${paragraph.index}:${end}`);
        yield { paragraph, start, end, message: `“${hit[0]}”超过100%` };
      }
    for (const { paragraph, hit, start, end } of matches(body, spelled))
      yield { paragraph, start, end, message: `“${hit[0]}”超过百分之百` };
    for (const { paragraph, hit, start, end } of matches(body, idle))
      yield { paragraph, start, end, message: `“${hit[0]}”：比率最多100%，这样写等于没有要求`, severity: 'warning' };
    for (const { pattern, least = 0, most = Number.POSITIVE_INFINITY, why } of ranges)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        if (Number(hit[1]) > most || Number(hit[1]) < least)
          yield { paragraph, start, end, message: `“${hit[0]}”不合情理：${why}` };
    for (const { pattern, most, why } of limits)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        if (Number(hit[1]) > most) yield { paragraph, start, end, message: `“${hit[0]}”不可能：${why}` };
  },
};
