import type { ChartBlock } from '../../model/document.ts';
import { escapeXml } from './xml.ts';

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A chart part (ECMA-376, DrawingML Charts): columns with their values, the target as a dashed line. */
export function chartXml({ points, target, unit }: ChartBlock): string {
  const labels = cached(points.map((p) => p.label));
  const line =
    target === undefined
      ? ''
      : targetSeries(
          points.map((p) => p.label),
          target,
        );
  return `<c:chartSpace ${spaces}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>
<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeXml(unit)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="A5A5A5"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
${dataLabels}<c:cat>${labels}</c:cat><c:val>${numbers(points.map((p) => p.value))}</c:val></c:ser>
<c:gapWidth val="110"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${line}
<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${axisFloor(points)}</c:scaling><c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>
</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

/** The axis begins at zero unless a value is below it: a bar's length tells the truth. */
const axisFloor = (points: ChartBlock['points']): string =>
  points.some((p) => (p.value ?? 0) < 0) ? '' : '<c:min val="0"/>';

const dataLabels =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function targetSeries(labels: readonly string[], target: number): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>
<c:ser><c:idx val="1"/><c:order val="1"/><c:tx><c:v>目标值</c:v></c:tx><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E60012"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>
<c:cat>${cached(labels)}</c:cat><c:val>${numbers(labels.map(() => target))}</c:val><c:smooth val="0"/></c:ser>
<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
}

const cached = (texts: readonly string[]): string =>
  `<c:strLit><c:ptCount val="${texts.length}"/>${texts.map((t, i) => `<c:pt idx="${i}"><c:v>${escapeXml(t)}</c:v></c:pt>`).join('')}</c:strLit>`;

const numbers = (values: readonly (number | null)[]): string =>
  `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`))
    .join('')}</c:numLit>`;
