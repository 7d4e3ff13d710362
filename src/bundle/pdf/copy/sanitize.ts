import { ownValue } from '../../../model/own-value.ts';
import { isArray, isDict, isStream, nameOf, type PdfDict, type PdfValue } from '../../../pdf/syntax/values.ts';
import type { Removal } from '../plan.ts';

/** Actions (12.6.4) that do something to the reader's machine or send something away, by their /S. */
const harmful: Readonly<Record<string, Removal>> = {
  JavaScript: 'javascript',
  Launch: 'launch',
  SubmitForm: 'form-action',
  ImportData: 'form-action',
  ResetForm: 'form-action',
  Hide: 'form-action',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
  GoToE: 'attachment',
};

export const harmOf = (action: PdfDict): Removal | undefined => ownValue(harmful, nameOf(action.get('S')) ?? '');

/** The value without scripts, harmful actions, triggered actions and embedded files, however deep they lie. */
export function sanitize(value: PdfValue, removed: (what: Removal) => void): PdfValue {
  if (isArray(value)) return value.some(isComposite) ? value.map((item) => sanitize(item, removed)) : value;
  if (isStream(value)) return { ...value, dict: sanitizeDict(value.dict, removed) };
  if (!isDict(value)) return value;
  const harm = isAction(value) ? harmOf(value) : undefined;
  if (harm === undefined) return sanitizeDict(value, removed);
  removed(harm);
  return null;
}

/** Numbers, names, strings and references hide nothing; rectangles and colours are made of them. */
const isComposite = (value: PdfValue): boolean => isArray(value) || isDict(value) || isStream(value);

/** Guards against a transition or a group, which have an /S of their own: their names are none of the harmful ones. */
const isAction = (dict: PdfDict): boolean => dict.has('S') && !dict.has('Subtype');

/** The dictionary itself when nothing in it can hide anything. */
function sanitizeDict(dict: PdfDict, removed: (what: Removal) => void): PdfDict {
  if (isPlain(dict)) return dict;
  const clean = new Map<string, PdfValue>();
  for (const [key, value] of dict) {
    const harm = harmOfKey(dict, key);
    if (harm) removed(harm);
    else if (!isList(dict, key)) clean.set(key, isComposite(value) ? sanitize(value, removed) : value);
  }
  return clean;
}

/** Table 122: a list of a face's glyphs is of no use to readers, seldom true, and then against PDF/A (ISO 19005-2, 6.2.11.4.2). */
const isList = (dict: PdfDict, key: string): boolean =>
  (key === 'CIDSet' || key === 'CharSet') && nameOf(dict.get('Type')) === 'FontDescriptor';

function isPlain(dict: PdfDict): boolean {
  for (const [key, value] of dict) {
    if (suspected.has(key) || isDict(value) || isStream(value)) return false;
    if (isArray(value) && value.some(isComposite)) return false;
  }
  return true;
}

const suspected = new Set(['AA', 'OpenAction', 'JS', 'EF', 'AF', 'CIDSet', 'CharSet']);

/** Keys are only taken out where they mean what they say: a font may well be called /AA or /JS in a resource dictionary. */
export function harmOfKey(dict: PdfDict, key: string): Removal | undefined {
  if (key === 'AA' && (dict.has('Type') || dict.has('Subtype') || dict.has('FT'))) return 'other-action';
  if (key === 'OpenAction') return 'open-action';
  if (key === 'JS' && dict.has('S')) return 'javascript';
  if (key === 'EF' && (dict.has('F') || dict.has('UF') || nameOf(dict.get('Type')) === 'Filespec')) return 'attachment';
  if (key === 'AF' && dict.has('Type')) return 'attachment';
  return undefined;
}
