/** The nine kinds of object of ISO 32000-1, 7.3, as plain data. Names and dictionary keys are decoded, without the slash. */
export type PdfValue = null | boolean | number | Name | PdfString | Ref | PdfArray | PdfDict | PdfStream;

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}
/** An indirect reference; the generation is kept only because encryption keys depend on it. */
export interface Ref {
  readonly kind: 'ref';
  readonly num: number;
  readonly gen: number;
}
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** Data as stored, decrypted, filters still applied. */
  readonly data: Uint8Array;
}
export type PdfArray = readonly PdfValue[];
export type PdfDict = ReadonlyMap<string, PdfValue>;

export const name = (text: string): Name => ({ kind: 'name', name: text });
export const string = (bytes: Uint8Array): PdfString => ({ kind: 'string', bytes });
export const ref = (num: number, gen = 0): Ref => ({ kind: 'ref', num, gen });

type Tagged = Name | PdfString | Ref | PdfStream;
/** Arrays and maps have no kind: reading it there is cheaper than asking whether it is there. */
const kindOf = (value: PdfValue | undefined): Tagged['kind'] | undefined =>
  typeof value === 'object' && value !== null ? (value as Partial<Tagged>).kind : undefined;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is PdfArray => Array.isArray(value);
export const isRef = (value: PdfValue | undefined): value is Ref => kindOf(value) === 'ref';
export const isStream = (value: PdfValue | undefined): value is PdfStream => kindOf(value) === 'stream';
export const isString = (value: PdfValue | undefined): value is PdfString => kindOf(value) === 'string';

export function nameOf(value: PdfValue | undefined): string | undefined {
  return kindOf(value) === 'name' ? (value as Name).name : undefined;
}

/** The dictionary of a dictionary or of a stream. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  if (isDict(value)) return value;
  return isStream(value) ? value.dict : undefined;
}
