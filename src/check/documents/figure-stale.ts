import { runsOf } from '../../model/reading-order.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Check } from '../check.ts';
import { roundsTo } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { labelOf } from '../indicator-rows.ts';

export const figureStale: Check<'documents'> = {
  code: 'figure-stale',
  stage: 'documents',
  severity: 'error',
  ground: 'law',
  title: '文档中的指标数值与“指标数据”表一致',
  why: '文档与数据表不一致，评审以哪个为准都会扣分',
  basis: basis.statistics,
  mend: '重新生成文档；仍不一致的，检查自定义模板里是否手写了数字',
  examples: {
    good: {
      text: '文档取整印为87%',
      patch: {
        set: {
          'documents/01-工作汇报/blocks/#4/content/#1/value': 87,
          'documents/01-工作汇报/blocks/#4/content/#1/text': '87%',
        },
      },
    },
    bad: {
      text: '文档写95.8%，数据表为86.5%',
      patch: { set: { 'documents/01-工作汇报/blocks/#4/content/#1/value': 95.8 } },
    },
  },
  *run({ documents, verdicts }) {
    const known = statedBy(verdicts);
    for (const { title, blocks } of documents)
      for (const run of blocks.flatMap(runsOf)) {
        if (run.type !== 'figure' || run.value === undefined) continue;
        const fact = known.get(run.fact);
        if (fact === undefined || roundsTo(run.value, fact.value)) continue;
        yield {
          at: { ...run.at, quote: run.text },
          message: `《${title}》中${fact.label}为“${run.text}”，“指标数据”表为${fact.value}`,
        };
      }
  },
};

/** `indicator/14/2023` → the number the sheet states or amounts to. */
const statedBy = (verdicts: readonly Verdict[]): Map<string, { value: number; label: string }> =>
  new Map(
    verdicts.flatMap(({ id, name, series }) =>
      series.flatMap(({ year, value }) =>
        typeof value === 'number'
          ? [[`indicator/${id}/${year}`, { value, label: `${labelOf(id, name)}${year}年` }] as const]
          : [],
      ),
    ),
  );
