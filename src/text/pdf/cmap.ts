import { eachOperation, type Operand } from './operations.ts';

/** 码到字 — which text a code of one font stands for (9.10.3). */
export type CodeMap = ReadonlyMap<number, string>;

const numberOf = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** A range that promises more is an attack or a mistake. */
const widest = 65_536;

/** Reads a ToUnicode CMap; what is malformed in it is left out. */
export function readCodeMap(stream: Uint8Array): CodeMap {
  const map = new Map<number, string>();
  eachOperation(stream, (operator, operands) => {
    if (operator === 'endbfchar') readPairs(operands, map);
    if (operator === 'endbfrange') readRanges(operands, map);
  });
  return map;
}

function readPairs(operands: readonly Operand[], map: Map<number, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [from, to] = [operands[i], operands[i + 1]];
    if (from instanceof Uint8Array && to instanceof Uint8Array) map.set(numberOf(from), utf16(to));
  }
}

function readRanges(operands: readonly Operand[], map: Map<number, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [low, high, to] = [operands[i], operands[i + 1], operands[i + 2]];
    if (!(low instanceof Uint8Array && high instanceof Uint8Array)) continue;
    const first = numberOf(low);
    const last = Math.min(numberOf(high), first + widest);
    for (let code = first; code <= last && map.size < widest; code += 1) {
      const text = rangeText(to, code - first);
      if (text !== null) map.set(code, text);
    }
  }
}

/** The n-th of a list, or the first text with its last unit counted up. */
function rangeText(to: Operand | undefined, n: number): string | null {
  const given = Array.isArray(to) ? to[n] : to;
  if (!(given instanceof Uint8Array)) return null;
  const text = utf16(given);
  if (given !== to || n === 0) return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + n);
}

/** Big-endian, as the specification says; a single byte stands for itself. */
function utf16(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return text;
}
