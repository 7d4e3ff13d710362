import { asBuffer, toLatin1 } from './bytes.ts';
import { isArray, isDict, type PdfDict, type PdfString, type PdfValue } from './values.ts';

/** How a reference to an object of the source reads in the volume: `12 0 R`, or `null` when the object stays behind. */
export type RefWriter = (num: number) => string;

/** A direct object as PDF syntax (7.3); streams are written by the writer, never here. */
export function serialize(value: PdfValue, refs: RefWriter): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return serializeNumber(value);
  if (isArray(value)) return `[${value.map((item) => serialize(item, refs)).join(' ')}]`;
  if (isDict(value)) return serializeDict(value, refs);
  switch (value.kind) {
    case 'name':
      return serializeName(value.name);
    case 'string':
      return serializeString(value);
    case 'ref':
      return refs(value.num);
    case 'stream':
      return 'null';
  }
}

export function serializeDict(dict: PdfDict, refs: RefWriter): string {
  let text = '<<';
  for (const [key, value] of dict) text += `${serializeName(key)} ${serialize(value, refs)} `;
  return `${text.trimEnd()}>>`;
}

/** 7.3.3 knows no exponents. */
export function serializeNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return fractions.get(value) ?? noteFraction(value);
}

/** Fractions written lately: the same page sizes and margins come thousands of times. */
const fractions = new Map<number, string>();

function noteFraction(value: number): string {
  const short = String(Math.round(value * 1e6) / 1e6);
  const text = short.includes('e') ? value.toFixed(6).replace(/\.?0+$/, '') : short;
  if (fractions.size >= 1024) fractions.clear();
  fractions.set(value, text);
  return text;
}

const plainName = /^[!"$&'*-.0-;=?-Z\\^-z|~]*$/;

export const serializeName = (text: string): string => (plainName.test(text) ? `/${text}` : escapedName(text));

const escapedName = (text: string): string =>
  `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const plainString = /^[ -'*-[\]-~]*$/;

export function serializeString({ bytes }: PdfString): string {
  const text = toLatin1(bytes);
  return plainString.test(text) ? `(${text})` : `<${asBuffer(bytes).toString('hex')}>`;
}

/** 7.9.2.2: a text string is UTF-16BE with a mark unless it is plain ASCII. */
export function textString(text: string): string {
  if (plainString.test(text)) return `(${text})`;
  const swapped = Buffer.from(text, 'utf16le').swap16();
  return `<feff${swapped.toString('hex')}>`;
}
