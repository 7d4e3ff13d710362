import { isStream } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { decodeData } from './filters.ts';

/** 解开后的大小, in bytes — no page of text has a single stream near this; what has costs a reader more than it is worth. */
const streamLimit = 48 << 20;

/** Whether one stream of a file unpacks to too far, however often and by whatever it was packed. */
export function unpacksTooFar(document: PdfDocument): boolean {
  for (const num of document.numbers()) {
    const value = document.object(num);
    if (isStream(value) && decodeData(value.dict, value.data, document.resolve, streamLimit)?.tooLarge) return true;
  }
  return false;
}
