import { AlignmentType, type FileChild, LineRuleType, Paragraph, TabStopType } from 'docx';
import type { ChartBlock } from '../../../model/document.ts';
import { chartTarget, chartUnit } from '../../layout/wording.ts';
import { chartXml } from '../chart-xml.ts';
import type { Clerk } from '../clerk.ts';
import { inline, run, tab } from '../inline.ts';
import { raw } from '../raw.ts';
import { styleId } from '../styles.ts';
import { textWidth } from '../units.ts';
import { escapeXml } from '../xml.ts';

/** EMU in a twip. */
const emu = 635;
const high = 2_000_000;

/** 图表: a chart of Word's own, which a clerk can restyle; unit and target stand above it as text. */
export function chart(clerk: Clerk, block: ChartBlock): FileChild[] {
  clerk.charts.push(chartXml(block));
  const width = textWidth(clerk.style, clerk.landscape);
  const drawing = drawingXml(clerk.charts.length, clerk.nextId(), Math.round(width * 0.86) * emu, block.alt);
  const head = [
    run(chartUnit(block)),
    ...(block.target === undefined
      ? []
      : [tab(), run(chartTarget(block.target), { color: clerk.style.red.replace('#', '') })]),
  ];
  return [
    new Paragraph({
      style: styleId('tableBody'),
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: head,
    }),
    new Paragraph({
      style: styleId('tableBody'),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [raw(drawing)],
    }),
    new Paragraph({ style: styleId('caption'), children: inline(clerk, block.caption) }),
  ];
}

/** Relationship id and part name of the n-th chart; the package is completed with them after the library has written it. */
export const chartRelation = (n: number): string => `rIdChart${n}`;

function drawingXml(n: number, id: number, width: number, alt: string): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${high}"/>
<wp:docPr id="${id}" name="图表${n}" descr="${escapeXml(alt)}"/><wp:cNvGraphicFramePr/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${chartRelation(n)}"/>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`.replace(/>\n</g, '><');
}
