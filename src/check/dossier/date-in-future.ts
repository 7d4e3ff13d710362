import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const dateInFuture: Check<'dossier'> = {
  code: 'date-in-future',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '已经发生的事不署将来的日期',
  why: '佐证、文件、销号的日期在今天之后，不是笔误就是虚假',
  basis: basis.statistics,
  mend: '核对原件，改正登记的日期',
  examples: {
    good: { text: '佐证日期就是检查当天之前', patch: {} },
    bad: {
      text: '监测报告日期写成2042年',
      patch: { set: { 'dossier/registry/92.1-02/date': '2042-01-20' } },
      also: ['evidence-after-signing'],
    },
  },
  *run({ dossier, today }) {
    const { registry, regulations, rectifications } = dossier.value;
    const dated = [
      ...registry.map((r, i) => ({
        day: r.date,
        at: () => dossier.at('registry', i, 'date'),
        what: `佐证${r.number}的日期`,
      })),
      ...regulations.map((r, i) => ({
        day: r.issued,
        at: () => dossier.at('regulations', i, 'issued'),
        what: `《${r.name}》的发布日期`,
      })),
      ...rectifications.map((r, i) => ({
        day: r.closed,
        at: () => dossier.at('rectifications', i, 'closed'),
        what: `整改${r.id}的销号日期`,
      })),
    ];
    for (const { day, at, what } of dated)
      if (day !== null && day > today)
        yield { at: at(), message: `${what}是${longDay(day)}，晚于今天（${longDay(today)}）` };
  },
};
