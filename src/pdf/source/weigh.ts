import { inflateSync } from 'node:zlib';
import { isStream, type PdfDict } from '../syntax/values.ts';
import type { PdfDocument } from './document.ts';
import { filtersOf } from './filters.ts';

/** 解开后的大小 — no page of text has a single stream near this; what has costs a reader more than it is worth. */
const streamLimit = 48 << 20;

/**
 * Whether one stream of a file unpacks to more than `limit` bytes, however often it was packed. Only what deflate hides is
 * measured: nothing else in a PDF grows a thousandfold.
 */
export function unpacksTooFar(document: PdfDocument, limit = streamLimit): boolean {
  for (const num of document.numbers()) {
    const value = document.object(num);
    if (isStream(value) && growsBeyond(document, value.dict, value.data, limit)) return true;
  }
  return false;
}

function growsBeyond(document: PdfDocument, dict: PdfDict, data: Uint8Array, limit: number): boolean {
  let bytes = data;
  for (const filter of filtersOf(dict, document.resolve)) {
    if (filter !== 'FlateDecode') return false;
    try {
      bytes = inflateSync(bytes, { maxOutputLength: limit });
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return false;
}
