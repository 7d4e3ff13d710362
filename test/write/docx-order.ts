import { SaxesParser } from 'saxes';

/** Children in the order ECMA-376 (transitional) prescribes; Word refuses or repairs files that stray from it. */
const sequences: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  tbl: 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  tc: 'tcPr p tbl',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses',
  scaling: 'logBase orientation max min',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  chartSpace: 'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr',
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `pPr: jc before ind` for each child out of order, `pPr: unknown x` for one the standard does not have there. */
export function outOfOrder(xml: string): string[] {
  const wrong = new Set<string>();
  const open: { name: string; last: number; lastName: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = bare(tag.name);
    const parent = open.at(-1);
    const order = parent && sequences[parent.name]?.split(' ');
    if (parent && order) {
      const at = order.indexOf(name);
      if (at < 0) wrong.add(`${parent.name}: unknown ${name}`);
      else if (at < parent.last) wrong.add(`${parent.name}: ${name} after ${parent.lastName}`);
      else Object.assign(parent, { last: at, lastName: name });
    }
    open.push({ name, last: -1, lastName: '' });
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return [...wrong];
}
