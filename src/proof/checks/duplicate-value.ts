import { trimName } from '../../text/extract/naming.ts';
import { originOf } from '../../text/prose.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import { farTwins, twinFigures } from '../twin-figures.ts';

const figure = /([\p{Script=Han}（）()]{2,})(?:达到?|为|约|有)?(\d+\.\d{2,})\s*([%％‰]|[\p{Script=Han}]{1,3})/gu;

/** The measured thing at the end of the words before a figure; empty where they are only 年, 分别为 or a trend. */
function nounOf(words: string): string {
  const name = trimName(words).slice(-4);
  return /(?:[率数量度积额均平值]|比例|比重|时间|指导员|人口|医师|护士)$/u.test(name) ? name : '';
}

/** 合格率分别达到97.3%和97.3%: said severally, and one number. */
const severally = /分别(?:达到?|为|是)?(\d+\.\d+[%％‰]?)[和、与]\1(?![\d.])/gu;

export const duplicateValue: ProofCheck = {
  code: 'duplicate-value',
  title: '不同的指标没有相同的精确值',
  why: '两个不同的指标数值分毫不差，多半是抄串了行。',
  basis: '经验：不同指标精确到两位小数而相同的可能很小',
  severity: 'warning',
  hint: '对照台账核实两个数；确实相同的，可在白名单里写上这个数。',
  good: [
    '人均体育场地面积4.64平方米，每千人拥有社会体育指导员2.17名。',
    '产生医疗废物3.62万吨，处置3.62万吨。投资2.36亿元，完成投资2.36亿元。登记犬只4120只，驱虫4120只。拆除违建1.26万平方米，腾出空地1.26万平方米。行政村1263个、村卫生室1263个。',
    '知晓率、满意率均达到98.7%，支持率也达到98.7%；发现问题326处，整改到位326处。',
    '入户1263户，签订承诺书1263份；新建公厕120座、垃圾房120座。',
  ],
  bad: [
    {
      text: '人均体育场地面积4.64平方米，每千人拥有社会体育指导员4.64名。',
      quotes: ['每千人拥有社会体育指导员4.64名'],
    },
    {
      text: '回收利用率达到66.7%，资源化利用率达到66.7%。规范占道经营9800余处，清理流动摊点9800余处。',
      quotes: ['资源化利用率达到66.7%', '清理流动摊点9800余处'],
    },
    {
      text: '发放倡议书2.1万余份，发放宣传资料2.1万余份。人均公园绿地面积13.6平方米，人均体育场地面积13.6平方米。',
      quotes: ['发放宣传资料2.1万余份', '人均体育场地面积13.6平方米'],
    },
    { text: '防蝇、防鼠设施合格率分别达到97.3%和97.3%。', quotes: ['分别达到97.3%和97.3%'] },
    { text: '高血压患者规范管理率71.2%、糖尿病患者规范管理率71.2%。', quotes: ['糖尿病患者规范管理率71.2%'] },
    { text: '修补破损路面726处、更换井盖726处，清运垃圾41吨。', quotes: ['更换井盖726处'] },
    {
      text: '拆除违规广告牌3270块，规范流动摊贩1480余户，纠正车辆乱停乱放3270起。',
      quotes: ['纠正车辆乱停乱放3270起'],
    },
  ],
  *run(reading) {
    const { body, prose, whitelist } = reading;
    const beside = [...twinFigures(reading)];
    yield* beside;
    yield* farTwins(reading);
    for (const { paragraph, hit, start, end } of matches(body, severally))
      yield { paragraph, start, end, message: `“分别”的两个数都是${hit[1]}，疑为抄错` };
    for (const paragraph of body) {
      const seen = new Map<string, { name: string; start: number; end: number }>();
      for (const { hit, start, end } of matches([paragraph], figure)) {
        const [, words = '', value = ''] = hit;
        const name = nounOf(words);
        if (name === '') continue;
        const from = start + words.length - Math.min(words.length, 3);
        const before = seen.get(value);
        if (before === undefined) seen.set(value, { name, start: from, end });
        else if (before.name !== name && !whitelist.has(value)) {
          if (beside.some((b) => b.paragraph === paragraph && b.start < end && b.end > start)) continue;
          const at = originOf(prose.file, paragraph, before.start, before.end);
          const message = `与前面“${at.quote}”的数值完全相同，疑为抄错`;
          yield { paragraph, start: from, end, message, related: [{ at, message: '相同的数值' }] };
        }
      }
    }
  },
};
