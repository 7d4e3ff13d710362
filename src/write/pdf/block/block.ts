import type {
  AttachmentBlock,
  Block,
  HeadingBlock,
  Inline,
  ParagraphBlock,
  PictureBlock,
  PictureRowBlock,
  TitleBlock,
} from '../../../model/document.ts';
import { unreachable } from '../../../model/reading-order.ts';
import type { Landmark } from '../../layout/landmarks.ts';
import { pictureBox } from '../../layout/picture-box.ts';
import { balanceTitle } from '../../layout/title-lines.ts';
import { attachmentLabel, missingPicture } from '../../layout/wording.ts';
import { literal, mm } from '../literal.ts';
import { inline, paraArguments, type Scribe, text } from '../scribe.ts';
import { chart } from './chart.ts';
import { contents, cover, evidenceIndex } from './front.ts';
import { attachmentList, imprint, letterhead, signature } from './official.ts';
import { table } from './table.ts';

/** One block as Typst. `landmark` is set where the outline leads to it; `first` where it begins its page. */
export function blockSource(scribe: Scribe, block: Block, landmark: Landmark | undefined, first: boolean): string {
  switch (block.type) {
    case 'title':
      return title(scribe, block, landmark, first);
    case 'heading':
      return heading(scribe, block, landmark);
    case 'paragraph':
      return paragraph(scribe, block);
    case 'attachment':
      return attachment(scribe, block, landmark, first);
    case 'picture':
      return picture(scribe, block);
    case 'picture-row':
      return pictureRow(scribe, block);
    case 'table':
      return table(scribe, block);
    case 'chart':
      return chart(scribe, block);
    case 'letterhead':
      return letterhead(scribe, block);
    case 'attachment-list':
      return attachmentList(scribe, block);
    case 'signature':
      return signature(scribe, block);
    case 'imprint':
      return imprint(scribe, block);
    case 'cover':
      return cover(scribe, block);
    case 'contents':
      return contents(scribe, block);
    case 'evidence-index':
      return evidenceIndex(scribe, block, first);
    case 'page':
      return '';
    default:
      return unreachable(block);
  }
}

function marked(scribe: Scribe, landmark: Landmark | undefined, shown: string): string {
  return landmark ? `#landmark(${landmark.level}, ${text(scribe, landmark.text)}, ${shown})` : `#${shown}`;
}

/** Each line of a title on its own, balanced where it is too long; then the subtitle and the blank line. */
function title(scribe: Scribe, block: TitleBlock, landmark: Landmark | undefined, first: boolean): string {
  const { style } = scribe;
  const above = first ? 0 : style.blank.beforeTitle;
  const shown = `{ ${titleLines(scribe, block.lines, above)} }`;
  const head = landmark
    ? marked(scribe, landmark, shown)
    : `#caption-of-document(${text(scribe, scribe.document.title)}, ${shown})`;
  const subtitle = block.subtitle
    ? `\n#para(s-subtitle, side: center, justify: false, ${inline(scribe, block.subtitle)})`
    : '';
  return `${head}${subtitle}\n#v(${style.blank.afterTitle} * PITCH + GAP, weak: true)`;
}

function titleLines(scribe: Scribe, lines: readonly (readonly Inline[])[], above: number): string {
  const limit = Math.floor(scribe.metrics.width / scribe.style.text.title.size);
  return balanceTitle(lines, limit)
    .map(
      (l, i) =>
        `para(s-title, side: center, above: ${i === 0 ? above : 0}, sticky: true, justify: false, ${inline(scribe, l)})`,
    )
    .join('; ');
}

function heading(scribe: Scribe, block: HeadingBlock, landmark: Landmark | undefined): string {
  const role = `heading${block.level}` as const;
  const body = `${text(scribe, block.number)} + ${inline(scribe, block.content)}`;
  return marked(scribe, landmark, `para(s-${role}, ${paraArguments(scribe.style.text[role])}, sticky: true, ${body})`);
}

function paragraph(scribe: Scribe, { role, content }: ParagraphBlock): string {
  const body = inline(scribe, content);
  const row = {
    body: 'body',
    'lead-in': 'body',
    contact: 'body',
    centered: 'body',
    recipient: 'recipient',
    note: 'note',
    caption: 'caption',
  } as const;
  const name = row[role];
  const sticky = scribe.sticky === true ? 'sticky: true, ' : '';
  if (role === 'centered') return `#para(s-body, side: center, justify: false, ${sticky}${body})`;
  return `#para(s-${name}, ${paraArguments(scribe.style.text[name])}, ${sticky}${body})`;
}

/** 附件: a new page, the label flush left, the title centred on the third line. */
function attachment(scribe: Scribe, block: AttachmentBlock, landmark: Landmark | undefined, first: boolean): string {
  const label = `para(s-attachment, ${paraArguments(scribe.style.text.attachment)}, sticky: true, ${text(scribe, attachmentLabel(block.ordinal))})`;
  const lines = block.title.length === 0 ? '' : titleLines(scribe, [block.title], 1);
  return [
    first ? '' : '#pagebreak(weak: true)',
    `${marked(scribe, landmark, `{ ${label}; ${lines} }`)} #label(${literal(`attachment:${block.id}`)})`,
    `#v(${scribe.style.blank.afterTitle} * PITCH + GAP, weak: true)`,
  ].join('\n');
}

/** 图片: never larger than the type area; what could not be read is said where it should stand. */
/** Side by side, tops in one line, each over its own caption. */
function pictureRow(scribe: Scribe, { pictures }: PictureRowBlock): string {
  const cells = pictures.map((one) => `[${picture(scribe, one)}]`).join(', ');
  return `#block(width: 100%, grid(columns: (1fr,) * ${Math.max(1, pictures.length)}, column-gutter: 4mm, ${cells}))`;
}

function picture(scribe: Scribe, block: PictureBlock): string {
  const found = scribe.picture(block.path);
  const caption = block.caption
    ? `\n#para(s-caption, side: center, justify: false, ${inline(scribe, block.caption)})`
    : '';
  if (found === null)
    return `#para(s-body, side: center, justify: false, gap-mark(${text(scribe, missingPicture(block.alt))}))${caption}`;
  const { width, height } = pictureBox(found, block, scribe.style, scribe.landscape === true);
  return `#figure(alt: ${literal(block.alt)}, image(${literal(found.path)}, width: ${mm(width)}, height: ${mm(height)}))${caption}`;
}
