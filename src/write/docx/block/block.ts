import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type {
  AttachmentBlock,
  Block,
  HeadingBlock,
  Inline,
  ParagraphBlock,
  TitleBlock,
} from '../../../model/document.ts';
import { unreachable } from '../../../model/reading-order.ts';
import { balanceTitle } from '../../layout/title-lines.ts';
import { attachmentLabel } from '../../layout/wording.ts';
import { bookmarkName, type Clerk, landmarkBookmark } from '../clerk.ts';
import { bookmarked, inline, run } from '../inline.ts';
import { headingList } from '../numbering.ts';
import { type Role, styleId } from '../styles.ts';
import { linePitch, textWidth, twipsOf } from '../units.ts';
import { chart } from './chart.ts';
import { contents, cover, evidenceIndex } from './front.ts';
import { imprint } from './imprint.ts';
import { attachmentList, letterhead, signature } from './official.ts';
import { picture } from './picture.ts';
import { pictureRow } from './picture-row.ts';
import { table } from './table.ts';

/** Place of a block in the outline: which landmark it is, and how deep. */
export interface Placed {
  readonly index: number;
  readonly level: number;
}

/** One block as paragraphs and tables. `landmark` is set where the outline leads to it; `first` where it begins its page. */
export function blockChildren(clerk: Clerk, block: Block, landmark: Placed | null, first: boolean): FileChild[] {
  switch (block.type) {
    case 'title':
      return title(clerk, block, landmark, first);
    case 'heading':
      return [heading(clerk, block, landmark)];
    case 'paragraph':
      return [paragraph(clerk, block)];
    case 'attachment':
      return attachment(clerk, block, landmark, first);
    case 'picture':
      return picture(clerk, block);
    case 'picture-row':
      return pictureRow(clerk, block);
    case 'table':
      return table(clerk, block);
    case 'chart':
      return chart(clerk, block);
    case 'letterhead':
      return letterhead(clerk, block);
    case 'attachment-list':
      return attachmentList(clerk, block);
    case 'signature':
      return signature(clerk, block);
    case 'imprint':
      return imprint(clerk, block);
    case 'cover':
      return cover(clerk, block);
    case 'contents':
      return contents(clerk, block);
    case 'evidence-index':
      return evidenceIndex(clerk, block, first);
    case 'page':
      return [];
    default:
      return unreachable(block);
  }
}

const marked = (clerk: Clerk, landmark: Placed | null, children: ParagraphChild[]): ParagraphChild[] =>
  landmark ? bookmarked(clerk, landmarkBookmark(landmark.index), children) : children;

/** Blank lines of the grid above and below a paragraph. */
const blanks = (clerk: Clerk, before: number, after: number): Pick<IParagraphOptions, 'spacing'> => ({
  spacing: {
    ...(before > 0 && { before: Math.round(before * linePitch(clerk.style)) }),
    ...(after > 0 && { after: Math.round(after * linePitch(clerk.style)) }),
  },
});

function title(clerk: Clerk, block: TitleBlock, landmark: Placed | null, first: boolean): FileChild[] {
  const { blank } = clerk.style;
  const after = block.subtitle ? 0 : blank.afterTitle;
  const lines = titleParagraphs(clerk, block.lines, landmark, first ? 0 : blank.beforeTitle, after);
  if (!block.subtitle) return lines;
  const options = { style: styleId('subtitle'), ...blanks(clerk, 0, blank.afterTitle) };
  return [...lines, new Paragraph({ ...options, children: inline(clerk, block.subtitle) })];
}

/** One paragraph with line breaks: the outline and the contents see one title. */
function titleParagraphs(
  clerk: Clerk,
  lines: readonly (readonly Inline[])[],
  landmark: Placed | null,
  before: number,
  after: number,
): FileChild[] {
  const size = twipsOf(clerk.style.text.title.size);
  const limit = Math.floor(textWidth(clerk.style, clerk.landscape) / size);
  const children = balanceTitle(lines, limit).flatMap((line, i) => [
    ...(i === 0 ? [] : [run('', { break: 1 })]),
    ...inline(clerk, line),
  ]);
  return [
    new Paragraph({
      style: styleId('title'),
      ...blanks(clerk, before, after),
      ...(landmark && { outlineLevel: landmark.level - 1 }),
      children: marked(clerk, landmark, children),
    }),
  ];
}

/** Word counts the number itself wherever it comes to the same; otherwise it is written as text. */
function heading(clerk: Clerk, block: HeadingBlock, landmark: Placed | null): FileChild {
  const counted = clerk.counted.get(block) ?? null;
  const number = counted ? [] : [run(block.number)];
  return new Paragraph({
    style: styleId(`heading${block.level}`),
    ...(landmark && landmark.level !== block.level && { outlineLevel: landmark.level - 1 }),
    ...(counted && { numbering: { reference: headingList, level: block.level - 1, instance: counted.instance } }),
    children: marked(clerk, landmark, [...number, ...inline(clerk, block.content)]),
  });
}

const paragraphRoles: Readonly<Record<ParagraphBlock['role'], Role>> = {
  body: 'body',
  'lead-in': 'body',
  contact: 'body',
  centered: 'body',
  recipient: 'recipient',
  note: 'note',
  caption: 'caption',
};

function paragraph(clerk: Clerk, { role, content }: ParagraphBlock): FileChild {
  const centred =
    role === 'centered' ? { alignment: 'center' as const, indent: { firstLine: 0, firstLineChars: 0 } } : {};
  const kept = clerk.keepNext === true ? { keepNext: true } : {};
  return new Paragraph({ style: styleId(paragraphRoles[role]), ...centred, ...kept, children: inline(clerk, content) });
}

function attachment(clerk: Clerk, block: AttachmentBlock, landmark: Placed | null, first: boolean): FileChild[] {
  const label = run(attachmentLabel(block.ordinal));
  const named = bookmarked(clerk, bookmarkName(`attachment:${block.id}`), [label]);
  const head = new Paragraph({
    style: styleId('attachment'),
    pageBreakBefore: !first,
    keepNext: true,
    children: named,
  });
  return [head, ...titleParagraphs(clerk, [block.title], landmark, 1, clerk.style.blank.afterTitle)];
}
