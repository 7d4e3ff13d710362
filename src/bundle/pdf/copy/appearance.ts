import type { PdfDocument } from '../../../pdf/source/document.ts';
import { readBox } from '../../../pdf/source/geometry.ts';
import type { SourcePage } from '../../../pdf/source/pages.ts';
import { serializeNumber } from '../../../pdf/syntax/serialize.ts';
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  type PdfDict,
  type PdfStream,
  type Ref,
} from '../../../pdf/syntax/values.ts';
import type { PlannedAnnotation } from './annotations.ts';
import type { PartCopy } from './part.ts';
import { freeName } from './resources.ts';
import { refTo } from './source-copy.ts';

/** Annotations drawn into the page: the operators, and the form objects they name in the page's resources. */
export interface Drawn {
  readonly content: string;
  readonly resources: string;
}

/** The normal appearances (12.5.5) of all annotations that are to be drawn, hidden ones left out. */
export function drawAppearances(
  { copy }: PartCopy,
  page: SourcePage,
  planned: readonly Pick<PlannedAnnotation, 'dict' | 'fate'>[],
): Drawn {
  let content = '';
  let resources = '';
  for (const [i, { dict, fate }] of planned.entries()) {
    const form = fate === 'draw' ? formOf(copy.document, dict) : null;
    if (form === null) continue;
    const name = freeName(copy.document, page.dict.get('Resources'), 'XObject', `ShbForm${i}`);
    content += `q ${form.matrix.map(serializeNumber).join(' ')} cm /${name} Do Q\n`;
    resources += `/${name} ${refTo(copy, form.ref.num)}`;
  }
  return { content, resources };
}

/** What is drawn of an annotation: its form, and the matrix that puts it into its rectangle; null where nothing shows. */
export function formOf(document: PdfDocument, dict: PdfDict): { ref: Ref; matrix: readonly number[] } | null {
  const flags = document.resolve(dict.get('F'));
  if (typeof flags === 'number' && (flags & 0b100010) !== 0) return null;
  const stream = appearanceOf(document, dict);
  const matrix = stream && fitting(document, dict, stream.form);
  return matrix ? { ref: stream.ref, matrix } : null;
}

/** /AP /N is a form, or a dictionary of forms by state, of which /AS names one. */
function appearanceOf(document: PdfDocument, dict: PdfDict): { form: PdfStream; ref: Ref } | null {
  let entry = dictOf(document.resolve(dict.get('AP')))?.get('N');
  const states = document.resolve(entry);
  if (isDict(states)) entry = states.get(nameOf(document.resolve(dict.get('AS'))) ?? '');
  const form = document.resolve(entry);
  return isRef(entry) && isStream(form) ? { form, ref: entry } : null;
}

/** Algorithm 8.1: the matrix that fits the form's transformed bounding box into the annotation's rectangle. */
function fitting({ resolve }: PdfDocument, dict: PdfDict, form: PdfStream): number[] | null {
  const rect = readBox(dict.get('Rect'), resolve);
  const box = readBox(form.dict.get('BBox'), resolve);
  if (!rect || !box) return null;
  const given = resolve(form.dict.get('Matrix'));
  const numbers = isArray(given) ? given.map(resolve).filter((item) => typeof item === 'number') : [];
  const [a, b, c, d, e, f] = (numbers.length === 6 ? numbers : [1, 0, 0, 1, 0, 0]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const xs = [box[0], box[2]].flatMap((x) => [box[1], box[3]].map((y) => a * x + c * y + e));
  const ys = [box[0], box[2]].flatMap((x) => [box[1], box[3]].map((y) => b * x + d * y + f));
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (width <= 0 || height <= 0) return null;
  const [sx, sy] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height];
  return [sx, 0, 0, sy, rect[0] - left * sx, rect[1] - bottom * sy];
}
