import { hitsIn } from '../../text/hits.ts';
import { type Paragraph, pieceAt } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
};
/** Brackets of the keyboard pair with their wide likes. */
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** By name, for a mark in quotation marks is two marks nobody can tell apart. */
const names: Readonly<Record<string, string>> = {
  '“': '左双引号',
  '”': '右双引号',
  '‘': '左单引号',
  '’': '右单引号',
  '《': '左书名号《',
  '》': '右书名号》',
  '〈': '左单书名号〈',
  '〉': '右单书名号〉',
  '（': '左括号（',
  '）': '右括号）',
  '【': '左方头括号【',
  '】': '右方头括号】',
  '〔': '左六角括号〔',
  '〕': '右六角括号〕',
};
const nameOf = (mark: string | undefined): string => names[mark ?? ''] ?? '';
const opening = new Map(Object.entries(closing).map(([open, close]) => [close, open]));

const marks = /[“”‘’《》〈〉（）【】〔〕()]/g;

interface Pair {
  readonly mark: string;
  readonly open: number;
  readonly close: number;
}

/** Pairs and leftovers of one paragraph. 1） and a） are numbering, ’ may be an apostrophe. */
function scan({ text }: Paragraph): { pairs: Pair[]; left: { mark: string; at: number }[] } {
  const stack: { mark: string; at: number }[] = [];
  const pairs: Pair[] = [];
  const left: { mark: string; at: number }[] = [];
  for (const { 0: seen, index: at } of hitsIn(text, marks)) {
    const mark = wide[seen] ?? seen;
    if (closing[mark]) stack.push({ mark, at });
    const open = opening.get(mark);
    if (open === undefined) continue;
    const top = stack.findLastIndex((s) => s.mark === open);
    if (top >= 0) {
      for (const s of stack.splice(top + 1)) left.push(s);
      pairs.push({ mark: open, open: stack.pop()?.at ?? at, close: at });
    } else if (
      !(mark === '）' && /(?:[\da-zA-Z一二三四五六七八九十]|[:：;]-?)$/.test(text.slice(0, at))) &&
      mark !== '’'
    )
      left.push({ mark, at });
  }
  return { pairs, left: [...left, ...stack].sort((a, b) => a.at - b.at) };
}

/** Where the other half may belong: up to the next quotation, or a few clauses on. */
const reach = 100;
function openEnd(text: string, at: number): number {
  const next = text[at] === '“' ? text.indexOf('“', at + 1) : at + 16;
  return Math.min(text.length, next < 0 ? at + reach : Math.min(next, at + reach));
}

const openFinding = (paragraph: Paragraph, at: number, message: string): Finding => ({
  paragraph,
  start: at,
  end: Math.min(paragraph.text.length, at + 16),
  message,
});
/** “……变样了。正在买菜的王女士说: a quotation ends where the text goes on to say who spoke. */
const spoken = /[。！？](?=[^。“”！？]{2,30}(?:说|表示|感慨|感叹|称赞|告诉\p{Script=Han}{0,4})(?:[。，：]|道))/u;
function endOfSpeech(text: string, at: number): number {
  const rest = text.slice(at, at + 200);
  return at + (spoken.exec(rest)?.index ?? -at - 1);
}

const closeFinding = (paragraph: Paragraph, at: number, message: string): Finding => ({
  paragraph,
  start: Math.max(pieceAt(paragraph, at).offset, at - 7),
  end: at + 1,
  message,
});

/** Pairs that a broken line tears apart: in the text as given both lines are unbalanced. */
function* torn(paragraph: Paragraph, pairs: readonly Pair[]): Generator<Finding> {
  for (const { mark, open, close } of pairs) {
    // A text broken at every line tears most of its quotations: the breaks are told of, not what they tear.
    if (paragraph.splits.length > 3 || !paragraph.splits.some((s) => s > open && s <= close)) continue;
    const [from, to] = [pieceAt(paragraph, open).line, pieceAt(paragraph, close).line];
    yield openFinding(paragraph, open, `${nameOf(mark)}在第${from}行打开，到第${to}行才关上，中间被断成两段`);
    yield closeFinding(paragraph, close, `${nameOf(closing[mark])}的另一半在第${from}行，中间被断成两段`);
  }
}

/** A quotation that goes on over several paragraphs opens each of them and closes only the last. */
const goesOn = (
  { text }: Paragraph,
  { mark, at }: { mark: string; at: number },
  next: Paragraph | undefined,
): boolean => mark === '“' && !/\p{Script=Han}/u.test(text[at - 1] ?? '') && (next?.text.startsWith('“') ?? false);

/** 三）坚持全链条监管, where others are （一）: the left half is lost. */
const halfNumber = /^[一二三四五六七八九十]{1,2}）(?=\p{Script=Han})/u;
const wholeNumber = /^（[一二三四五六七八九十]{1,2}）/u;
function* halfNumbers(paragraphs: readonly Paragraph[]): Generator<Finding> {
  if (!paragraphs.some(({ text }) => wholeNumber.test(text))) return;
  for (const paragraph of paragraphs) {
    const seen = halfNumber.exec(paragraph.text)?.[0];
    if (seen === undefined) continue;
    const end = Math.min(paragraph.text.length, 12);
    yield { paragraph, start: 0, end, message: `序号“${seen}”缺左括号，应为“（${seen}”` };
  }
}

export const unpairedMark: ProofCheck = {
  code: 'unpaired-mark',
  title: '引号、书名号、括号成对',
  why: '缺了一半的引号、书名号和括号，多是断段、删改或转换留下的，文件名和引语的界线就不清楚了。',
  basis: 'GB/T 15834—2011《标点符号用法》',
  severity: 'warning',
  hint: '补上缺的一半；如果是断段造成的，把两段接回去。',
  good: ['市民说：“环境好了。”并印发《方案》（2023年）。', '1）加强领导；2）落实责任。'],
  bad: [
    { text: '（一）加强领导\n二）强化宣传', quotes: ['二）强化宣传'] },
    { text: '市民说：“环境好了，心情也好了。', quotes: ['“环境好了，心情也好了。'] },
    { text: '“以前不好走，现在变样了。正在买菜的王女士笑着说。', quotes: ['“以前不好走，现在变样了。'] },
    { text: '印发《全民健身计划等文件。', quotes: ['《全民健身计划等文件。'] },
  ],
  *run({ paragraphs, prose }) {
    yield* halfNumbers(paragraphs);
    for (const [i, paragraph] of paragraphs.entries()) {
      if (prose.format === 'pdf' && paragraph.role === 'cell') continue;
      const { pairs, left } = scan(paragraph);
      yield* torn(paragraph, pairs);
      if (left.length > 3 && pieceAt(paragraph, left[0]?.at ?? 0) === pieceAt(paragraph, left.at(-1)?.at ?? 0)) {
        const [first, last] = [left[0]?.at ?? 0, left.at(-1)?.at ?? 0];
        yield {
          paragraph,
          start: first,
          end: last + 1,
          message: `这一段有${left.length}处引号或括号不成对，左右多半弄错了`,
        };
        continue;
      }
      for (const { mark, at } of left) {
        if (goesOn(paragraph, { mark, at }, paragraphs[i + 1])) continue;
        const spokenTo = mark === '“' ? endOfSpeech(paragraph.text, at) : -1;
        if (spokenTo > at) {
          const message = `${nameOf(mark)}后面没有与它配对的右双引号，疑应在“${paragraph.text.slice(spokenTo - 3, spokenTo + 1)}”之后`;
          yield { paragraph, start: at, end: spokenTo + 1, message };
        } else if (closing[mark])
          yield {
            ...openFinding(paragraph, at, `${nameOf(mark)}后面没有与它配对的${nameOf(closing[mark])}`),
            end: openEnd(paragraph.text, at),
          };
        else yield closeFinding(paragraph, at, `${nameOf(mark)}前面没有与它配对的${nameOf(opening.get(mark))}`);
      }
    }
  },
};
