import { filtersOf } from '../source/filters.ts';
import type { PdfStream } from '../syntax/values.ts';
import { fault, type Looking } from './faults.ts';

/** ISO 19005-2, 6.1.7: no LZW, no filter of its own for encryption, no data in another file. */
export function lookAtStream(looking: Looking, { dict }: PdfStream): void {
  const { resolve } = looking.document;
  for (const filter of filtersOf(dict, resolve))
    if (filter === 'LZWDecode' || filter === 'Crypt') fault(looking, 'filter', filter.replace('Decode', ''));
  // In a stream of a file /F names another file (7.3.8.2); only inline images use it for their filter.
  if (dict.has('F') || dict.has('FFilter') || dict.has('FDecodeParms')) fault(looking, 'filter', '外部数据');
}
