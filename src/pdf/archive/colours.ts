import { decodeStream } from '../source/filters.ts';
import { dictOf, isArray, isStream, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { fault, isNew, type Looking } from './faults.ts';
import { lookAtStream } from './streams.ts';

/** A space may lie in a space; deeper nesting is no colour. */
const deepest = 8;

/**
 * ISO 19005-2, 6.2.4: the volume's output intent stands for grey and RGB of no device in particular. Colours of a printing
 * press would need another one, unless the page itself says what they mean (/DefaultCMYK).
 */
export function lookAtColourSpace(looking: Looking, value: PdfValue | undefined, resources: PdfDict, depth = 0): void {
  const { resolve } = looking.document;
  const given = resolve(value);
  const name = nameOf(given);
  if (fourColours.has(name)) lookAtFourColours(looking, resources);
  else if (name !== undefined) lookAtNamed(looking, name, resources, depth);
  if (!isArray(given) || depth > deepest || !isNew(looking, value)) return;
  const [first, second, third] = given;
  const family = nameOf(resolve(first));
  if (family === 'ICCBased') lookAtProfile(looking, second);
  else if (overAnother.has(family)) lookAtColourSpace(looking, second, resources, depth + 1);
  else if (withAlternative.has(family)) lookAtColourSpace(looking, third, resources, depth + 1);
  else if (fourColours.has(family)) lookAtFourColours(looking, resources);
}

type Families = ReadonlySet<string | undefined>;
const fourColours: Families = new Set(['DeviceCMYK', 'CMYK']);
/** 8.6.6: spaces that are a table, a pattern or an ink over another one. */
const overAnother: Families = new Set(['Indexed', 'I', 'Pattern']);
const withAlternative: Families = new Set(['Separation', 'DeviceN']);

export function lookAtFourColours(looking: Looking, resources: PdfDict): void {
  const spaces = dictOf(looking.document.resolve(resources.get('ColorSpace')));
  if (!spaces?.has('DefaultCMYK')) fault(looking, 'four-colour');
}

const plain = new Set(['DeviceGray', 'DeviceRGB', 'G', 'RGB', 'Pattern']);

function lookAtNamed(looking: Looking, name: string, resources: PdfDict, depth: number): void {
  if (plain.has(name) || depth > deepest) return;
  const spaces = dictOf(looking.document.resolve(resources.get('ColorSpace')));
  if (spaces?.has(name)) lookAtColourSpace(looking, spaces.get(name), resources, depth + 1);
}

const components: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };
const classes = new Set(['scnr', 'mntr', 'prtr', 'spac']);

/** 6.2.4.2: a whole profile of version 4 or older, for as many components as are used. */
function lookAtProfile(looking: Looking, value: PdfValue | undefined): void {
  const stream = looking.document.resolve(value);
  if (!isNew(looking, value)) return;
  if (!isStream(stream)) {
    fault(looking, 'colour');
    return;
  }
  lookAtStream(looking, stream);
  const bytes = decodeStream(stream.dict, stream.data, looking.document.resolve);
  const text = (at: number): string => Buffer.from(bytes?.subarray(at, at + 4) ?? []).toString('latin1');
  const count = looking.document.resolve(stream.dict.get('N'));
  const known = bytes !== null && bytes.length >= 128 && (bytes[8] ?? 9) <= 4 && text(36) === 'acsp';
  if (!known || !classes.has(text(12)) || components[text(16)] !== count) fault(looking, 'colour', 'ICC');
}
