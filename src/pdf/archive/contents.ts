import { decodeStream } from '../source/filters.ts';
import { dictOf, isStream, nameOf, type PdfDict, type PdfStream, type PdfValue } from '../syntax/values.ts';
import { lookAtColourSpace, lookAtFourColours } from './colours.ts';
import { fault, isNew, type Looking } from './faults.ts';
import { lookAtFont } from './fonts.ts';
import { lookAtState } from './states.ts';
import { lookAtStream } from './streams.ts';
import { type Use, useOf } from './use.ts';

/** Forms within forms; a file that nests deeper is no document. */
const deepest = 12;
const nothing: PdfDict = new Map();

/** Looks at everything a page's or form's instructions call for, and at that alone: what is never used is not shown. */
export function lookAtContents(looking: Looking, content: Uint8Array, resources: PdfDict, depth = 0): void {
  const use = useOf(content);
  lookAtUsed(looking, use, resources, depth);
  lookAtInstructions(looking, use, resources);
}

/** Everything that stands in a page's resources, used or not: quick, and where it finds nothing, nothing need be searched. */
export function lookAtListed(looking: Looking, resources: PdfDict): void {
  const names = (category: string): Set<string> =>
    new Set(dictOf(looking.document.resolve(resources.get(category)))?.keys());
  const [fonts, objects, states] = [names('Font'), names('XObject'), names('ExtGState')];
  const [spaces, shadings, patterns] = [names('ColorSpace'), names('Shading'), names('Pattern')];
  lookAtUsed(looking, { fonts, objects, states, spaces, shadings, patterns }, resources, 0);
}

type Called = Pick<Use, 'fonts' | 'objects' | 'states' | 'spaces' | 'shadings' | 'patterns'>;

function lookAtUsed(looking: Looking, use: Called, resources: PdfDict, depth: number): void {
  const { resolve } = looking.document;
  const of = (category: string): PdfDict => dictOf(resolve(resources.get(category))) ?? nothing;
  const each = (category: string, names: ReadonlySet<string>, look: (value: PdfValue) => void): void => {
    const entries = of(category);
    for (const name of names) {
      const value = entries.get(name);
      if (value !== undefined && isNew(looking, value)) look(value);
    }
  };
  each('Font', use.fonts, (value) => {
    const font = dictOf(resolve(value));
    if (!font) return;
    lookAtFont(looking, font);
    lookAtGlyphs(looking, font, resources, depth);
  });
  each('XObject', use.objects, (value) => lookAtObject(looking, resolve(value), resources, depth));
  each('ExtGState', use.states, (value) => {
    const mask = lookAtState(looking, dictOf(resolve(value)) ?? nothing);
    if (mask !== null) lookAtForm(looking, mask, resources, depth);
  });
  each('Shading', use.shadings, (value) => lookAtShading(looking, value, resources));
  each('Pattern', use.patterns, (value) => lookAtPattern(looking, value, resources, depth));
  for (const name of use.spaces) lookAtColourSpace(looking, { kind: 'name', name }, resources);
}

function lookAtInstructions(looking: Looking, use: Use, resources: PdfDict): void {
  if (use.fourColours) lookAtFourColours(looking, resources);
  if (use.strangeIntent) fault(looking, 'graphics', 'ri');
  for (const head of use.inline) {
    if (/\/(?:LZWDecode|LZW)\b/.test(head)) fault(looking, 'filter', 'LZW');
    if (/\/(?:DeviceCMYK|CMYK)\b/.test(head)) lookAtFourColours(looking, resources);
    if (/\/(?:Interpolate|I)\s+true\b/.test(head)) fault(looking, 'picture', 'Interpolate');
  }
}

/** The drawings a Type 3 face is made of (9.6.5). */
function lookAtGlyphs(looking: Looking, font: PdfDict, resources: PdfDict, depth: number): void {
  const { resolve } = looking.document;
  if (nameOf(resolve(font.get('Subtype'))) !== 'Type3' || depth > deepest) return;
  const own = dictOf(resolve(font.get('Resources'))) ?? resources;
  for (const value of dictOf(resolve(font.get('CharProcs')))?.values() ?? []) {
    const glyph = resolve(value);
    if (isStream(glyph) && isNew(looking, value)) lookAtData(looking, glyph, own, depth);
  }
}

function lookAtObject(looking: Looking, object: PdfValue, resources: PdfDict, depth: number): void {
  if (!isStream(object)) return;
  const { resolve } = looking.document;
  const kind = nameOf(resolve(object.dict.get('Subtype')));
  if (kind === 'Form') lookAtForm(looking, object, resources, depth);
  else if (kind === 'Image') lookAtPicture(looking, object, resources, depth);
  else fault(looking, 'graphics', 'PostScript');
}

/** ISO 19005-2, 6.2.8. */
function lookAtPicture(looking: Looking, picture: PdfStream, resources: PdfDict, depth: number): void {
  const { resolve } = looking.document;
  lookAtStream(looking, picture);
  const { dict } = picture;
  if (resolve(dict.get('Interpolate')) === true) fault(looking, 'picture', 'Interpolate');
  if (dict.has('Alternates') || dict.has('OPI')) fault(looking, 'picture', 'Alternates');
  lookAtColourSpace(looking, dict.get('ColorSpace'), resources);
  const mask = dict.get('SMask');
  if (mask !== undefined && isNew(looking, mask)) lookAtObject(looking, resolve(mask), resources, depth + 1);
}

/** ISO 19005-2, 6.2.9 and 6.2.2: no link to another file's page, no PostScript, and resources of its own. */
export function lookAtForm(looking: Looking, form: PdfStream, resources: PdfDict, depth = 0): void {
  if (depth > deepest) return;
  const { resolve } = looking.document;
  const { dict } = form;
  if (dict.has('Ref') || dict.has('PS') || dict.has('OPI') || nameOf(resolve(dict.get('Subtype2'))) === 'PS')
    fault(looking, 'graphics', 'PostScript');
  lookAtGroup(looking, dict.get('Group'), resources);
  const own = dictOf(resolve(dict.get('Resources')));
  lookAtData(looking, form, own ?? nothing, depth);
  if (!own && callsByName(looking, form)) fault(looking, 'resources');
}

/** 11.6.6: a transparency group may name the space it is mixed in. */
export const lookAtGroup = (looking: Looking, value: PdfValue | undefined, resources: PdfDict): void =>
  lookAtColourSpace(looking, dictOf(looking.document.resolve(value))?.get('CS'), resources);

const dataOf = ({ document }: Looking, { dict, data }: PdfStream): Uint8Array =>
  decodeStream(dict, data, document.resolve) ?? new Uint8Array();

function lookAtData(looking: Looking, stream: PdfStream, resources: PdfDict, depth: number): void {
  lookAtStream(looking, stream);
  lookAtContents(looking, dataOf(looking, stream), resources, depth + 1);
}

function callsByName(looking: Looking, form: PdfStream): boolean {
  const { fonts, objects, states, shadings, patterns } = useOf(dataOf(looking, form));
  return fonts.size + objects.size + states.size + shadings.size + patterns.size > 0;
}

function lookAtShading(looking: Looking, value: PdfValue, resources: PdfDict): void {
  const shading = looking.document.resolve(value);
  if (isStream(shading)) lookAtStream(looking, shading);
  lookAtColourSpace(looking, dictOf(shading)?.get('ColorSpace'), resources);
}

function lookAtPattern(looking: Looking, value: PdfValue, resources: PdfDict, depth: number): void {
  const { resolve } = looking.document;
  const pattern = resolve(value);
  const dict = dictOf(pattern);
  if (!dict || depth > deepest) return;
  if (isStream(pattern)) lookAtData(looking, pattern, dictOf(resolve(dict.get('Resources'))) ?? nothing, depth);
  lookAtShading(looking, dict.get('Shading') ?? null, resources);
  lookAtState(looking, dictOf(resolve(dict.get('ExtGState'))) ?? nothing);
}
