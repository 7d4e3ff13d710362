import type { Origin } from '../../diagnostic.ts';
import type { Document, FigureRun } from '../../model/document.ts';
import { runsOf } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const figureConflict: Check<'documents'> = {
  code: 'figure-conflict',
  stage: 'documents',
  severity: 'error',
  ground: 'law',
  title: '同一事实在各文档中的数值一致',
  why: '两份材料对同一件事写了两个数，必有一个是错的',
  basis: basis.statistics,
  mend: '在“数据”工作簿中改正来源单元格，并用数据标签引用，不要在模板里手写数字',
  examples: {
    good: { text: '两份文档都写86.5%', patch: {} },
    bad: {
      text: '一份写86.5%，另一处写95.8%',
      patch: {
        add: {
          'documents/01-工作汇报/blocks/#6/content': {
            type: 'figure',
            text: '95.8%',
            fact: 'indicator/901/2023',
            value: 95.8,
            unit: '%',
            at: { file: '模板/report.md.hbs', line: 9 },
            evidence: ['92.1-01'],
          },
        },
      },
      also: ['figure-stale'],
    },
  },
  *run({ documents }) {
    const first = new Map<string, { value: number; text: string; at: Origin; title: string }>();
    for (const { title, figure } of documents.flatMap(figuresOf)) {
      if (figure.value === undefined) continue;
      const key = `${figure.fact}\u0001${figure.unit ?? ''}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, { value: figure.value, text: figure.text, at: figure.at, title });
      else if (known.value !== figure.value)
        yield {
          at: { ...figure.at, quote: figure.text },
          message: `同一事实在《${title}》中为“${figure.text}”，在《${known.title}》中为“${known.text}”`,
          related: [{ at: known.at, message: `《${known.title}》：${known.text}` }],
        };
    }
  },
};

const figuresOf = ({ title, blocks }: Document): { title: string; figure: FigureRun }[] =>
  blocks.flatMap(runsOf).flatMap((run) => (run.type === 'figure' ? [{ title, figure: run }] : []));
