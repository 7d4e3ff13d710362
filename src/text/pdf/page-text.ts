import type { PdfDocument } from '../../pdf/source/document.ts';
import { decodeData } from '../../pdf/source/filters.ts';
import { type Box, readView } from '../../pdf/source/geometry.ts';
import { identity, type Matrix, multiply } from '../../pdf/source/matrix.ts';
import type { SourcePage } from '../../pdf/source/pages.ts';
import { contentRefs } from '../../pdf/source/survey.ts';
import { concat } from '../../pdf/syntax/bytes.ts';
import { dictOf, isArray, isRef, isStream, nameOf, type PdfDict, type PdfValue } from '../../pdf/syntax/values.ts';
import { readFont } from './fonts.ts';
import type { Glyphs } from './lines.ts';
import { freshState, runContent, type State } from './machine.ts';
import { matrixOf } from './matrix.ts';
import type { ReadingFont } from './reading-font.ts';
import { collectRuns, type RunCollector } from './runs.ts';

/** Forms drawn on one page, nested ones counted each time: a form that draws itself twice grows without end. */
const mostForms = 2000;
const deepest = 12;

/** Reads pages of one document; fonts are read once. */
export interface PageTexts {
  /** What is shown, in the order it is shown. @throws UnmappedText where only the font's own programme knows. */
  glyphs(page: SourcePage): Glyphs[];
}

interface Sheet {
  readonly document: PdfDocument;
  readonly fonts: Map<number, ReadingFont>;
  readonly collector: RunCollector;
  forms: number;
}

export function pageTexts(document: PdfDocument): PageTexts {
  const fonts = new Map<number, ReadingFont>();
  return {
    glyphs: (page) => {
      const sheet: Sheet = { document, fonts, collector: collectRuns(), forms: 0 };
      const resources = dictOf(document.resolve(page.dict.get('Resources')));
      paint(sheet, instructions(document, page), resources, freshState(), 0);
      return sheet.collector.runs().filter(inside(readView(page.dict, document.resolve).box));
    },
  };
}

/** What is drawn beside the page nobody sees. */
const inside =
  ([left, bottom, right, top]: Box) =>
  ({ x, y }: Glyphs): boolean =>
    x >= left && x <= right && y >= bottom && y <= top;

function instructions(document: PdfDocument, page: SourcePage): Uint8Array {
  const pieces = contentRefs(document, page.dict.get('Contents') ?? null).flatMap((item) => {
    const bytes = dataOf(document, document.resolve(item));
    return bytes === null ? [] : [bytes, Uint8Array.of(10)];
  });
  return pieces.length === 2 ? (pieces[0] as Uint8Array) : concat(pieces);
}

const dataOf = ({ resolve }: PdfDocument, value: PdfValue): Uint8Array | null =>
  isStream(value) ? (decodeData(value.dict, value.data, resolve)?.bytes ?? null) : null;

function paint(sheet: Sheet, content: Uint8Array, own: PdfDict | undefined, state: State, depth: number): void {
  const { resolve } = sheet.document;
  const fonts = dictOf(resolve(own?.get('Font')));
  const objects = dictOf(resolve(own?.get('XObject')));
  runContent(content, state, {
    collector: sheet.collector,
    font: (name) => fontOf(sheet, fonts?.get(name) ?? null),
    draw: (name, at) => drawForm(sheet, resolve(objects?.get(name)), own, at, depth),
  });
}

function fontOf({ document, fonts }: Sheet, given: PdfValue): ReadingFont | null {
  const known = isRef(given) ? fonts.get(given.num) : undefined;
  if (known !== undefined) return known;
  const dict = dictOf(document.resolve(given));
  const font = dict === undefined ? null : readFont(document, dict);
  if (isRef(given) && font !== null) fonts.set(given.num, font);
  return font;
}

/** A form (8.10) is a page within the page; pictures say nothing. */
function drawForm(sheet: Sheet, form: PdfValue, around: PdfDict | undefined, state: State, depth: number): void {
  const { document } = sheet;
  if (!isStream(form) || nameOf(document.resolve(form.dict.get('Subtype'))) !== 'Form') return;
  sheet.forms += 1;
  const content = dataOf(document, form);
  if (content === null || depth >= deepest || sheet.forms > mostForms) return;
  const own = dictOf(document.resolve(form.dict.get('Resources'))) ?? around;
  paint(sheet, content, own, { ...state, ctm: multiply(formMatrix(document, form.dict), state.ctm) }, depth + 1);
}

function formMatrix(document: PdfDocument, form: PdfDict): Matrix {
  const given = document.resolve(form.get('Matrix'));
  return (isArray(given) ? matrixOf(given.map(document.resolve)) : null) ?? identity;
}
