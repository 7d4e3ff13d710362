import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx';
import type { Style } from '../../model/style.ts';
import type { Section } from '../layout/sections.ts';
import { run } from './inline.ts';
import { raw } from './raw.ts';
import { styleId } from './styles.ts';
import { linePitch, twips, twipsOf } from './units.ts';
import { watermarkXml } from './watermark.ts';

type SectionLook = Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>;

/** Page size, margins, numbers and watermark of a section. `restart` where its kind of page numbers begins. */
export function sectionLook(
  style: Style,
  section: Pick<Section, 'kind' | 'orientation'>,
  restart: boolean,
  draft: boolean,
): SectionLook {
  const numbers = {
    formatType: section.kind === 'contents' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL,
    ...(restart && { start: 1 }),
  };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...paper(style, section.orientation === 'landscape'), pageNumbers: numbers },
      // No line grid: it would stretch table text to whole lines. The exact pitch of the styles gives the 22.
      grid: { linePitch: linePitch(style) },
    },
    headers: draft ? { default: watermark(1), even: watermark(2) } : { default: empty(Header), even: empty(Header) },
    footers:
      section.kind === 'cover'
        ? { default: empty(Footer), even: empty(Footer) }
        : { default: numberLine(style, AlignmentType.RIGHT), even: numberLine(style, AlignmentType.LEFT) },
  };
}

/** Turned clockwise for landscape: the binding edge becomes the head of the page. */
function paper(style: Style, landscape: boolean): NonNullable<NonNullable<SectionLook['properties']>['page']> {
  const { top, bottom, left, right, width, height } = style.page;
  const turned = landscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right };
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    size: { width: twips(width), height: twips(height), orientation },
    margin: {
      top: twips(turned.top),
      bottom: twips(turned.bottom),
      left: twips(turned.left),
      right: twips(turned.right),
      header: twips(15),
      footer: footerDistance(style, turned.bottom),
      gutter: 0,
    },
  };
}

/** The number's top stands `pageNumberGap` below the type area; Word measures from the paper's edge to the line's foot. */
function footerDistance({ pageNumberGap, text }: Style, bottom: number): number {
  return Math.max(twips(8), twips(bottom - pageNumberGap) - twipsOf(text.pageNumber.size * 1.4));
}

function numberLine(style: Style, outer: 'left' | 'right'): Footer {
  const em = twipsOf(style.text.pageNumber.size);
  const alignment = style.pageNumber === 'center' ? AlignmentType.CENTER : outer;
  const children = [run('— '), run('', { children: [PageNumber.CURRENT] }), run(' —')];
  return new Footer({
    children: [new Paragraph({ style: styleId('pageNumber'), alignment, indent: { left: em, right: em }, children })],
  });
}

const empty = <T>(Kind: new (options: { children: Paragraph[] }) => T): T =>
  new Kind({ children: [new Paragraph({})] });

/** 草稿 behind the text, as Word's own watermark makes it: the WordArt shape "plain text" (VML, ECMA-376 Part 4). */
function watermark(n: number): Header {
  const children = [raw(watermarkXml(n))];
  return new Header({ children: [new Paragraph({ children })] });
}
