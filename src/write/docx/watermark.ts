import { draftMark } from '../layout/wording.ts';

const centred = (axis: 'horizontal' | 'vertical'): string =>
  `mso-position-${axis}:center;mso-position-${axis}-relative:margin`;

const shapeType = [
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
  '<v:formulas>',
  ...['sum #0 0 10800', 'prod #0 2 1', 'sum 21600 0 @1', 'sum 0 0 @2', 'sum 21600 0 @3', 'if @0 @3 0'],
  ...[
    'if @0 21600 @1',
    'if @0 0 @2',
    'if @0 @4 21600',
    'mid @5 @6',
    'mid @8 @5',
    'mid @7 @8',
    'mid @6 @7',
    'sum @6 0 @5',
  ],
]
  .map((part) => (part.startsWith('<') ? part : `<v:f eqn="${part}"/>`))
  .concat(
    '</v:formulas>',
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
    '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>',
  )
  .join('');

/** A run that draws the draft mark across the page; `n` tells the headers' shapes apart. */
export function watermarkXml(n: number): string {
  const place = `position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-251658752`;
  const style = `${place};${centred('horizontal')};${centred('vertical')}`;
  return [
    `<w:r><w:pict>${shapeType}<v:shape id="PowerPlusWaterMarkObject${n}" o:spid="_x0000_s${2048 + n}" type="#_x0000_t136"`,
    ` alt="${draftMark}" style="${style}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">`,
    `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${draftMark}"/></v:shape></w:pict></w:r>`,
  ].join('');
}
