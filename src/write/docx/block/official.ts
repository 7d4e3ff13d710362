import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx';
import type { AttachmentListBlock, LetterheadBlock, SignatureBlock } from '../../../model/document.ts';
import { widthInCharacters } from '../../layout/width.ts';
import { attachmentLines, attachmentListLead, mastheadDay, signatureLines, signerLead } from '../../layout/wording.ts';
import type { Clerk } from '../clerk.ts';
import { wordFont } from '../faces.ts';
import { inline, linked, run, tab } from '../inline.ts';
import { styleId } from '../styles.ts';
import { cellWidth, eighths, halfPoints, linePitch, textWidth, twips, twipsOf } from '../units.ts';

/** 版头. Word puts the mark's ink about a tenth of its size below the line's top. */
export function letterhead(clerk: Clerk, block: LetterheadBlock): FileChild[] {
  const { style } = clerk;
  const fitting = Math.floor(textWidth(style) / 20 / Math.max(1, widthInCharacters(block.issuer)));
  const size = Math.min(style.text.letterhead.size, fitting);
  const mark = new Paragraph({
    style: styleId('letterhead'),
    spacing: {
      before: twips(style.letterhead.top) - twipsOf(size * 0.1),
      after: Math.round(style.letterhead.gap * linePitch(style)),
      line: twipsOf(size * 1.1),
      lineRule: LineRuleType.EXACT,
    },
    children: [run(block.issuer, { size: halfPoints(size) })],
  });
  return [mark, ...(block.masthead ? masthead(clerk, block.masthead) : [numberLine(clerk, block)])];
}

function numberLine(clerk: Clerk, { number, signer }: LetterheadBlock): FileChild {
  const children = inline(clerk, number);
  if (signer === undefined) return new Paragraph({ style: styleId('number'), ...redRule(clerk), children });
  const name = run(signer, { font: wordFont(clerk.style.text.heading2.face) });
  return twoEnds(clerk, {
    ...redRule(clerk),
    children: [...children, tab(), run(signerLead), name],
  });
}

function masthead(clerk: Clerk, head: NonNullable<LetterheadBlock['masthead']>): FileChild[] {
  return [
    new Paragraph({ style: styleId('number'), children: inline(clerk, head.issue) }),
    twoEnds(clerk, {
      ...redRule(clerk),
      children: [run(head.editor), tab(), run(mastheadDay(head))],
    }),
  ];
}

/** Left text one character in, right text one character from the edge. */
function twoEnds(clerk: Clerk, options: IParagraphOptions): FileChild {
  const cell = cellWidth(clerk.style);
  return new Paragraph({
    style: styleId('number'),
    alignment: AlignmentType.LEFT,
    indent: { firstLine: cell },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(clerk.style) - cell }],
    ...options,
  });
}

const redRule = ({ style }: Clerk): Pick<IParagraphOptions, 'border'> => ({
  border: {
    bottom: {
      style: BorderStyle.SINGLE,
      size: eighths(style.letterhead.rule),
      color: style.red.replace('#', ''),
      space: Math.round((style.letterhead.ruleGap * 72) / 25.4),
    },
  },
});

/** 附件说明: names stand under one another, also where they wrap. */
export function attachmentList(clerk: Clerk, block: AttachmentListBlock): FileChild[] {
  const cell = cellWidth(clerk.style);
  const number = block.entries.length > 1 ? cell : 0;
  const lead = 3 * cell;
  return attachmentLines(block).map(({ id, number: shown, title }, i) => {
    const hanging = (i === 0 ? lead : 0) + number;
    return new Paragraph({
      style: styleId('body'),
      indent: { left: 2 * cell + lead + number, hanging, firstLineChars: 0 },
      ...(i === 0 && {
        spacing: { before: Math.round(clerk.style.blank.beforeAttachmentList * linePitch(clerk.style)) },
      }),
      children: [run(`${i === 0 ? attachmentListLead : ''}${shown}`), linked(clerk, `attachment:${id}`, [run(title)])],
    });
  });
}

/** 署名与成文日期, kept on one page. */
export function signature(clerk: Clerk, block: SignatureBlock): FileChild[] {
  const lines = signatureLines(block, clerk.style.signatureIndent);
  return lines.map(
    ({ text, indent }, i) =>
      new Paragraph({
        style: styleId('signature'),
        indent: { right: Math.round(indent * cellWidth(clerk.style)) },
        keepNext: i < lines.length - 1,
        keepLines: true,
        ...(i === 0 && { spacing: { before: Math.round(clerk.style.blank.beforeSignature * linePitch(clerk.style)) } }),
        children: [run(text)],
      }),
  );
}
