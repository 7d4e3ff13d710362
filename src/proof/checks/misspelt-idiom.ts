import type { Dictionaries } from '../../text/dictionaries.ts';
import { isHan } from '../../text/han.ts';
import { isWord } from '../../text/words.ts';
import type { ProofCheck } from '../proof-check.ts';
import { isWhitelisted } from '../reading.ts';

/** Idioms by three of their four characters, the fourth left open: 绿树成_ → 荫. */
function openIdioms(known: ReadonlySet<string>): Map<string, string[]> {
  const open = new Map<string, string[]>();
  for (const idiom of known)
    for (let i = 0; i < 4; i += 1) {
      const key = `${idiom.slice(0, i)}_${idiom.slice(i + 1)}`;
      const rest = open.get(key);
      if (rest) rest.push(idiom[i] ?? '');
      else open.set(key, [idiom[i] ?? '']);
    }
  return open;
}

const soundAlike = (a: string, b: string, sounds: Dictionaries['idioms']['sounds']): boolean =>
  (sounds.get(a) ?? []).some((s) => sounds.get(b)?.includes(s));

/** The idiom that `window` means, when one of its characters is a homophone of the right one. */
function meant(
  window: string,
  open: ReadonlyMap<string, readonly string[]>,
  sounds: Dictionaries['idioms']['sounds'],
): string | null {
  for (let i = 0; i < 4; i += 1) {
    const rest = open.get(`${window.slice(0, i)}_${window.slice(i + 1)}`) ?? [];
    const right = rest.find((c) => soundAlike(c, window[i] ?? '', sounds));
    if (right !== undefined) return window.slice(0, i) + right + window.slice(i + 1);
  }
  return null;
}

export const misspeltIdiom: ProofCheck = {
  code: 'misspelt-idiom',
  title: '成语和四字语没有同音错字',
  why: '拼音输入最容易选错同音字，“绿树成阴”“再接再励”这样的错，拼写检查看不出来。',
  basis: '《现代汉语词典》《第一批异形词整理表》',
  severity: 'warning',
  hint: '改成正确的写法；有意的仿词请加引号。',
  good: ['城区绿树成荫、井然有序，全市上下再接再厉、因地制宜。'],
  bad: [
    { text: '桂中水城绿树成茵、碧水环绕，全市上下再接再力。', quotes: ['绿树成茵', '再接再力'] },
    { text: '各部门因地制益，城市面貌大为改善。', quotes: ['因地制益'] },
  ],
  *run(reading) {
    const { known, sounds } = reading.dictionaries.idioms;
    const open = openIdioms(known);
    const typos = new Set(reading.dictionaries.terms.map((t) => t.wrong));
    for (const paragraph of reading.body) {
      const { text } = paragraph;
      for (let start = 0; start + 4 <= text.length; start += 1) {
        const window = text.slice(start, start + 4);
        if (known.has(window)) start += 3;
        else if (isHan(window[0]) && isHan(window[3])) {
          const right = meant(window, open, sounds);
          if (right === null || typos.has(window) || isWord(window)) continue;
          const whole =
            reading.startsWord(paragraph, start) &&
            (!isHan(text[start + 4]) || reading.startsWord(paragraph, start + 4));
          if (!whole || isWhitelisted(reading, paragraph, start, start + 4)) continue;
          yield { paragraph, start, end: start + 4, message: `“${window}”应为“${right}”` };
          start += 3;
        }
      }
    }
  },
};
