import type { AttachmentListBlock, ImprintBlock, LetterheadBlock, SignatureBlock } from '../../../model/document.ts';
import { widthInCharacters } from '../../layout/width.ts';
import {
  attachmentLines,
  attachmentListLead,
  imprintCopies,
  imprintDay,
  mastheadDay,
  signatureLines,
  signerLead,
} from '../../layout/wording.ts';
import { mm, pt } from '../literal.ts';
import { inline, linked, type Scribe, text } from '../scribe.ts';

/** 版头: mark, number (with signer on upward documents) or the bulletin's issue, red rule. */
export function letterhead(scribe: Scribe, block: LetterheadBlock): string {
  const { style, metrics } = scribe;
  const fitting = metrics.width / Math.max(1, widthInCharacters(block.issuer));
  const size = Math.min(style.text.letterhead.size, Math.floor(fitting));
  const { top, gap, ruleGap, rule } = style.letterhead;
  return [
    `#v(${mm(top)})`,
    `#block(width: 100%, above: 0pt, below: lines(${gap}), align(center, text(..s-letterhead, size: ${pt(size)}, fill: RED,`,
    `  top-edge: "bounds", bottom-edge: "bounds", ${text(scribe, block.issuer)})))`,
    block.masthead ? masthead(scribe, block.masthead) : numberLine(scribe, block),
    `#block(width: 100%, above: ${mm(ruleGap)}, below: GAP, line(length: 100%, stroke: ${mm(rule)} + RED))`,
  ].join('\n');
}

function numberLine(scribe: Scribe, { number, signer }: LetterheadBlock): string {
  const left = inline(scribe, number);
  if (signer === undefined) return `#para(s-number, side: center, justify: false, ${left})`;
  const name = `text(font: s-heading2.font, ${text(scribe, signer)})`;
  return `#para(s-number, justify: false, { h(CELL); ${left}; h(1fr); ${text(scribe, signerLead)}; ${name}; h(CELL) })`;
}

function masthead(scribe: Scribe, head: NonNullable<LetterheadBlock['masthead']>): string {
  return [
    `#para(s-number, side: center, justify: false, ${inline(scribe, head.issue)})`,
    `#para(s-number, justify: false, { h(CELL); ${text(scribe, head.editor)}; h(1fr); ${text(scribe, mastheadDay(head))}; h(CELL) })`,
  ].join('\n');
}

/** 附件说明: one blank line above, two characters in, names aligned under one another. */
export function attachmentList(scribe: Scribe, block: AttachmentListBlock): string {
  const rows = attachmentLines(block).map(({ id, number, title }, i) => {
    const lead = i === 0 ? text(scribe, attachmentListLead) : '""';
    return `text(..s-body, ${lead}), ${text(scribe, number)}, ${linked(scribe, `attachment:${id}`, text(scribe, title))}`;
  });
  const numbered = block.entries.length > 1;
  return [
    `#block(width: 100%, above: lines(${scribe.style.blank.beforeAttachmentList}), below: GAP, pad(left: 2 * CELL, grid(`,
    `  columns: (3 * CELL, ${numbered ? 'auto' : '0pt'}, 1fr), column-gutter: (0pt, ${numbered ? '0.25em' : '0pt'}), row-gutter: GAP,`,
    `  ${rows.join(',\n  ')})))`,
  ].join('\n');
}

/** 署名与成文日期, kept together on one page. */
export function signature(scribe: Scribe, block: SignatureBlock): string {
  const lines = signatureLines(block, scribe.style.signatureIndent).map(
    ({ text: line, indent }) =>
      `para(s-signature, side: right, justify: false, right: ${indent}, ${text(scribe, line)})`,
  );
  const above = scribe.style.blank.beforeSignature;
  return `#block(width: 100%, breakable: false, above: lines(${above}), below: GAP, { ${lines.join('; ')} })`;
}

/** 版记 at the foot of the last page: its last rule is the lower edge of the type area. */
export function imprint(scribe: Scribe, block: ImprintBlock): string {
  const { outer, inner } = scribe.style.imprint;
  const copies = imprintCopies(block).map(
    ({ label, to }) =>
      `block(inset: (x: 1em, y: 0.35em), grid(columns: (auto, 1fr), row-gutter: 0.6em, text(..s-imprint, ${text(scribe, label)}), { set par(leading: 0.6em); ${text(scribe, to)} }))`,
  );
  const last = `block(inset: (x: 1em, y: 0.35em), width: 100%, { ${text(scribe, block.issuer)}; h(1fr); ${text(scribe, imprintDay(block))} })`;
  const rows = [...copies, last].join(`, line(length: 100%, stroke: ${mm(inner)}), `);
  return [
    '#v(1fr)',
    `#block(width: 100%, breakable: false, above: 0pt, below: 0pt, { set text(..s-imprint); stack(dir: ttb,`,
    `  line(length: 100%, stroke: ${mm(outer)}), ${rows}, line(length: 100%, stroke: ${mm(outer)})) })`,
  ].join('\n');
}
