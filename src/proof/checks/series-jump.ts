import type { Fact } from '../../text/extract/fact.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** A share that moves this far in one year wants an explanation; in percentage points. */
const leap = 15;

/** Figures of one measure in the order of their years. */
function seriesOf(facts: readonly Fact[]): Fact[][] {
  const series = new Map<string, Fact[]>();
  for (const fact of facts) {
    const dated = fact.unit === '%' && !fact.change && /^\d{4}$/.test(fact.period);
    if (!dated) continue;
    const same = series.get(fact.name) ?? [];
    same.push(fact);
    series.set(fact.name, same);
  }
  return [...series.values()].map((s) => s.sort((a, b) => Number(a.period) - Number(b.period)));
}

const aims =
  /(20\d{2})年(?:达到?|为)?(\d+(?:\.\d+)?)[%％]以?上?[、，](20\d{2})年(?:达到?|为)?(\d+(?:\.\d+)?)[%％]以?上?[、，](20\d{2})年(?:达到?|为)?(\d+(?:\.\d+)?)[%％]/gu;

/** 2023年达到84%、2024年达到83%、2025年达到90%: steps to an aim that go back once. */
function* steps({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, aims)) {
    const [, y1 = 0, a = 0, y2 = 0, b = 0, y3 = 0, c = 0] = hit.map(Number);
    if (!/达到|目标|提高/u.test(hit[0]) || y2 !== y1 + 1 || y3 !== y2 + 1 || a >= c || (b >= a && b <= c)) continue;
    yield { paragraph, start, end, message: `${y1}年${a}%、${y2}年${b}%、${y3}年${c}%，中间一年与走势相反` };
  }
}

export const seriesJump: ProofCheck = {
  code: 'series-jump',
  title: '逐年的数据没有异常跳变',
  why: '同一指标一年里升降十几个百分点，多半是口径变了或数字写错了，评审时一定会问。',
  basis: '经验：数据评价看连续几年的变化',
  severity: 'warning',
  hint: '核对台账；确实如此的，说明原因并附佐证。',
  good: [
    '生活污水集中收集率由2021年、2022年的66.34%、69.39%达到2023年的71.61%。',
    '吸烟率由2008年的32%下降至2022年的16.96%。',
  ],
  bad: [
    {
      text: '机械化清扫率2024年达到81%、2025年达到80%、2026年达到86%。',
      quotes: ['2024年达到81%、2025年达到80%、2026年达到86%'],
    },
    {
      text: '生活污水集中收集率由2020年、2021年的49.34%、69.39%达到2022年的71.61%。',
      quotes: ['69.39%'],
    },
  ],
  *run(reading) {
    const { body, facts } = reading;
    yield* steps(reading);
    for (const paragraph of body) {
      if ((paragraph.text.match(/20\d{2}年/gu)?.length ?? 0) < 2 || !paragraph.text.includes('%')) continue;
      for (const series of seriesOf(facts(paragraph)))
        for (const [i, fact] of series.entries()) {
          const before = series[i - 1];
          if (!before || Number(fact.period) - Number(before.period) !== 1) continue;
          const step = Number(fact.value) - Number(before.value);
          const quote = fact.at.quote ?? '';
          const start = paragraph.text.indexOf(quote);
          if (Math.abs(step) < leap || start < 0) continue;
          const message = `${before.period}年${before.value}%，${fact.period}年${fact.value}%，一年${step > 0 ? '上升' : '下降'}${Math.abs(step).toFixed(2)}个百分点`;
          yield {
            paragraph,
            start,
            end: start + quote.length,
            message,
            related: [{ at: before.at, message: '上一年' }],
          };
        }
    }
  },
};
