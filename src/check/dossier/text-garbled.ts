import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { allTextCells } from '../text-cells.ts';

export const textGarbled: Check<'dossier'> = {
  code: 'text-garbled',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '各表的文字没有乱码',
  why: '编码不对的名称、标题会原样印进目录和文档',
  basis: basis.official,
  mend: '对照原件重新输入；从 CSV 粘贴来的，先用 Excel 按 UTF-8 打开',
  examples: {
    good: { text: '文字都能认', patch: {} },
    bad: {
      text: '标题里有“锟斤拷”',
      patch: { set: { 'dossier/registry/92.1-03/title': '和平路整改锟斤拷单' } },
    },
  },
  *run({ dossier }) {
    for (const { text, at, about } of allTextCells(dossier)) {
      const quote = garbled.exec(text)?.[0];
      if (quote !== undefined)
        yield { at: { ...at, quote }, message: `“${text.slice(0, 40)}”里有乱码“${quote}”`, about };
    }
  },
};

/** Lost characters, and what GBK and UTF-8 read as one another look like. */
const garbled = /[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫烫|屯屯屯|[\u00c0-\u00ff][\u0080-\u00bf]|\?{3,}|銆|鐨勭|鍥藉/u;
