import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const num = '(\\d+(?:\\.\\d+)?)';
const pct = `${num}\\s*[%％]`;
const points = new RegExp(
  `[由从]([^，。；]{0,14}?)${pct}[^。；]{0,10}?(提高|提升|上升|增加|增长|下降|降低|减少)(?:到|至|为)(?:[^，。；\\d]|\\d{4}年)*?${pct}[，,]?[^。；\\d]{0,14}?${num}个百分点`,
  'gu',
);
const growth = new RegExp(
  `[由从][^，。；\\d]{0,10}(?:\\d{4}年的)?${num}(万|亿)?([\\p{Script=Han}㎡]{1,4}?)[^，。；\\d]{0,6}(?:增加|增长|提高|扩大|减少|下降|降低|缩小)(?:到|至|为)[^，。；\\d]{0,6}(?:\\d{4}年的)?${num}(万|亿)?\\3[，,]?[^，。；\\d]{0,10}(?:增长|增幅|增加了?|减少了?|降幅|下降了?)(?:为|达|约|近)?${pct}`,
  'gu',
);
const share = new RegExp(
  `(?:共有?|总数|合计|共计)[^，。；\\d]{0,14}${num}(个|家|座|处|所|条|名|人|户|辆)[，,；]其中[^，。；\\d]{0,14}${num}\\2[，,]?[^。；\\d]{0,20}?(?:占(?:比|总数的?)?|比例为?|率(?:为|达到?)?)(?:为|达|约)?${pct}`,
  'gu',
);
const parts = new RegExp(
  `(?:共有?|合计|共计|总计)[^，。；\\d]{0,14}${num}(个|家|座|处|所|条|名|人|户|辆|次|场|件|起)[，,；：]其中[，：]?((?:[^，。；\\d]{1,14}\\d+(?:\\.\\d+)?\\2[，,、；]?){2,})(?=[。；])`,
  'gu',
);

const scale = (unit: string | undefined): number => (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1);
const tidy = (x: number): string => String(Number(x.toFixed(2)));
const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

function* changes({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, points)) {
    const [, , from = '', , to = '', stated = ''] = hit;
    const real = Math.abs(Number(to) - Number(from));
    if (Math.abs(real - Number(stated)) > 0.011)
      yield { paragraph, start, end, message: `从${from}%到${to}%相差${tidy(real)}个百分点，不是${stated}个百分点` };
  }
  for (const { paragraph, hit, start, end } of matches(body, growth)) {
    const [, a = '', aScale, , b = '', bScale, stated = ''] = hit;
    const [from, to] = [Number(a) * scale(aScale), Number(b) * scale(bScale)];
    const real = Math.abs((to - from) / from) * 100;
    if (from > 0 && Math.abs(real - Number(stated)) > 10 ** -decimals(stated))
      yield {
        paragraph,
        start,
        end,
        message: `从${a}${aScale ?? ''}到${b}${bScale ?? ''}的变化是${tidy(real)}%，不是${stated}%`,
      };
  }
}

function* wholes({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, share)) {
    const [, total = '', , part = '', stated = ''] = hit;
    const real = (Number(part) / Number(total)) * 100;
    if (Math.abs(real - Number(stated)) > 10 ** -decimals(stated))
      yield { paragraph, start, end, message: `${part}÷${total}＝${tidy(real)}%，不是${stated}%` };
  }
  for (const { paragraph, hit, start, end } of matches(body, parts)) {
    const [, total = '', unit = '', list = ''] = hit;
    const sum = [...list.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${unit}`, 'g'))].reduce((s, h) => s + Number(h[1]), 0);
    if (sum > Number(total))
      yield { paragraph, start, end, message: `其中各项合计${tidy(sum)}${unit}，超过总数${total}${unit}` };
  }
}

export const arithmetic: ProofCheck = {
  code: 'arithmetic',
  title: '文中的数算得通',
  why: '占比、增幅、百分点和分项合计都能重算，算不通就有一个数是错的。',
  basis: '四则运算：占比＝部分÷总数，增幅＝（今－去）÷去',
  severity: 'error',
  hint: '对照台账找出错的那个数。',
  good: [
    '共有农贸市场39个，其中标准化农贸市场31个，达到要求的比例为79.49%。',
    '由2021年的69.39%提高到2022年的71.61%，提高2.22个百分点。',
  ],
  bad: [
    {
      text: '共有农贸市场39个，其中标准化农贸市场31个，占69.49%。',
      quotes: ['共有农贸市场39个，其中标准化农贸市场31个，占69.49%'],
    },
    { text: '收集率由69.39%提高到71.61%，提高3.22个百分点。', quotes: ['由69.39%提高到71.61%，提高3.22个百分点'] },
    { text: '共建成公园20个，其中市级15个，县级8个。', quotes: ['共建成公园20个，其中市级15个，县级8个'] },
    { text: '公厕由100座增加到150座，增长60%。', quotes: ['由100座增加到150座，增长60%'] },
  ],
  *run(reading) {
    yield* changes(reading);
    yield* wholes(reading);
  },
};
