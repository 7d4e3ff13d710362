import type { ChartBlock } from '../../../model/document.ts';
import { chartScale } from '../../layout/chart-scale.ts';
import { chartTarget, chartUnit, chartValue } from '../../layout/wording.ts';
import { literal, pt } from '../literal.ts';
import { inline, type Scribe, text } from '../scribe.ts';

/** Height of the tallest bar and of the line of labels under the bars, in points. */
const tallest = 110;
const labels = 20;

/** 图表: a bar for each point with its value above and its label below; the target, where given, is a dashed line. */
export function chart(scribe: Scribe, block: ChartBlock): string {
  const share = chartScale(block);
  const bars = block.points.map(({ label, value }) => {
    const high = pt(tallest * share(value ?? 0));
    return `chart-bar(${high}, ${text(scribe, chartValue(value))}, ${text(scribe, label)})`;
  });
  return [
    `#figure(alt: ${literal(block.alt)}, block(width: 100%, breakable: false, inset: (x: 2 * CELL), {`,
    '  set text(..s-tableBody, size: 10.5pt)',
    `  align(left, { ${text(scribe, chartUnit(block))}; h(1fr); ${block.target === undefined ? '""' : `text(fill: RED, ${text(scribe, chartTarget(block.target))})`} })`,
    `  block(width: 100%, { ${targetLine(block, share)}; grid(columns: (1fr,) * ${block.points.length}, align: center + bottom, ${bars.join(', ')}) })`,
    '}))',
    `#para(s-caption, side: center, justify: false, ${inline(scribe, block.caption)})`,
  ].join('\n');
}

function targetLine({ target }: ChartBlock, share: (value: number) => number): string {
  const base = `place(bottom + left, dy: ${pt(-labels)}, line(length: 100%, stroke: 0.5pt))`;
  if (target === undefined) return base;
  const rule = 'line(length: 100%, stroke: (paint: RED, thickness: 0.7pt, dash: "dashed"))';
  return `${base}; place(bottom + left, dy: ${pt(-labels - tallest * share(target))}, ${rule})`;
}

/** Definition the preamble carries. */
export const chartDefinition = `
#let chart-bar(high, shown, label) = stack(dir: ttb, block(inset: (bottom: 3pt), box(fill: white, outset: 1pt, shown)), rect(width: 46%, height: high, fill: luma(165)),
  block(height: ${labels}pt, align(horizon, label)))`;
