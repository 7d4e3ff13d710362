import { chineseOf, numberOf } from '../../text/numerals.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { numberingOf } from '../../text/role.ts';
import { enumerationsOf, type Item } from '../counts/enumerations.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const shown = (level: number, n: number): string =>
  level === 1 ? `${chineseOf(n)}、` : level === 2 ? `（${chineseOf(n)}）` : level === 3 ? `${n}.` : `（${n}）`;

/** Whether a title, a date, an attachment or another short unnumbered line stands between two headings. */
const parted = (paragraphs: Reading['paragraphs'], from: number, to: number): boolean =>
  paragraphs
    .slice(from + 1, to)
    .some(
      (p) =>
        p.role === 'title' ||
        p.role === 'date' ||
        /^附件|[：:]$/u.test(p.text) ||
        (p.text.length <= 30 && !/[，。；]/u.test(p.text) && !numberingOf(p.text)),
    );

const isProse = ({ role, text }: Paragraph): boolean => role === 'body' && text.length >= 30;

/** 5.15岁以上人群吸烟率: a number of the row that reads as a decimal. */
const hiding = /^(\d{1,3})[.．]\d/u;

/** Numbers that paragraphs hide in a decimal, and the first that does. */
const hiddenIn = (paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> =>
  new Map(paragraphs.map(({ text, index }) => [Number(hiding.exec(text)?.[1]), index] as const).reverse());

/** Every number between the two is hidden in a paragraph before `at`. */
function areHidden(hidden: ReadonlyMap<number, number>, at: number, last: number, n: number): boolean {
  for (let missing = last + 1; missing < n; missing += 1) if ((hidden.get(missing) ?? at) >= at) return false;
  return true;
}

function* headings({ paragraphs, prose }: Reading): Generator<Finding> {
  const last = [0, 0, 0, 0, 0];
  let lastHead = 0;
  // Tasks are numbered through all chapters: 二、 and then 4.
  let through = 0;
  const hidden = hiddenIn(paragraphs);
  const firstProse = paragraphs.find(isProse)?.index ?? paragraphs.length;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'cell' || paragraph.role === 'note') continue;
    const numbering = numberingOf(paragraph.text.replace(/^附件[：:]\s*/, ''));
    if (!numbering || paragraph.text.length < numbering.mark.length + 2) continue;
    const { level, mark, ordinal } = numbering;
    const n = numberOf(ordinal);
    const before = last[level] ?? 0;
    last.fill(0, level + 1);
    // After a number given twice the author may have counted on in his head: 2. 2. 4.
    last[level] = n === before ? n + 1 : n;
    if (n === 1 && level === 4 && last[1] !== 0 && last[2] === 0 && last[3] === 0)
      yield {
        paragraph,
        start: 0,
        end: Math.min(paragraph.text.length, 16),
        severity: 'note',
        message: `层次跳级：“${shown(1, last[1] ?? 1)}”之下直接写“${mark}”，中间缺“（一）”或“1.”一级`,
      };
    if (n === 1 && level === 1 && before > 1 && !parted(paragraphs, lastHead, paragraph.index)) {
      const message = `“${shown(1, before)}”之后又从“${mark}”编起，应为“${shown(1, before + 1)}”`;
      yield { paragraph, start: 0, end: Math.min(paragraph.text.length, 16), message, severity: 'warning' };
    }
    if (level === 1) lastHead = paragraph.index;
    // 十一、卫生健康 right below the title: a chapter cut out of a longer paper.
    const isExcerpt = level === 1 && before === 0 && (n > 3 || firstProse >= paragraph.index);
    const runsOn = level === 3 && through > 0 && n > through && areHidden(hidden, paragraph.index, through, n);
    if (level === 3) through = n;
    if (n === before + 1 || n === 1 || isExcerpt || runsOn) continue;
    const seen = before === 0 ? `没有“${shown(level, 1)}”就写“${mark}”` : `“${shown(level, before)}”之后是“${mark}”`;
    const expected = before === 0 ? '' : `，应为“${shown(level, before + 1)}”`;
    const lost = n === before + 2 ? paragraphs[paragraph.index - 1] : undefined;
    const related =
      lost !== undefined && isProse(lost) && !numberingOf(lost.text) ? [unnumbered(prose.file, lost)] : [];
    const message = `序号不连续：${seen}${expected}`;
    yield { paragraph, start: 0, end: Math.min(paragraph.text.length, 16), message, related };
  }
}

/** The paragraph right before the gap: what it lacks may be its own number. */
const unnumbered = (file: string, lost: Paragraph) => ({
  at: originOf(file, lost, 0, Math.min(lost.text.length, 16)),
  message: '这一段没有序号',
});

/** （三） and nothing behind it, on a line of its own. */
const alone = /^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,2}、)$/u;

function* bareMarks({ paragraphs, prose }: Reading): Generator<Finding> {
  if (prose.format === 'pdf') return;
  const bare = paragraphs.filter(({ role, text }) => role !== 'cell' && role !== 'note' && alone.test(text.trim()));
  // Where each stands on a line of its own it is the way of the paper.
  if (bare.length > 1) return;
  for (const paragraph of bare) {
    const { text } = paragraph;
    yield { paragraph, start: 0, end: text.length, message: `序号“${text.trim()}”后面没有标题，也没有正文` };
  }
}

const decimal = /^(\d{1,2})[.．](\d{1,2})(?![\d.．%％万亿])[\s\u3000]*(?=\p{Script=Han}{2})/u;

/** 1.2 and then 1.4: sections numbered by decimals. */
function* decimals({ paragraphs }: Reading): Generator<Finding> {
  const heads = paragraphs.flatMap((paragraph) => {
    const hit = paragraph.role === 'cell' ? null : decimal.exec(paragraph.text);
    return hit ? [{ paragraph, chapter: Number(hit[1]), n: Number(hit[2]) }] : [];
  });
  if (heads.length < 3) return;
  for (const [i, { paragraph, chapter, n }] of heads.entries()) {
    const before = heads[i - 1];
    const last = before?.chapter === chapter ? before.n : 0;
    if (n === last + 1) continue;
    const message = `序号不连续：“${chapter}.${last}”之后是“${chapter}.${n}”，应为“${chapter}.${last + 1}”`;
    yield { paragraph, start: 0, end: Math.min(paragraph.text.length, 16), message };
  }
}

const phase = /^第([一二三四五六七八九十]{1,2})(?:阶段|步)[：:（(，]/u;

/** 第三阶段 and then 第五阶段, each opening a paragraph. */
function* phases({ paragraphs }: Reading): Generator<Finding> {
  let before = 0;
  for (const paragraph of paragraphs) {
    const hit = phase.exec(paragraph.text);
    if (!hit) continue;
    const n = numberOf(hit[1] ?? '');
    if (before > 0 && n > before + 1) {
      const message = `序号不连续：“第${chineseOf(before)}阶段”之后是“${hit[0].slice(0, -1)}”，缺“第${chineseOf(before + 1)}阶段”`;
      yield { paragraph, start: 0, end: hit[0].length - 1, message };
    }
    before = n;
  }
}

function* items(reading: Reading): Generator<Finding> {
  for (const { items: run, marker } of enumerationsOf(reading))
    for (const [i, { paragraph, start, end, ordinal }] of run.entries()) {
      const before = run[i - 1]?.ordinal ?? ordinal - 1;
      if (ordinal === before + 1) continue;
      const message =
        ordinal === before
          ? `“${chineseOf(ordinal)}${marker}”写了两次，后一处应为“${chineseOf(ordinal + 1)}${marker}”`
          : `“${chineseOf(before)}${marker}”之后是“${chineseOf(ordinal)}${marker}”，缺“${chineseOf(before + 1)}${marker}”`;
      const [first] = run;
      const related = first === undefined || i === 0 ? [] : [begun(reading.prose.file, first)];
      yield { paragraph, start, end: Math.min(paragraph.text.length, end + 8), message, related };
    }
}

/** Where the count begins, and what announces it stands. */
const begun = (file: string, { paragraph, start, end }: Item) => ({
  at: originOf(file, paragraph, start, Math.min(paragraph.text.length, end + 8)),
  message: '从这里数起',
});

const inline = /（([一二三四五六七八九十]{1,2})）/gu;

/** （一）……；（二）……，（四）: numbers in the run of one paragraph. */
function* inParagraph({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    const marks = [...paragraph.text.matchAll(inline)];
    for (const [i, mark] of marks.entries()) {
      const [before, n] = [numberOf(marks[i - 1]?.[1] ?? ''), numberOf(mark[1] ?? '')];
      if (i === 0 || marks.length < 3 || numberOf(marks[0]?.[1] ?? '') !== 1 || n <= before + 1) continue;
      const message = `序号不连续：“（${chineseOf(before)}）”之后是“${mark[0]}”`;
      yield { paragraph, start: mark.index, end: mark.index + mark[0].length, message };
    }
  }
}

const second = /(?<=^|[。；])([二三四五])是(?=\p{Script=Han})/u;
const openers = /一是|一要|首先|第一|一方面|其一|（一）|一、|^1[.．、]/u;

/** 二是…… and no 一是 anywhere before it under the same heading. */
function* beheaded({ paragraphs }: Reading): Generator<Finding> {
  let opened = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading' || paragraph.role === 'title') opened = false;
    if (paragraph.role !== 'body') continue;
    const hit = second.exec(paragraph.text);
    const before = opened || openers.test(paragraph.text.slice(0, hit?.index ?? 0));
    opened ||= openers.test(paragraph.text);
    if (!hit || before) continue;
    const message = `只有“${hit[0]}”，前面没有“一是”`;
    yield {
      paragraph,
      start: hit.index,
      end: Math.min(paragraph.text.length, hit.index + 10),
      message,
      severity: 'warning',
    };
  }
}

/** 四是五是抓落实: what stood behind the first is lost. */
const doubled = /(?<=^|[。；，])([一二三四五六七八九十])是(?=[一二三四五六七八九十]是\p{Script=Han})/gu;

function* emptied({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, doubled))
    yield { paragraph, start, end: end + 2, message: `“${hit[0]}”后面没有内容`, severity: 'warning' };
}

export const numberingGap: ProofCheck = {
  code: 'numbering-gap',
  title: '序号连续，不缺不重',
  why: '序号跳号或重号，说明有一段丢了或抄重了。',
  basis: 'GB/T 9704—2012：结构层次序数依次标注',
  severity: 'error',
  hint: '补上缺的一段，或把后面的序号依次改正。',
  good: ['一、加强领导\n二、强化宣传\n（一）电视宣传\n（二）网络宣传\n三、集中整治\n（一）背街小巷'],
  bad: [
    { text: '一是建队伍。二是三是抓培训。', quotes: ['二是三是'] },
    { text: '　　（一）加强领导；（二）强化宣传；（四）严格督查，抓好落实。', quotes: ['（四）'] },
    { text: '　　二是加强宣传。三是强化督查，抓好落实。', quotes: ['二是加强宣传。三是强'] },
    { text: '（一）加强领导，明确任务。\n（二）强化宣传，营造氛围。\n（三）\n全力以赴抓好落实。', quotes: ['（三）'] },
    { text: '1.1 组织领导\n1.2 宣传发动\n1.4 群众参与', quotes: ['1.4 群众参与'] },
    { text: '第一阶段：动员部署。\n第二阶段：全面整治。\n第四阶段：迎接评估。', quotes: ['第四阶段'] },
    { text: '一、加强领导\n（1）成立领导小组', quotes: ['（1）成立领导小组'] },
    { text: '一、加强领导\n二、强化宣传\n四、集中整治', quotes: ['四、集中整治'] },
    { text: '一是加强宣传，二是集中整治，四是严格考核。', quotes: ['四是严格考核。'] },
    { text: '一是加强宣传，二是集中整治，二是严格考核。', quotes: ['二是严格考核。'] },
  ],
  *run(reading) {
    yield* headings(reading);
    yield* decimals(reading);
    yield* bareMarks(reading);
    yield* phases(reading);
    yield* items(reading);
    yield* inParagraph(reading);
    yield* beheaded(reading);
    yield* emptied(reading);
  },
};
