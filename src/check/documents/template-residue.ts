import type { Check } from '../check.ts';
import { blockTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const templateResidue: Check<'documents'> = {
  code: 'template-residue',
  stage: 'documents',
  severity: 'error',
  ground: 'standard',
  title: '文档中没有模板和程序的残留',
  why: '“{{ }}”“undefined”“&amp;”是模板出错的痕迹',
  basis: basis.official,
  mend: '检查“模板”文件夹中的自定义模板；用的是自带模板的，请反馈',
  examples: {
    good: { text: '没有残留', patch: {} },
    bad: {
      text: '正文印出没有替换的标签',
      patch: {
        set: { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '继续巩固提升，{{目标}}。' }] },
      },
    },
  },
  *run({ documents }) {
    for (const { document, text, at } of blockTexts(documents)) {
      const hit = residue.exec(text)?.[0];
      if (hit !== undefined) yield { at: at(hit), message: `《${document.title}》中有模板残留“${hit}”` };
    }
  },
};

const residue =
  /\{\{|\}\}|\$\{|\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date|&(?:amp|quot|lt|gt|nbsp|#\d+);|\uFFFD|锟斤拷/u;
