import { pieceAt } from '../../text/prose.ts';
import type { ProofCheck } from '../proof-check.ts';
import { bearsResidue } from '../reading.ts';

export const splitParagraph: ProofCheck = {
  code: 'split-paragraph',
  title: '一句话没有被断成两段',
  why: '分页、换行或转换把一句话断成两段，指标名和数值被拆开，读的人和机器都会漏掉。',
  basis: 'GB/T 9704—2012：回行顶格，段落不得无故断开',
  severity: 'warning',
  hint: '把两段接成一段；如果确实应当分段，请在前一段末尾补上句号。',
  good: ['　　全市集中式饮用水水源水质达标率100%。\n　　医疗废物处置率100%。'],
  bad: [
    {
      text: '　　城乡生态环境保护工作成效显著，声环境功能区夜间达标率100%，城市集中式饮用水水源水质达标率\n\n100%，医疗废物处置率稳定在100%。',
      quotes: ['饮用水水源水质达标率'],
    },
  ],
  *run(reading) {
    for (const paragraph of reading.paragraphs)
      for (const split of paragraph.splits) {
        const piece = pieceAt(paragraph, split - 1);
        if (bearsResidue(reading, paragraph.text.slice(Math.max(piece.offset, split - 40), split + 40))) continue;
        const start = Math.max(piece.offset, split - 10);
        const ahead = paragraph.text.slice(split, split + 8);
        const message = `这句话在第${piece.line}行末断开，下文“${ahead}”在第${pieceAt(paragraph, split).line}行`;
        yield { paragraph, start, end: split, message };
      }
  },
};
