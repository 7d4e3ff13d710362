import type { Check } from '../check.ts';
import { chineseNumber } from '../chinese-numbers.ts';
import { blockTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const announcedCountMismatch: Check<'documents'> = {
  code: 'announced-count-mismatch',
  stage: 'documents',
  severity: 'warning',
  ground: 'practice',
  title: '“以下几项”之后列出的项数与所说相符',
  why: '说三项只列两项，读者会以为漏了',
  basis: basis.corroboration,
  mend: '补上所缺的一项，或改正项数',
  examples: {
    good: { text: '说两项，列两项', patch: {} },
    bad: {
      text: '说三项，只列一是、二是',
      patch: {
        set: {
          'documents/01-工作汇报/blocks/#6/content': [
            { type: 'text', text: '抓好以下三项工作。一是增加车辆，二是加强考核。' },
          ],
        },
      },
    },
  },
  *run({ documents }) {
    for (const { document, text, at } of blockTexts(documents)) {
      const match = announced.exec(text);
      const said = match === null ? null : chineseNumber(match[1] ?? '');
      if (match === null || said === null) continue;
      const listed = countFrom(text.slice(match.index));
      if (listed !== said)
        yield { at: at(match[0]), message: `《${document.title}》中说“${match[0]}”，后面列出${listed}项` };
    }
  },
};

const announced =
  /([两二三四五六七八九十])(?:个方面|项工作|项措施|项任务|项举措|个环节|个重点|个问题|大行动|大工程|方面|项|点)[^，。；：:]{0,6}(?:[，。；：:])?(?=一是)/u;
const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];

/** How far 一是、二是… runs without a break. */
function countFrom(text: string): number {
  let from = 0;
  for (const [n, word] of ordinals.entries()) {
    const at = text.indexOf(word, from);
    if (at < 0) return n;
    from = at + word.length;
  }
  return ordinals.length;
}
