import type { Paragraph } from '../../text/prose.ts';
import { type Numbering, numberingOf } from '../../text/role.ts';
import type { ProofCheck } from '../proof-check.ts';

/** What the mark should be, or null when it is right. */
function expected({ level, mark, ordinal }: Numbering): string | null {
  if (level === 3 && /[、]$/.test(mark)) return `${ordinal}.`;
  if (level === 1 && !mark.endsWith('、')) return `${ordinal}、`;
  if (level === 2 && mark !== `（${ordinal}）`) return `（${ordinal}）`;
  return level === 4 && mark !== `（${ordinal}）` ? `（${ordinal}）` : null;
}

interface Wrong {
  readonly paragraph: Paragraph;
  readonly mark: string;
  readonly right: string;
}

export const listMark: ProofCheck = {
  code: 'list-mark',
  title: '序号后的标点合规范，层次不跳级',
  why: '层次序数依次是“一、”“（一）”“1.”“（1）”；阿拉伯数字后用下脚点，带括号的序号后不再加标点。',
  basis: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011',
  severity: 'note',
  hint: '按“一、”“（一）”“1.”“（1）”改；同类的各处一并改。',
  good: ['一、加强领导\n（一）健全机构\n1.成立领导小组\n（1）市级'],
  bad: [
    { text: '一、存在的问题\n1、部分领导认识不到位。\n2、宣传氛围不浓。', quotes: ['1、部分领导认识不到位。'] },
    { text: '一、加强领导\n（一）、健全机构', quotes: ['（一）、健全机构'] },
  ],
  *run({ paragraphs }) {
    const wrong: Wrong[] = [];
    for (const paragraph of paragraphs) {
      const numbering = paragraph.role === 'cell' || paragraph.role === 'note' ? null : numberingOf(paragraph.text);
      const right = numbering ? expected(numbering) : null;
      if (numbering && right !== null) wrong.push({ paragraph, mark: numbering.mark, right });
    }
    const [first] = wrong;
    if (!first) return;
    const { paragraph, mark, right } = first;
    const count = wrong.length > 1 ? `，全文同类的有${wrong.length}处` : '';
    const end = Math.min(paragraph.text.length, 14);
    yield { paragraph, start: 0, end, message: `序号“${mark}”应写“${right}”${count}` };
  },
};
