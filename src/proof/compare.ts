import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { originOf, type Paragraph, type Prose } from '../text/prose.ts';
import { passages, type Stream, streamOf } from './shared-passages.ts';

/** Less of a passage than this, at the end of a paragraph, is where it was met, not what it is. */
const crumb = 6;

/** Where a passage begins in earnest: behind the few characters it may share with the end of the paragraph before. */
function beginningOf({ paragraphs }: Stream, start: number, length: number): number {
  let next = start;
  while (next < start + length && paragraphs[next] === paragraphs[start]) next += 1;
  return next - start < crumb && next < start + length ? next : start;
}

function placeOf(stream: Stream, met: number, all: number): Diagnostic['at'] {
  const start = beginningOf(stream, met, all);
  const length = all - (start - met);
  const paragraph = stream.paragraphs[start] as Paragraph;
  let last = start;
  while (last + 1 < start + length && stream.paragraphs[last + 1] === paragraph) last += 1;
  return originOf(stream.prose.file, paragraph, stream.offsets[start] ?? 0, (stream.offsets[last] ?? 0) + 1);
}

export const compareCodes = [
  { code: 'copied-passage', title: '与别的单位的文稿整段相同' },
  { code: 'duplicate-document', title: '两份文稿是同一份' },
] as const;

const basis = '申报材料应当是本单位的真实情况，不得照抄';

function copyOf(one: Stream, other: Stream, at: number, from: number, length: number): Diagnostic {
  const there = placeOf(other, from, length);
  return {
    code: 'copied-passage',
    severity: 'warning',
    message: `这一段（${length}字）与“${other.prose.file}”第${there.line}行逐字相同`,
    at: placeOf(one, at, length),
    basis,
    hint: '请用本单位的实际情况改写；确为引用上级文件的，注明出处。',
    related: [{ at: there, message: '相同的一段' }],
  };
}

function duplicateOf(one: Stream, other: Stream, share: number): Diagnostic {
  const first = one.paragraphs.findIndex((p) => p.role === 'body');
  const there = placeOf(
    other,
    Math.max(
      0,
      other.paragraphs.findIndex((p) => p.role === 'body'),
    ),
    24,
  );
  return {
    code: 'duplicate-document',
    severity: 'error',
    message: `全文有${Math.round(share * 100)}%与“${other.prose.file}”逐字相同，是同一份文稿的两个版本`,
    at: placeOf(one, Math.max(0, first), 24),
    basis,
    hint: '两份只留一份；两个单位各自的材料应当各写各的。',
    related: [{ at: there, message: '另一个版本' }],
  };
}

export interface CompareOptions {
  /** The unit a text comes from; passages shared within a unit are its own business. Default: every file another unit. */
  readonly unitOf?: (text: Prose) => string;
  /** Shortest passage that counts, in letters and digits. */
  readonly shortest?: number;
}

/** Whether the passage is part of a document's name: 《关于……的通报》 reads alike in every paper. */
function isCited({ paragraphs, offsets }: Stream, start: number, length: number): boolean {
  const paragraph = paragraphs[start] as Paragraph;
  const before = paragraph.text.slice(0, offsets[start]);
  const after = paragraph.text.slice(offsets[start + length - 1]);
  const inside = paragraphs[start + length - 1] === paragraph && before.lastIndexOf('《') > before.lastIndexOf('》');
  return inside && /^[^《]*》/u.test(after);
}

/** 某市创建国家卫生城市工作综述: a title names the kind of the paper, and all of a kind are named alike. */
const isTitle = ({ paragraphs }: Stream, start: number, length: number): boolean => {
  const touched = new Set(paragraphs.slice(start, start + length));
  const [first] = touched;
  const short = [...touched].every(({ text }) => text.length <= 50 && !/[，。；：]/u.test(text));
  return short && first !== undefined && genre.test(first.text.trim());
};
const genre = /(?:综述|汇报|报告|总结|方案|请示|通知|意见|计划|纪实|讲话|要点)$/u;

/** What every paper of the trade says in the same words: an indicator with its value, a clause of guidance, a row of things done. */
const formula =
  /(?:达标|合格|接种|处置|处理|覆盖|普及|知晓|管理|建成|开课|收集|清扫)率|未发生重大|中国特色社会主义|党的[一二]十|平均水平|微克|平方米|^(?:开展|加强|整治|推进|对)[^，。；]*(?:、[^，。；、]{2,8}){2,}/u;
const longestFormula = 36;
const isFormula = ({ paragraphs, offsets }: Stream, start: number, length: number): boolean => {
  const paragraph = paragraphs[start] as Paragraph;
  return (
    length < longestFormula && formula.test(paragraph.text.slice(offsets[start], (offsets[start] ?? 0) + length + 8))
  );
};

/** The shortest sentence, or end of one, that is not two writers' chance: 创卫没有休止符，奋进永远在路上。 */
const shortestWhole = 11;
/** Where in a stretch a clause begins, and where a sentence ends; `[from, to)` counted from its start. Null where none is whole. */
function wholeIn({ paragraphs, offsets }: Stream, start: number, length: number): [number, number] | null {
  const { text } = paragraphs[start] as Paragraph;
  const begins = (i: number): boolean =>
    paragraphs[start + i] === paragraphs[start] && /(?:^|[，。；！？：”\s])$/u.test(text.slice(0, offsets[start + i]));
  const ends = (i: number): boolean =>
    paragraphs[start + i] === paragraphs[start] && /^”?[。！？]/u.test(text.slice((offsets[start + i] ?? 0) + 1));
  const places = Array.from({ length }, (_, i) => i);
  const [from, last] = [places.find(begins), places.findLast(ends)];
  return from === undefined || last === undefined || last + 1 - from < shortestWhole ? null : [from, last + 1];
}

interface Shared {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A passage long enough, or what of it is a sentence in both. */
function tellable(a: Stream, b: Stream, p: Shared, shortest: number): Shared[] {
  if (p.length >= shortest) return [p];
  const [mine, theirs] = [wholeIn(a, p.a, p.length), wholeIn(b, p.b, p.length)];
  if (mine === null || theirs === null || mine[0] !== theirs[0] || mine[1] !== theirs[1]) return [];
  return [{ a: p.a + mine[0], b: p.b + mine[0], length: mine[1] - mine[0] }];
}

function pair(a: Stream, b: Stream, shortest: number, sameUnit: boolean): Diagnostic[] {
  const common = passages(a, b).filter((p) => p.length >= shortestWhole);
  const covered = common.reduce((sum, p) => sum + p.length, 0);
  const share = covered / Math.max(1, Math.min(a.text.length, b.text.length));
  // Highlights drawn from a unit's own report are shorter than it; two versions of one text are not.
  const excerpt = sameUnit && Math.min(a.text.length, b.text.length) < 0.7 * Math.max(a.text.length, b.text.length);
  if (share >= 0.6 && covered >= 200 && !excerpt) return [duplicateOf(a, b, share), duplicateOf(b, a, share)];
  if (sameUnit) return [];
  return common
    .flatMap((p) => tellable(a, b, p, shortest))
    .filter((p) => !isCited(a, p.a, p.length) && !isCited(b, p.b, p.length))
    .filter((p) => !isFormula(a, p.a, p.length))
    .filter((p) => !isTitle(a, p.a, p.length) && !isTitle(b, p.b, p.length))
    .flatMap((p) => [copyOf(a, b, p.a, p.b, p.length), copyOf(b, a, p.b, p.a, p.length)]);
}

/** 雷同比对 — several texts passage by passage; both places of every identical passage are named. Pure. */
export function compareProse(texts: readonly Prose[], options: CompareOptions = {}): Diagnostic[] {
  const { unitOf = ({ file }) => file, shortest = 18 } = options;
  const streams = texts.map((text) => streamOf(text, Math.min(shortest, shortestWhole)));
  const found = streams.flatMap((a, i) =>
    streams.slice(i + 1).flatMap((b) => pair(a, b, shortest, unitOf(a.prose) === unitOf(b.prose))),
  );
  return sortDiagnostics(found);
}
