import { type Visitor, visit } from './markup.ts';

/** Signs and halves of signs that no text can show, and no file we make may hold. */
const unshown = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** `_x000D_` is a sign XML has no place for; `_x005F_` the line that would otherwise begin such a word (ECMA-376-1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  ).replace(unshown, '');

/** Words of the string items in an element: runs are joined, phonetic guides (`rPh`) left out. */
export function wordsVisitor(item: 'si' | 'is', say: (words: string) => void): Required<Visitor> {
  let [words, reading, phonetic] = ['', false, false];
  return {
    open(name, _tag, parent) {
      if (name === item) words = '';
      if (name === 'rPh') phonetic = true;
      reading = name === 't' && !phonetic && (parent === item || parent === 'r');
    },
    text(text) {
      if (reading) words += text;
    },
    close(name) {
      reading = false;
      if (name === 'rPh') phonetic = false;
      if (name === item) say(unescaped(words));
    },
  };
}

/** 共用文字表 — texts that cells refer to by their place in it. @throws Unreadable */
export function sharedStrings(part: string, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  visit(
    part,
    bytes,
    wordsVisitor('si', (words) => void strings.push(words)),
  );
  return strings;
}
