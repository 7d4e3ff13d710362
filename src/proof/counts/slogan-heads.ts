import { chineseOf, numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { numberingOf } from '../../text/role.ts';
import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';

const slogan = /“([二两三四五六七八九十])(?:个|大|项)(\p{Script=Han}{2,4})”/gu;

interface Slogan {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly said: number;
  readonly word: string;
}

function lastSlogan(paragraph: Paragraph, upTo: number): Slogan | null {
  const hit = [...paragraph.text.slice(Math.max(0, upTo - 60), upTo).matchAll(slogan)].at(-1);
  if (hit === undefined) return null;
  const start = Math.max(0, upTo - 60) + hit.index;
  return { paragraph, start, end: start + hit[0].length, said: numberOf(hit[1] ?? ''), word: hit[2] ?? '' };
}

/** How an item begins: up to its first stop. */
const headOf = (text: string, from: number): string => /^[^，。；：]{0,30}/u.exec(text.slice(from))?.[0] ?? '';

function sloganOf(reading: Reading, { items }: Enumeration): Slogan | null {
  const [first] = items;
  if (first === undefined) return null;
  const inside = first.paragraph.text.slice(0, first.start).trim() !== '';
  const before = inside ? first.paragraph : reading.paragraphs[first.paragraph.index - 1];
  return before === undefined ? null : lastSlogan(before, inside ? first.start : before.text.length);
}

/** 实施“四大行动”，提升形象, and 一是……行动 to 五是……行动 below: every item speaks of what was announced. */
export function* sloganItems(reading: Reading): Generator<Finding> {
  for (const enumeration of enumerationsOf(reading)) {
    const { items, marker } = enumeration;
    const last = items.at(-1);
    const announced = sloganOf(reading, enumeration);
    if (announced === null || last === undefined || items.length < 2 || items.length !== last.ordinal) continue;
    const { said, word } = announced;
    if (said === items.length || !items.every(({ paragraph, end }) => headOf(paragraph.text, end).includes(word)))
      continue;
    if (said > items.length) {
      const message = `“${said}个${word}”只写到“${chineseOf(last.ordinal)}${marker}”`;
      yield { paragraph: announced.paragraph, start: announced.start, end: announced.end, message };
      continue;
    }
    const end = last.end + headOf(last.paragraph.text, last.end).length;
    const message = `前面说${said}个${word}，这里写到“${chineseOf(last.ordinal)}${marker}”`;
    yield { paragraph: last.paragraph, start: last.start, end, message };
  }
}

/** Counted with the enumeration they are. */
const itemised = /^第?一[是要抓，]/u;

/** 注重“三个结合”, and below it paragraphs that begin 坚持与……相结合, two or four of them. */
export function* sloganParagraphs({ paragraphs }: Reading): Generator<Finding> {
  for (const heading of paragraphs) {
    const level = numberingOf(heading.text)?.level;
    const announced = level === undefined || heading.text.length > 40 ? null : lastSlogan(heading, heading.text.length);
    if (announced === null || level === undefined) continue;
    const { said, word, start, end } = announced;
    const below = paragraphs.slice(heading.index + 1);
    const stop = below.findIndex(({ text }) => (numberingOf(text)?.level ?? 9) <= level);
    const own = below.slice(0, Math.max(stop, 0));
    const telling = own.filter(({ text }) => headOf(text, 0).includes(word)).length;
    if (telling < 2 || telling !== own.length || telling === said || itemised.test(own[0]?.text ?? '')) continue;
    yield { paragraph: heading, start, end, message: `“${said}个${word}”下面写了${telling}个` };
  }
}
