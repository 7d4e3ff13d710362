import {
  type FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from 'docx';
import type { ContentsBlock, CoverBlock, EvidenceIndexBlock } from '../../../model/document.ts';
import { contentsDepth, landmarksOf } from '../../layout/landmarks.ts';
import { balanceTitle } from '../../layout/title-lines.ts';
import { coverLead, evidenceIndexTitle } from '../../layout/wording.ts';
import { bookmarkName, type Clerk, landmarkBookmark } from '../clerk.ts';
import { bookmarked, inline, linked, run, tab } from '../inline.ts';
import { raw } from '../raw.ts';
import { styleId } from '../styles.ts';
import { cellWidth, linePitch, textWidth, twipsOf } from '../units.ts';

/** 封面. The distances follow the page in the PDF: heading, title in the upper third, lines, foot. */
export function cover(clerk: Clerk, block: CoverBlock): FileChild[] {
  const { style } = clerk;
  const limit = Math.floor(textWidth(style) / twipsOf(style.text.coverTitle.size));
  const lines = balanceTitle(
    block.title.map((t) => [{ type: 'text', text: t }]),
    limit,
  );
  const title = lines.flatMap((line, i) => [...(i === 0 ? [] : [run('', { break: 1 })]), ...inline(clerk, line)]);
  const widest = Math.max(0, ...block.lines.map((l) => l.label.length + l.text.length));
  const left = Math.max(0, Math.round((textWidth(style) - widest * twipsOf(style.text.coverLine.size)) / 2));
  const gap = (n: number): number => Math.round(n * linePitch(style));
  return [
    new Paragraph({ style: styleId('coverHeading'), spacing: { before: gap(2.5) }, children: [run(block.heading)] }),
    new Paragraph({ style: styleId('coverTitle'), spacing: { before: gap(2) }, children: title }),
    ...block.lines.map((l, i) => coverLine(left, i === 0 ? gap(4.5) : gap(0.3), coverLead(l.label) + l.text)),
    ...block.foot.map(
      (f, i) =>
        new Paragraph({
          style: styleId('coverLine'),
          alignment: 'center',
          spacing: { before: i === 0 ? gap(2) : gap(0.3) },
          children: [run(f)],
        }),
    ),
  ];
}

const coverLine = (left: number, before: number, text: string): FileChild =>
  new Paragraph({ style: styleId('coverLine'), indent: { left }, spacing: { before }, children: [run(text)] });

/** 目录: a field of Word with its entries already in it, so that nothing asks to be updated. */
export function contents(clerk: Clerk, block: ContentsBlock): FileChild[] {
  const title = new Paragraph({
    style: styleId('contentsTitle'),
    spacing: { after: linePitch(clerk.style) },
    children: [run(block.title)],
  });
  return [title, ...(block.entries === 'own' ? ownEntries(clerk) : givenEntries(clerk, block.entries))];
}

function ownEntries(clerk: Clerk): FileChild[] {
  const all = landmarksOf(clerk.document).map((l, i) => ({ ...l, index: i }));
  const entries = all.filter((l) => l.level <= contentsDepth);
  return entries.map(({ level, text, index }, i) => {
    const entry = linkTo(landmarkBookmark(index), [run(text), tab(), run(clerk.landmarkPages[index] ?? '')]);
    const children = [...(i === 0 ? fieldStart(clerk) : []), entry, ...(i === entries.length - 1 ? [fieldEnd()] : [])];
    return new Paragraph({ style: `TOC${level}`, ...leader(clerk), children });
  });
}

type GivenEntries = Exclude<ContentsBlock['entries'], 'own'>;

const givenEntries = (clerk: Clerk, entries: GivenEntries): FileChild[] =>
  entries.flatMap((e) => [
    new Paragraph({
      style: `TOC${e.level}`,
      ...leader(clerk),
      keepNext: e.detail !== undefined,
      children: [linked(clerk, e.target, [run(e.text)]), tab(), run(e.page ?? '')],
    }),
    ...(e.detail === undefined ? [] : [detailLine(clerk, e.level, e.detail)]),
  ]);

const detailLine = (clerk: Clerk, level: number, detail: readonly string[]): FileChild =>
  new Paragraph({
    style: styleId('tableBody'),
    indent: { left: Math.round(level * cellWidth(clerk.style)) },
    children: [run(detail.join('　'))],
  });

const leader = (clerk: Clerk): Pick<IParagraphOptions, 'tabStops'> => ({
  tabStops: [{ type: TabStopType.RIGHT, position: textWidth(clerk.style, clerk.landscape), leader: LeaderType.DOT }],
});

/** What Word gathers if someone asks it to: headings, or in a book its titles and first headings. */
const gathered = (clerk: Clerk): string =>
  clerk.document.blocks.some((b) => b.type === 'title' && b.outline)
    ? '\\t "Title,1,heading 1,2"'
    : `\\o "1-${contentsDepth}" \\u`;

const fieldStart = (clerk: Clerk): ParagraphChild[] => [
  raw('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
  raw(`<w:r><w:instrText xml:space="preserve"> TOC ${gathered(clerk)} \\h </w:instrText></w:r>`),
  raw('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
];
const fieldEnd = (): ParagraphChild => raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>');

const linkTo = (anchor: string, children: ParagraphChild[]): ParagraphChild =>
  new InternalHyperlink({ anchor, children });

/** 佐证材料索引: a bookmark for each number, to which the figures lead. */
export function evidenceIndex(clerk: Clerk, { entries }: EvidenceIndexBlock, first: boolean): FileChild[] {
  const cell = cellWidth(clerk.style);
  const widest = Math.max(4, ...entries.map((e) => e.number.length * 0.5 + 1));
  const left = Math.round(widest * cell);
  const head = new Paragraph({
    style: styleId('attachment'),
    pageBreakBefore: !first,
    keepNext: true,
    children: [run(evidenceIndexTitle)],
  });
  const rows = entries.map(
    ({ number, title }) =>
      new Paragraph({
        style: styleId('contents'),
        indent: { left, hanging: left },
        tabStops: [{ type: TabStopType.LEFT, position: left }],
        children: [...bookmarked(clerk, bookmarkName(`evidence:${number}`), [run(number)]), tab(), run(title)],
      }),
  );
  return [head, ...rows];
}
