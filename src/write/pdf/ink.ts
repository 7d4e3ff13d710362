import type { Diagnostic, Origin } from '../../diagnostic.ts';
import type { Coverage } from './coverage.ts';

/** The printers' mark for a character no face can draw. */
const missingMark = '〓';
/** Joiners, variation selectors, direction marks, byte order mark: they draw nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** Drawn by the preamble: no Chinese face has them. */
export const drawn = '☐☑☒';

/** 可印字 — replaces what no face can draw and remembers it, one remark a character. */
export interface Ink {
  printable(text: string, at?: Origin): string;
  readonly diagnostics: () => Diagnostic[];
}

export function makeInk(covers: Coverage, file: string): Ink {
  const missing = new Map<string, { first: Origin; count: number }>();
  const note = (char: string, text: string, at: Origin | undefined): void => {
    const whole = Array.from(text);
    const index = whole.indexOf(char);
    const quote = whole.slice(Math.max(0, index - 8), index + 10).join('');
    const seen = missing.get(char);
    missing.set(char, { first: seen?.first ?? { ...(at ?? { file }), quote }, count: (seen?.count ?? 0) + 1 });
  };
  const print = (char: string, text: string, at: Origin | undefined): string => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return code === 9 || code === 10 || code === 13 ? ' ' : '';
    if (drawn.includes(char) || covers(code)) return char;
    if (invisible.test(char) || /\p{Surrogate}/u.test(char)) return '';
    if (/\s/u.test(char)) return ' ';
    note(char, text, at);
    return missingMark;
  };
  return {
    printable: (text, at) => Array.from(text, (char) => print(char, text, at)).join(''),
    diagnostics: () => [...missing].map(([char, { first, count }]) => glyphMissing(char, first, count)),
  };
}

export const glyphCode = { code: 'glyph-missing', title: '字体里没有这个字' } as const;

function glyphMissing(char: string, at: Origin, count: number): Diagnostic {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: glyphCode.code,
    severity: 'warning',
    message: `“${char}”（U+${code}）在所用各字体中都没有字形，PDF 中印作“${missingMark}”，共 ${count} 处`,
    at,
    hint: '请核对是否为误录的异体字或私有区造字；确为人名、地名用字的，安装含此字的字体，并在 dossier.yaml 中写“字体: 自动”',
  };
}
