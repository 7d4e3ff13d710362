import type { Check } from '../check.ts';
import { blockTexts } from '../document-text.ts';
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
    for (const { document, text, at } of blockTexts(documents)) {
      const hit = placeholderIn(text);
      if (hit !== null && !told.some((cell) => bare(text).includes(cell)))
        yield { at: at(hit), message: `《${document.title}》中印有待填记号“${hit}”：${around(text, hit)}` };
    }
  },
};

/** A cell is printed with or without the stop at its end. */
const bare = (text: string): string => text.replace(/[\s。；，]+/gu, '');

const around = (text: string, hit: string): string => {
  const at = text.indexOf(hit);
  return `…${text.slice(Math.max(0, at - 10), at + hit.length + 10)}…`;
};
