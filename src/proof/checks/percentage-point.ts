import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const change =
  /(?<!效|功|频|速|汇|利|倍)(?:率|比例|占比|比重|素养水平|满意度|知晓度|认可度|参与度|支持度|测评度)[^，。；%]{0,30}?(?:上升|下降|提高|提升|增加|降低|减少|下滑|回升|增长)了?(?:约|近|超过?|达)?(\d+(?:\.\d+)?)\s*[%％](?!.{0,3}个?百分点)/gu;

/** The level first, its change in the next clause: 覆盖率达到95%，较上年提高4.2%. */
const afterLevel =
  /(?<!效|功|频|速|汇|利|倍)(?:率|比例|占比|比重|素养水平|满意度|知晓度|认可度|参与度|支持度|测评度)(?:\d{4}年)?(?:仅|只)?(?:为|有|达到?|是|升至|降至)?\d+(?:[.．]\d+)?\s*[%％‰](?:左右|上下|以上|以下)?，(?:同比|环比|(?:比|较)[^，。；]{1,24}?)(?:上升|下降|提高|提升|增加|降低|减少|下滑|回升|增长|高出?|低)了?(?:约|近|超过?|达)?(\d+(?:\.\d+)?)\s*[%％]/gu;

/** 由69.3%提高到71.6%，提高2.3%: the difference of the two, called a percentage. */
const fromTo =
  /[由从][^。；%]{0,20}?(\d+(?:\.\d+)?)[%％](?:、[^，。；%]{0,10}?\d+(?:\.\d+)?[%％])*[^。；%]{0,14}?(?:到|至|为)[^。；%\d]{0,8}(?:\d{4}年的?)?(\d+(?:\.\d+)?)[%％][，,][^。；\d]{0,14}?(?:上升|下降|提高|提升|增加|降低|减少|下滑|回升|增长|增幅|降幅)(?:了|为|达)?(\d+(?:\.\d+)?)[%％]/gu;

/** 由4.6%下降到1.1%，下降幅度达3.5%: the same with a noun between. */
const span =
  /[由从][^。；%]{0,20}?(\d+(?:\.\d+)?)[%％][^。；%\d]{0,14}?(?:到|至|为)[^。；%\d]{0,8}(\d+(?:\.\d+)?)[%％][，,][^。；\d]{0,10}?(?:幅度|降幅|增幅|涨幅|差距|差|净增|净降)(?:了|为|达到?|约)?(\d+(?:\.\d+)?)[%％]/gu;

/** 得分由82.4分提高到93.1分，提高10.7个百分点: marks differ by marks. */
const marks =
  /(\d+(?:\.\d+)?)分[^。；\d]{0,10}(?:到|至|为)[^。；\d]{0,6}(\d+(?:\.\d+)?)分[，,][^。；\d]{0,10}?(\d+(?:\.\d+)?)个百分点/gu;
const counts =
  /(\d+(?:\.\d+)?)(处|个|家|座|人|名|户|天|起|件|次|例|吨|公里|微克\/立方米|分贝|\/10万)[^。；\d]{0,10}(?:到|至|为)[^。；\d]{0,6}(?:\d{4}年的?)?(\d+(?:\.\d+)?)\2[，,][^。；\d]{0,10}?(\d+(?:\.\d+)?)个百分点/gu;

/** 预期寿命82.7岁，比上年增加0.3个百分点: what is no rate does not grow by points. */
const levels =
  /\d+(?:\.\d+)?[ ]?(分|岁|平方米|微克\/立方米|天|张|人|名|分贝|吨|公里)[，,](?:同比|环比|(?:比|较)[^，。；率例重]{1,16}?)(?:上升|下降|提高|提升|增加|降低|减少|增长|延长)了?\d+(?:\.\d+)?个百分点/gu;

/** 百分点 between two figures that are no rates, whose difference it is. */
function* otherPoints({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, marks))
    if (isGap(hit[1], hit[2], hit[3]))
      yield { paragraph, start, end, message: `得分之差是${hit[3]}分，不是${hit[3]}个百分点` };
  for (const { paragraph, hit, start, end } of matches(body, levels))
    yield { paragraph, start, end, message: `量的是${hit[1]}，增减应当也用${hit[1]}，不是百分点` };
  for (const { paragraph, hit, start, end } of matches(body, counts))
    if (isGap(hit[1], hit[3], hit[4]))
      yield { paragraph, start, end, message: `两个数相差${hit[4]}${hit[2]}，不是${hit[4]}个百分点` };
}

const isGap = (a = '', b = '', stated = ''): boolean =>
  Math.abs(Math.abs(Number(b) - Number(a)) - Number(stated)) < 0.02;

export const percentagePoint: ProofCheck = {
  code: 'percentage-point',
  title: '两个百分率之差用“百分点”',
  why: '近视率从50%降到49.47%，是下降0.53个百分点；写“下降0.53%”会被理解成只降到49.74%。',
  basis: 'GB/T 15835—2011；统计数据表述规范',
  severity: 'warning',
  hint: '两年之差改为“个百分点”；如果确是相对变化，请写明“同比降幅”。',
  good: [
    '近视率比上年下降0.53个百分点。药物入户率71%左右，比预期低9个百分点。',
    '吸烟率由32%下降至16.96%。',
    '阳性率由4.6%下降到1.1%，降幅达76%。得分由82.4分提高到93.1分，合格率提高了8.5个百分点。',
    '工作效率提高30%。',
    '覆盖率达到95%，较上年提高4.2个百分点；产值9亿元，同比增长7%。',
  ],
  bad: [
    { text: '药物入户率仅为71%左右，比预期低9%。', quotes: ['率仅为71%左右，比预期低9%'] },
    { text: '生活垃圾分类覆盖率达到95%，较上年提高4.2%。', quotes: ['率达到95%，较上年提高4.2%'] },
    { text: '机械化清扫率86.21%，比2023年的83.60%提高2.61%。', quotes: ['率86.21%，比2023年的83.60%提高2.61%'] },
    {
      text: '阳性率由4.6%下降到1.1%，下降幅度达3.5%。得分由82.4分提高到93.1分，提高了10.7个百分点。',
      quotes: ['由4.6%下降到1.1%，下降幅度达3.5%', '82.4分提高到93.1分，提高了10.7个百分点'],
    },
    { text: '积水点由46处减少到12处，减少34个百分点。', quotes: ['46处减少到12处，减少34个百分点'] },
    { text: '人均预期寿命82.7岁，比2021年增加0.3个百分点。', quotes: ['82.7岁，比2021年增加0.3个百分点'] },
    { text: '规范化比例由69.3%提高到71.6%，提高2.3%。', quotes: ['由69.3%提高到71.6%，提高2.3%'] },
    { text: '中小学生近视率2022年比2021年下降了0.53%，体质优良率提高。', quotes: ['率2022年比2021年下降了0.53%'] },
  ],
  *run(reading) {
    const { body } = reading;
    for (const pattern of [change, afterLevel])
      for (const { paragraph, hit, start, end } of matches(body, pattern)) {
        if (/(?:发病|死亡|发案|事故|投诉)$/u.test(paragraph.text.slice(0, start)) && !/[%％‰].*[%％]/u.test(hit[0]))
          continue;
        yield { paragraph, start, end, message: `率的变化写成“${hit[1]}%”，应为“${hit[1]}个百分点”` };
      }
    for (const pattern of [fromTo, span])
      for (const { paragraph, hit, start, end } of matches(body, pattern)) {
        const [, from, to, stated] = hit;
        if (isGap(from, to, stated))
          yield { paragraph, start, end, message: `从${from}%到${to}%相差的是${stated}个百分点，不是${stated}%` };
      }
    yield* otherPoints(reading);
  },
};
