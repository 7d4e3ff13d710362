import { remark, type Say } from '../codes/index.ts';
import { heading } from '../words/normal.ts';
import { settingTable } from './fields.ts';

/** Names a line of the settings may begin with. */
const titles = new Set(
  settingTable.flatMap((s) => [s.title, ...(s.shape === 'value' ? [] : s.fields.map((f) => f.title))]),
);

/** A name, then the full-width colon (with or without a blank), or the plain one with the value right behind it. */
const line = /^(?<lead>\s*(?:- )?)(?<key>\p{Script=Han}+)[ \t]*(?<colon>：|:(?=[^\s/:]))[ \t]*(?<value>.*)$/u;

/**
 * 冒号 — typed by a Chinese keyboard, or without the blank behind it: YAML takes such a line for words and loses those below as
 * well. Each is said with the line as it should be, and read as it was meant.
 */
export function mendColons(file: string, text: string, say: Say): string {
  return text
    .split('\n')
    .map((written, i) => {
      const { lead = '', key = '', colon = '', value = '' } = line.exec(written)?.groups ?? {};
      if (!titles.has(heading(key))) return written;
      const mended = `${lead}${key}: ${value}`.trimEnd();
      const why = colon === '：' ? '用了中文的冒号“：”，要用英文的“:”，后面空一格' : '冒号后面缺一个空格';
      const at = { file, line: i + 1, column: lead.length + key.length + 1, quote: written.trim() };
      say(remark('yaml-syntax', at, why, { hint: `改成“${mended.trim()}”。` }));
      return mended;
    })
    .join('\n');
}
