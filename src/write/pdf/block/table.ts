import type { TableBlock, TableCell } from '../../../model/document.ts';
import { tableRoom, tallRows } from '../../layout/table-grid.ts';
import { mm } from '../literal.ts';
import { inline, type Scribe } from '../scribe.ts';

/** 表格: header rows repeat on every page, rules as the style says, no cell is ever cut off. */
export function table(scribe: Scribe, block: TableBlock): string {
  const { form, thick, thin } = scribe.style.table;
  const shares = block.columns.map((c) => `${Math.max(0.01, c.width)}fr`).join(', ');
  const aligns = block.columns.map((c) => `${c.align} + horizon`).join(', ');
  const caption = block.caption
    ? `#para(s-caption, side: center, sticky: true, justify: false, ${inline(scribe, block.caption)})\n`
    : '';
  // One cell that must not break keeps its whole row together, over the foot of the page if need be.
  const tall = tallRows(block, tableRoom(scribe.style, scribe.landscape === true));
  const breaks = (y: number): boolean => tall[y] === true;
  const header = block.header.flatMap((row, y) => row.map((c) => cell(scribe, c, 'tableHead', breaks(y))));
  const rows = block.rows.flatMap((row, y) =>
    row.map((c) => cell(scribe, c, 'tableBody', breaks(block.header.length + y))),
  );
  const ruleArguments =
    form === 'grid'
      ? `stroke: ${mm(thin)} + black`
      : `stroke: (_, y) => if y == ${block.header.length} { (top: ${mm(thin)}) }`;
  return [
    `${caption}#block(width: 100%, above: 0.7em, below: 0.9em, {`,
    '  set text(..s-tableBody)',
    `  set par(leading: ${leading(scribe)}, spacing: ${leading(scribe)}, justify: false)`,
    `  block(stroke: ${form === 'grid' ? `${mm(thick)} + black` : `(y: ${mm(thick)} + black)`}, table(columns: (${shares},), align: (${aligns},), inset: (x: 0.3em, y: 0.38em), ${ruleArguments},`,
    header.length > 0 ? `    table.header(${header.join(', ')}),` : '',
    `    ${rows.join(',\n    ')}))`,
    '})',
  ].join('\n');
}

const leading = ({ style }: Scribe): string =>
  `${(style.text.tableBody.leading ?? style.text.tableBody.size * 1.4) - style.text.tableBody.size}pt`;

/** A spanning cell must be allowed to break, or all its rows are kept on one page and run off its foot; its words stay together. */
function cell(
  scribe: Scribe,
  { content, colspan = 1, rowspan = 1 }: TableCell,
  role: 'tableHead' | 'tableBody',
  breakable: boolean,
): string {
  const spans = `${colspan > 1 ? `colspan: ${colspan}, ` : ''}${rowspan > 1 ? `rowspan: ${rowspan}, ` : ''}`;
  const side = role === 'tableHead' ? 'align: center + horizon, ' : '';
  const body = content.length === 0 ? '[]' : inline({ ...scribe, narrow: true }, content);
  const whole = `breakable: ${rowspan > 1 || breakable}, `;
  const kept = rowspan > 1 ? `block(breakable: false, ${body})` : body;
  return `table.cell(${spans}${side}${whole}${role === 'tableHead' ? `text(..s-tableHead, ${body})` : kept})`;
}
