import { sourceOf, viewOf } from '../../model/bytes.ts';
import { readDirectory } from '../../zip/directory.ts';

/** 1 January 1980, 00:00: the first moment a ZIP can name (MS-DOS date and time). */
const dosTime = 0;
const dosDay = (1 << 5) | 1;

/** The same archive with every entry's clock set back: same content, same bytes. */
export function freezeTimes(bytes: Uint8Array): Uint8Array {
  const frozen = new Uint8Array(bytes);
  const view = viewOf(frozen);
  for (const { offset, directoryOffset } of readDirectory(sourceOf(frozen)) ?? []) {
    view.setUint16(offset + 10, dosTime, true);
    view.setUint16(offset + 12, dosDay, true);
    view.setUint16(directoryOffset + 12, dosTime, true);
    view.setUint16(directoryOffset + 14, dosDay, true);
  }
  return frozen;
}
