import { pieceAt } from '../../text/prose.ts';
import { hardWrapped } from '../hard-wrapped.ts';
import type { ProofCheck } from '../proof-check.ts';
import { bearsResidue } from '../reading.ts';

const bullet = /^\s*(?:[▲△◇◆●○■□★☆▪•·]|——[^，。；]{2,30}$)/u;

/** 扫帚一挥尘土散，/ 垃圾分类桶两排。: lines of a verse end where they do. */
const verse = /^[^，。；！？]{2,9}(?:[，、][^，。；！？]{2,7})?[，。！？]?$/u;
const isVerse = (line: string, next: string): boolean => verse.test(line.trim()) && verse.test(next.trim());
/** 市容环卫类（4个）：: a label begins a row of its own. */
const labelled = /^\p{Script=Han}{2,14}（\d+(?:个|名|家|项)?）[：:]/u;

export const splitParagraph: ProofCheck = {
  code: 'split-paragraph',
  title: '一句话没有被断成两段',
  why: '分页、换行或转换把一句话断成两段，指标名和数值被拆开，读的人和机器都会漏掉。',
  basis: 'GB/T 9704—2012：回行顶格，段落不得无故断开',
  severity: 'warning',
  hint: '把两段接成一段；如果确实应当分段，请在前一段末尾补上句号。',
  good: [
    '　　打竹板，走上台，\n扫帚一挥尘土散，\n垃圾分类桶两排。',
    '街道类（2个）：玉皇街道、桃园街道社区服务中心和新兴社区\n市场类（2个）：江东农贸市场、辉南县早市管理服务站',
    '　　全市集中式饮用水水源水质达标率100%。\n　　医疗废物处置率100%。',
    '创建省级卫生村工作情况汇报\n——福安市溪坂村党支部、村民委员会\n溪坂村位于白马河畔，距镇区5公里，辖4个自然村。',
  ],
  bad: [
    {
      text: Array.from({ length: 9 }, () => '全市各级各部门以创建工作为抓手推动城乡面貌\n改善，群众满意度提升。').join(
        '\n',
      ),
      quotes: ['抓手推动城乡面貌'],
    },
    {
      text: '　　城乡生态环境保护工作成效显著，声环境功能区夜间达标率100%，城市集中式饮用水水源水质达标率\n\n100%，医疗废物处置率稳定在100%。',
      quotes: ['饮用水水源水质达标率'],
    },
    {
      text: '全镇设保洁员12人，群众热情参与，环境得到明显改善，共建\n\n下载后可编辑2024年工作总结，全镇上下认真落实，成效明显。',
      quotes: ['境得到明显改善，共建'],
    },
  ],
  *run(reading) {
    yield* hardWrapped(reading);
    for (const paragraph of reading.paragraphs.filter((p) => !reading.pageLines.has(p)))
      for (const split of paragraph.splits) {
        const piece = pieceAt(paragraph, split - 1);
        const start = Math.max(piece.offset, split - 10);
        const line = paragraph.text.slice(piece.offset, split);
        // A list of contents is no sentence.
        const below = pieceAt(paragraph, split);
        const next = paragraph.text.slice(split, below.offset + below.length);
        if (bullet.test(line) || bullet.test(next) || isVerse(line, next) || labelled.test(next)) continue;
        if (bearsResidue(reading, paragraph.text.slice(Math.max(piece.offset, split - 40), split))) continue;
        if (bearsResidue(reading, paragraph.text.slice(split, split + 14))) {
          const message = `第${piece.line}行到“${paragraph.text.slice(start, split)}”就断了，下一行是网页的文字`;
          yield { paragraph, start, end: split, message };
          continue;
        }
        if (bearsResidue(reading, paragraph.text.slice(split, split + 40))) continue;
        const ahead = paragraph.text.slice(split, split + 8);
        const message = `这句话在第${piece.line}行末断开，下文“${ahead}”在第${pieceAt(paragraph, split).line}行`;
        yield { paragraph, start, end: split, message };
      }
  },
};
