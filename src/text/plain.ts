import { decode } from './decode.ts';
import type { SourceLine } from './prose.ts';

/** Lines of a plain text. */
export function readPlain(bytes: Uint8Array): SourceLine[] {
  return decode(bytes)
    .text.split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((text, i) => ({ text: i === 0 ? text.replace(/^\ufeff/, '') : text, line: i + 1 }));
}
