import type { ContentsBlock, CoverBlock, EvidenceIndexBlock } from '../../../model/document.ts';
import { contentsDepth } from '../../layout/landmarks.ts';
import { balanceTitle } from '../../layout/title-lines.ts';
import { coverLead, evidenceIndexTitle } from '../../layout/wording.ts';
import { literal } from '../literal.ts';
import { inline, linked, type Scribe, text } from '../scribe.ts';

/** 封面: heading above, title in the upper third, lines below it, foot at the foot. */
export function cover(scribe: Scribe, block: CoverBlock): string {
  const { metrics, style } = scribe;
  const limit = Math.floor(metrics.width / style.text.coverTitle.size);
  const title = balanceTitle(
    block.title.map((t) => [{ type: 'text', text: t }]),
    limit,
  );
  const lines = block.lines.map(
    (l) => `text(..s-coverLine, ${text(scribe, coverLead(l.label))}), text(..s-coverLine, ${text(scribe, l.text)})`,
  );
  return [
    '#v(1fr)',
    centred(scribe, 'coverHeading', block.heading === '' ? [] : [text(scribe, block.heading)]),
    '#v(1fr)',
    `#caption-of-document(${text(scribe, scribe.document.title)}, {`,
    ...title.map(
      (t) => `  block(width: 100%, below: 1.2em, align(center, text(..s-coverTitle, ${inline(scribe, t)})))`,
    ),
    '})',
    '#v(3fr)',
    lines.length > 0
      ? `#align(center, grid(columns: (auto, auto), align: left, row-gutter: 1.1em, ${lines.join(', ')}))`
      : '',
    '#v(2fr)',
    centred(
      scribe,
      'coverLine',
      block.foot.map((f) => text(scribe, f)),
    ),
    '#v(0.5fr)',
  ].join('\n');
}

const centred = (_scribe: Scribe, role: string, lines: readonly string[]): string =>
  lines
    .map((l) => `#block(width: 100%, above: 0.8em, below: 0.8em, align(center, text(..s-${role}, ${l})))`)
    .join('\n');

/** 目录: the document's own headings with their true pages, or given entries. */
export function contents(scribe: Scribe, block: ContentsBlock): string {
  const title = `#para(s-contentsTitle, side: center, justify: false, ${text(scribe, block.title)})\n#v(PITCH, weak: true)`;
  if (block.entries === 'own') return `${title}\n#own-contents(s-contents, ${contentsDepth})`;
  const rows = block.entries.map((e) => {
    const address = e.target === null ? null : scribe.address(e.target);
    const detail = e.detail === undefined ? '' : `, detail: ${detailLine(scribe, e.detail)}`;
    return `#entry(s-contents, ${e.level}, ${text(scribe, e.text)}, ${text(scribe, e.page ?? '')}, ${address === null ? 'none' : literal(address)}${detail})`;
  });
  return [title, ...rows].join('\n');
}

/** A word that would fill a line is left to break. */
const detailLine = (scribe: Scribe, words: readonly string[]): string =>
  `{ ${words.map((w) => (w.length > 24 ? text(scribe, w) : `box(${text(scribe, w)})`)).join('; h(0.7em); ')} }`;

/** 佐证材料索引: what a figure's link names, on a page of its own. */
export function evidenceIndex(scribe: Scribe, { entries }: EvidenceIndexBlock, first: boolean): string {
  const widest = Math.max(4, ...entries.map((e) => e.number.length * 0.5 + 1));
  const rows = entries.map(({ number, title }) => {
    const line = `{ box(width: ${widest} * CELL, ${text(scribe, number)}); ${text(scribe, title)} }`;
    return `#para(s-body, hang: ${widest} * CELL, justify: false, ${linked(scribe, `evidence:${number}`, line)})`;
  });
  return [
    first ? '' : '#pagebreak(weak: true)',
    `#para(s-attachment, sticky: true, ${text(scribe, evidenceIndexTitle)})`,
    ...rows,
  ].join('\n');
}
