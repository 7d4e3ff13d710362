import type { SourcePage } from '../source/pages.ts';
import { dictOf, isArray, isDict, isStream, nameOf, type PdfDict } from '../syntax/values.ts';
import { lookAtForm } from './contents.ts';
import { fault, isNew, type Looking } from './faults.ts';

/** Of these the binder keeps the looks only, as part of the page. */
const drawn = new Set(['Widget', 'FileAttachment', 'Movie', 'Screen', 'RichMedia', '3D', 'Sound']);

/** Table 165: shown on paper as on the screen. */
const [print, unseen] = [4, 1 | 2 | 32 | 256];

/** ISO 19005-2, 6.3: what is not a link shows itself, always, and the same to everybody. */
export function lookAtAnnotations(looking: Looking, page: SourcePage): void {
  const { resolve } = looking.document;
  const given = resolve(page.dict.get('Annots'));
  for (const value of isArray(given) ? given : []) {
    const dict = resolve(value);
    if (!isDict(dict)) continue;
    const kind = nameOf(resolve(dict.get('Subtype'))) ?? '';
    const flags = resolve(dict.get('F'));
    if (kind === 'Popup' || (kind === 'Link' && !isHidden(flags))) continue;
    const shown = lookAtAppearance(looking, dict);
    if (!drawn.has(kind) && (!shown || typeof flags !== 'number' || (flags & print) === 0 || isHidden(flags)))
      fault(looking, 'annotation', kind);
  }
}

const isHidden = (flags: unknown): boolean => typeof flags === 'number' && (flags & unseen) !== 0;

/** 12.5.5: the normal appearance, by state where there are several. Whether there is one, and no other beside it. */
function lookAtAppearance(looking: Looking, annotation: PdfDict): boolean {
  const { resolve } = looking.document;
  const looks = dictOf(resolve(annotation.get('AP')));
  const normal = looks?.get('N');
  const form = resolve(normal);
  const all = isDict(form) ? [...form.values()] : [normal ?? null];
  for (const value of all) {
    const one = resolve(value);
    if (isStream(one) && isNew(looking, value)) lookAtForm(looking, one, new Map());
  }
  return isStream(form) && looks?.size === 1;
}
