import type { Check, Finding } from '../check.ts';
import { type BlockText, blockTexts, titleOf } from '../document-text.ts';
import { basis } from '../grounds.ts';
import { placeholderIn } from '../placeholders.ts';
import { allTextCells } from '../text-cells.ts';

export const placeholderPrinted: Check<'documents'> = {
  code: 'placeholder-printed',
  stage: 'documents',
  severity: 'error',
  ground: 'standard',
  title: '文档中没有印出待填的记号',
  why: '“××”“XX年”印在正式材料里，就是没有写完',
  basis: basis.official,
  mend: '在来源单元格或模板中换成真实内容',
  examples: {
    good: { text: '没有记号', patch: {} },
    bad: {
      text: '正文印有“XX年”',
      patch: {
        set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '继续巩固提升，力争XX年命名。' }] },
      },
    },
  },
  *run({ documents, dossier }) {
    // What a cell says is told at the cell; here only what the templates add.
    const told = allTextCells(dossier).flatMap((cell) => (placeholderIn(cell.text) === null ? [] : [bare(cell.text)]));
    const places = new Map<string, BlockText[]>();
    for (const block of blockTexts(documents)) {
      const hit = placeholderIn(block.text);
      if (hit === null || told.some((cell) => bare(block.text).includes(cell))) continue;
      places.set(hit, [...(places.get(hit) ?? []), block]);
    }
    for (const [hit, blocks] of places) yield* printed(hit, blocks);
  },
};

/** One mark, printed here and there, is one thing to fill in. */
function* printed(hit: string, [first, ...rest]: readonly BlockText[]): Generator<Finding> {
  if (first === undefined) return;
  const titles = [...new Set([first, ...rest].map(({ document }) => titleOf(document)))];
  const count = rest.length === 0 ? '' : `共${rest.length + 1}处`;
  const where = `${titles[0] ?? ''}${titles.length === 1 ? '' : `等${titles.length}份文档`}中${count}`;
  const lacking = [...new Set([first, ...rest].flatMap(({ text }) => text.match(ownGap) ?? []))];
  const seen = lacking.length > 0 ? lacking.join('、') : around(first.text, hit);
  yield {
    at: first.at(hit),
    message: `${where}印有待填记号“${hit}”：${seen}`,
    ...(lacking.length > 0 ? { hint: '这是缺的设置或数据印出来的：补上清单前面所列的缺项，重新生成后就没有了' } : {}),
    related: rest.map(({ document, text, at }) => ({
      at: at(hit),
      message: `${titleOf(document)}：${around(text, hit)}`,
    })),
  };
}

/** What this tool prints where a setting lacks. */
const ownGap = /【待补：[^】]*】/gu;

/** A cell is printed with or without the stop at its end. */
const bare = (text: string): string => text.replace(/[\s。；，]+/gu, '');

const around = (text: string, hit: string): string => {
  const at = text.indexOf(hit);
  return `…${text.slice(Math.max(0, at - 10), at + hit.length + 10)}…`;
};
