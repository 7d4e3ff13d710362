import type { Origin } from '../../diagnostic.ts';
import { runsOf } from '../../model/reading-order.ts';
import type { Check, DocumentsSubject } from '../check.ts';
import { titleOf } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const gapLeft: Check<'documents'> = {
  code: 'gap-left',
  stage: 'documents',
  severity: 'error',
  ground: 'standard',
  title: '各文档中没有【待补】',
  why: '待补处会印在草稿里提醒，但正式申报资料不能带着它提交',
  basis: basis.review,
  mend: '在所指的单元格填上内容后重新生成',
  examples: {
    good: { text: '正文没有待补', patch: {} },
    bad: {
      text: '工作汇报缺“常住人口”',
      patch: {
        add: {
          'documents/01-工作汇报/blocks/#4/content': {
            type: 'gap',
            what: '常住人口',
            at: { file: '数据/申报数据.xlsx', sheet: '基本情况', cell: 'C5' },
          },
        },
      },
    },
  },
  *run({ documents, pack }) {
    const seen = new Map<string, { what: string; at: Origin; titles: string[] }>();
    for (const document of documents) {
      const title = titleOf(document);
      for (const run of document.blocks.flatMap(runsOf)) {
        if (run.type !== 'gap') continue;
        const what = run.subject ?? run.what;
        const key = JSON.stringify([what, run.at]);
        const entry = seen.get(key) ?? { what, at: run.at, titles: [] as string[] };
        if (!entry.titles.includes(title)) entry.titles.push(title);
        seen.set(key, entry);
      }
    }
    for (const { what, at, titles } of seen.values())
      yield { at, message: `缺“${what}”，${titles.join('')}中印为【待补：${what}】`, ...cureOf(what, pack) };
  },
};

/** A paper that lacks is no cell to be filled in. */
function cureOf(what: string, { events }: DocumentsSubject['pack']): { readonly hint?: string } {
  const event = events.find(({ text }) => what.startsWith(text));
  if (event === undefined) return {};
  return {
    hint: `请${event.issuer}出具盖章的书面证明，扫描后放进“佐证材料”里条款${event.clause}的文件夹，标题写明证明的是哪一项，再重新生成`,
  };
}
