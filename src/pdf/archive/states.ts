import { dictOf, isArray, isStream, nameOf, type PdfDict, type PdfStream } from '../syntax/values.ts';
import { fault, type Looking } from './faults.ts';

const modes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

/** ISO 19005-2, 6.2.5 and 6.2.10: no transfer curves, known blend modes. Gives the form of a soft mask, which is drawn too. */
export function lookAtState(looking: Looking, state: PdfDict): PdfStream | null {
  const { resolve } = looking.document;
  if (state.has('TR') || state.has('HTP')) fault(looking, 'graphics', 'TR');
  const second = state.get('TR2');
  if (second !== undefined && nameOf(resolve(second)) !== 'Default') fault(looking, 'graphics', 'TR2');
  const given = resolve(state.get('BM'));
  for (const mode of isArray(given) ? given.map(resolve) : given === null ? [] : [given])
    if (!modes.has(nameOf(mode) ?? '')) fault(looking, 'graphics', 'BM');
  const form = resolve(dictOf(resolve(state.get('SMask')))?.get('G'));
  return isStream(form) ? form : null;
}
