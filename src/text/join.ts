import { closesParagraph } from './han.ts';
import { layoutOf } from './layout.ts';
import { pageLineOf } from './page-line.ts';
import { parted } from './part.ts';
import type { Paragraph, Piece, Role, SourceLine } from './prose.ts';
import { isLabel, isNumbered, roleOf } from './role.ts';

interface Trimmed extends SourceLine {
  readonly body: string;
  /** 1-based column where `body` begins. */
  readonly column: number;
  readonly inset: boolean;
  readonly blankBefore: boolean;
  /** A button, a trail, a time stamp, a heading marked as one: no sentence runs through it. */
  readonly framed: boolean;
}

/** 页码行 — a page number left among the text; it parts lines, but is no text. */
export const pageMark =
  /^(?:[—–\-－]\s*\d{1,4}\s*[—–\-－]|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|\d{1,4} ?\/ ?\d{1,4})$/;

/** ### 总体要求, <center>……</center>: marked up by itself, so no sentence runs through it. */
const marked = /^(?:#{1,6}\s|<(\w+)[^<>]*>.*<\/\1>$)/u;

/** Blanks at the edges of a line. U+FEFF counts as one for `trim`; to the reader it is an unseen character to be told of. */
const leading = /^[^\S\ufeff]+/u;
const trailing = /[^\S\ufeff]+$/u;

function trimLines(lines: readonly SourceLine[]): Trimmed[] {
  const kept: Trimmed[] = [];
  let blankBefore = false;
  for (const line of lines) {
    const lead = leading.exec(line.text)?.[0].length ?? 0;
    const body = line.text.slice(lead).replace(trailing, '');
    // A page ends where the paper does, not the sentence; a figure in a table is none of its numbers.
    const paged = line.role !== 'cell' && pageMark.test(body);
    if (paged && !blankBefore) continue;
    if (body === '' || paged) {
      blankBefore = true;
      continue;
    }
    const inset = line.indented ?? /^(?:\u3000|\t| {2,}|\u00a0{2,})/.test(line.text);
    const framed = line.role === undefined && (marked.test(body) || pageLineOf(body) !== null);
    kept.push({ ...line, body, column: lead + 1, inset, blankBefore, framed });
    blankBefore = false;
  }
  return kept;
}

/** 电头 — what a piece of news opens with. */
const dateline =
  /^(?:本报|本网)[\p{Script=Han}]{0,8}讯(?:[\s（(　]|记者)|^\p{Script=Han}{2,8}(?:新闻)?网?讯[（(]|^(?:新华社|中新社|中新网)\p{Script=Han}{2,6}\d/u;

/** A line that can only open a paragraph: a numbered one, a dash item, a date, a lead-in such as 附件. */
const opens = (line: Trimmed): boolean =>
  line.framed ||
  dateline.test(line.body) ||
  line.inset ||
  line.role !== undefined ||
  isNumbered(line.body) ||
  /^(?:——|[-•●◆■★]|附件|抄送|主题词)/.test(line.body);

/** Long enough, and with a comma or so, to be a sentence and not a title. */
const runsOn = (text: string): boolean =>
  (text.length >= 20 && /[，。；：、《“（]/.test(text)) ||
  text.length > 40 ||
  (text.length >= 8 && /[，、；]$/.test(text));

/** 守牢“病从口入”关 筑牢健康防线: two halves with a blank between stand alone. */
const isHeadline = (text: string): boolean =>
  text.length <= 40 && /^[^\s，。；：]{4,}[ \u3000][^\s，。；：]{4,}$/u.test(text);

const figure = /^\d[\d.]*[%％]?$/;
/** 出动 / 8000 / 余人次: a web page set every figure on a line of its own. */
const aroundFigure = (line: string, next: string): boolean =>
  (figure.test(next) && line.length >= 5 && /[\p{Script=Han}，]$/u.test(line) && /[，；。]/u.test(line)) ||
  (figure.test(line) && /^[，。；]?[余多万亿个条次处户件台辆平吨公米元名人份张家座所套家年]/u.test(next)) ||
  (/，[^，。；：]*[为达约共计有过近至到\p{Script=Han}]$/u.test(line) &&
    /^\d+(?:\.\d+)?[余多万亿]?\p{Script=Han}/u.test(next));

/** 各单位 / 和个人积极参与; 环境 / 卫生得到改善: too short for a heading, or the next begins with what never begins a sentence. */
const goesOn = (line: string, next: string): boolean =>
  /^[\p{Script=Han}、]{2,}$/u.test(line) &&
  !/^(?:引言|前言|序言|概述|小结|结语|附件|附录|目录|摘要|正文|抄送)/u.test(line) &&
  (/^(?:和(?!谐|平|睦|美|县)|与(?!会|时|此)|及(?!时)|或|着(?!力|眼|重|手|实)|被(?=\p{Script=Han})|了(?!解)|的(?!确)|得(?!益|到|知)|等(?!级)|不(?=到位|够[，。；]|足[，。；]|[高强严力全齐实细深]，))/u.test(
    next,
  ) ||
    (/(?:(?<=\p{Script=Han}{3})了|的|(?<![总缓温饱中平谐亲])和|以及|并|将|被|把)$/u.test(line) &&
      /^[\p{Script=Han}\d“《]/u.test(next)) ||
    (line.length <= 3 &&
      !/^(?![全我本各])\p{Script=Han}{2}[市县区州镇]$/u.test(line) &&
      next.length > 8 &&
      /[，。]/u.test(next)));

/** A short line between blank ones, with no stop at its end: a heading, though it has a comma in it. */
const standsAlone = (line: Trimmed, next: Trimmed): boolean =>
  !line.inset &&
  line.blankBefore &&
  next.blankBefore &&
  line.body.length <= 26 &&
  /\p{Script=Han}$/u.test(line.body) &&
  next.body.length >= 30;

/** Where paragraphs are set in: one that breaks off in a sentence, and a line that is not set in, which carries it on. */
const isOutdented = (line: Trimmed, next: Trimmed): boolean =>
  line.inset && /，[^，。；：]*\p{Script=Han}$/u.test(line.body) && /^\p{Script=Han}+[，。；、\d]/u.test(next.body);

/** The first line of a text, with no stop in it, above a paragraph: its title, however long. */
const isTitle = (line: Trimmed, next: Trimmed, paragraphs: number): boolean =>
  paragraphs === 0 &&
  line.body.length <= 45 &&
  !/[，。；、]/.test(line.body) &&
  /[\p{Script=Han}）”》]$/u.test(line.body) &&
  (next.blankBefore || next.body.length > line.body.length);

/** What a page puts before a text under a label of its own. */
const frameLabel = /^(?:摘要|来源|作者|标签|关键词|导语|编者按|责任编辑|编辑)[：:]/;

/** A title behind a text cut short: no mark in it, and what follows begins something new. */
const startsAnew = (next: Trimmed, after: Trimmed | undefined): boolean =>
  after !== undefined &&
  next.body.length >= 8 &&
  next.body.length <= 40 &&
  /^[“《\p{Script=Han}\d][^，。；：！？…]*[\p{Script=Han}”》）]$/u.test(next.body) &&
  (after.blankBefore || after.inset || after.framed || dateline.test(after.body));

/** 关于……的汇报: the title of a paper, unless a verb before it cites one. */
const paperTitle = /^关于[^，。；：]{4,36}的(?:情况)?(?:汇报|报告|总结|通知|意见|请示|方案|决定|通报)$/u;

/** ——某市爱卫会、某市城管局: who speaks, or what kind of piece it is, below the title. */
const subtitle =
  /^——[^，。；：]{2,34}(?:局|委|会|支部|室|办|院|校|中心|街道|镇|乡|村|社区|[市县区]|纪实|综述|侧记|汇报|报告|纪略|掠影|巡礼)$/u;

/** A row of a table: cells with tabs or, twice or more, upright bars or wide blanks between. */
const isRow = (text: string): boolean =>
  text.includes('\t') || /\S\u3000+\S[^\u3000]*\u3000+\S|\S\s*[|｜][^|｜]+[|｜]/u.test(text);

/** Who signs: the last line of all, or above the date. The sentence before it lacks its stop, and does not run into the name. */
const signature =
  /^\p{Script=Han}{2,20}(?:局|委员会|委|办公室|指挥部|办事处|人民政府|管委会|中心|学校|小学|中学|医院|公司|街道)$/u;
const signs = (line: Trimmed, next: Trimmed, after: Trimmed | undefined): boolean =>
  line.body.length >= 20 &&
  signature.test(next.body) &&
  (after === undefined || /^(?:\d{4}|[二〇○零一九]{4})年/u.test(after.body));

/** 纳入健康中国行动 / 2019年，国务院……: a year with a comma behind it opens a sentence, unless the line waits for one. */
const beginsInYear = (line: string, next: string): boolean =>
  /^(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?，/u.test(next) && /(?![自从在至到于截])\p{Script=Han}$/u.test(line);

/** Whether `next` carries on the sentence that `line` leaves open: the source broke it by mistake. */
function brokenBetween(line: Trimmed, next: Trimmed, after: Trimmed | undefined): boolean {
  if (paperTitle.test(next.body) && !/(?:印发|转发|下发|《)$/u.test(line.body)) return false;
  if (line.framed || (line.body.length >= 30 && startsAnew(next, after)) || signs(line, next, after)) return false;
  if (line.role !== undefined || opens(next) || closesParagraph(line.body) || isLabel(line.body)) return false;
  if (isNumbered(line.body) && roleOf(line, false) === 'heading') return false;
  if (subtitle.test(line.body)) return false;
  if (isRow(line.body) || isRow(next.body) || /^[>»▶►☞]/u.test(next.body)) return false;
  if (/https?:\/\/[!-~]+$/.test(line.body) || frameLabel.test(next.body)) return false;
  if (beginsInYear(line.body, next.body)) return false;
  if (aroundFigure(line.body, next.body) || goesOn(line.body, next.body) || isOutdented(line, next)) return true;
  return runsOn(line.body) && roleOf(next, false) !== 'date' && !isHeadline(next.body);
}

function paragraphOf(index: number, lines: readonly Trimmed[], wrapped: boolean, early: boolean): Paragraph {
  const pieces: Piece[] = [];
  let text = '';
  for (const { body, line, column, page, part } of lines) {
    const at = { offset: text.length, length: body.length, line, column };
    pieces.push({ ...at, ...(page === undefined ? {} : { page }), ...(part === undefined ? {} : { part }) });
    text += body;
  }
  const first = lines[0] as Trimmed;
  const role: Role = lines.length > 1 ? 'body' : roleOf(first, early);
  const splits = wrapped ? [] : pieces.slice(1).map((p) => p.offset);
  return { index, text, pieces, role, splits, indented: first.inset, ...(first.cell && { cell: first.cell }) };
}

/** 段落重组 — lines to paragraphs, with the way back; every kept character has exactly one place in the source. */
export function joinLines(lines: readonly SourceLine[]): { paragraphs: Paragraph[]; wrapped: boolean } {
  const trimmed = trimLines(lines);
  const set = trimmed.some((l) => l.fills !== undefined);
  const layout = set ? { wrapped: true, fills: () => false } : layoutOf(trimmed);
  const fills = (line: Trimmed): boolean => line.role === undefined && (line.fills ?? layout.fills(line.text));
  const paragraphs: Paragraph[] = [];
  let group: Trimmed[] = [];
  /** Whether the paragraph before the running one was complete. */
  let closed = true;
  const close = (): void => {
    if (group.length > 0)
      paragraphs.push(...parted(paragraphOf(paragraphs.length, group, layout.wrapped, paragraphs.length < 4)));
    group = [];
  };
  trimmed.forEach((line, i) => {
    const before = trimmed[i - 1];
    const joins =
      before !== undefined &&
      (layout.wrapped
        ? !line.blankBefore && !opens(line) && !before.framed && fills(before)
        : !(group.length === 1 && closed && (standsAlone(before, line) || isTitle(before, line, paragraphs.length))) &&
          brokenBetween(before, line, trimmed[i + 1]));
    if (!joins) closed = before === undefined || closesParagraph(before.body) || !/[，。；]/.test(before.body);
    if (!joins) close();
    group.push(line);
  });
  close();
  return { paragraphs, wrapped: layout.wrapped };
}
