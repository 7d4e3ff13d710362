import type { Inline } from '../../model/document.ts';
import { inlineText, plainText } from '../../model/reading-order.ts';
import { widthInCharacters } from './width.ts';

/** Words a title is never cut in, longer ones first: a short list of what titles of this field are made of. */
const vocabulary = [
  '[A-Za-z0-9.%—-]+',
  '爱国卫生运动|国家卫生(?:城市|县城|县|乡镇)|卫生城市|领导小组|人民政府|办公室|委员会|指挥部',
  '工作(?:汇报|简报|总结|计划)|实施方案|自查自评|评价指标|责任分解|目标任务|组织机构|汇总表|联络员',
  '的通知|的请示|的报告|关于|印发|申报|创建|巩固|工作|情况|报告|整改|数据|资料|材料|名单|台账|方案',
  '.[省市县区旗镇]',
  '.',
].join('|');
const words = new RegExp(`《[^》]*》|（[^）]*）|“[^”]*”|${vocabulary}`, 'gu');
/** The same without the brackets that hold a name together, for a name too long for any line. */
const loosely = new RegExp(vocabulary, 'gu');

const opening = /^[的、，。：；）》”〕]/;

/** Pieces between which a title line may end. */
function pieces(text: string, pattern: RegExp): string[] {
  const out: string[] = [];
  for (const piece of text.match(pattern) ?? [])
    if (out.length > 0 && (opening.test(piece) || /[《（“]$/.test(out.at(-1) ?? ''))) out[out.length - 1] += piece;
    else out.push(piece);
  return out;
}

interface Split {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** Where a line ends well: after who acts and what is done, before what it is done to. */
const goodEnd = /(关于|印发|转发|成立|调整|申报|办公室|人民政府|委员会|指挥部|领导小组|》)$/;
const goodEndBonus = 40;

interface Pieces {
  readonly parts: readonly string[];
  readonly widths: readonly number[];
  readonly ideal: number;
  readonly limit: number;
  /** Best splits found so far, by where they begin and how many lines they make. */
  readonly known: Map<string, Split>;
}

/** Even lines cost least; a line that ends well may be a little shorter or longer; one that does not fit costs most. */
function lineCost({ parts, ideal, limit }: Pieces, width: number, end: number): number {
  if (width > limit) return 10_000 + width;
  const bonus = end < parts.length && goodEnd.test(parts.slice(0, end).join('')) ? goodEndBonus : 0;
  return (width - ideal) ** 2 - bonus;
}

function bestSplit(title: Pieces, from: number, lines: number): Split {
  const key = `${from} ${lines}`;
  const split = title.known.get(key) ?? findSplit(title, from, lines);
  title.known.set(key, split);
  return split;
}

function findSplit(title: Pieces, from: number, lines: number): Split {
  const { widths, limit } = title;
  const rest = widths.slice(from).reduce((a, b) => a + b, 0);
  if (lines === 1) return { ends: [widths.length], cost: lineCost(title, rest, widths.length) };
  let best: Split = { ends: [], cost: Number.POSITIVE_INFINITY };
  let width = 0;
  for (let end = from + 1; end <= widths.length - lines + 1; end++) {
    width += widths[end - 1] ?? 0;
    if (width > limit && end > from + 1) break;
    const tail = bestSplit(title, end, lines - 1);
    const cost = lineCost(title, width, end) + tail.cost;
    if (cost <= best.cost) best = { ends: [end, ...tail.ends], cost };
  }
  return best;
}

/**
 * Lengths, in UTF-16 units, of the lines into which a title breaks when `full` characters fill a line. A title of one
 * line leaves a character free on both sides; broken ones may use the whole width.
 */
export function titleBreaks(text: string, full: number): number[] {
  const whole = pieces(text, words);
  const parts = whole.flatMap((p) => (widthInCharacters(p) > full ? pieces(p, loosely) : [p]));
  const widths = parts.map(widthInCharacters);
  const total = widths.reduce((a, b) => a + b, 0);
  // A name that must be cut gets a line more, so that it is cut in two at most.
  const extra = parts.length > whole.length ? 1 : 0;
  const lines = Math.min(parts.length, Math.ceil(total / Math.max(1, full - 2)) + extra);
  if (lines <= 1) return [text.length];
  const { ends } = bestSplit({ parts, widths, ideal: total / lines, limit: full, known: new Map() }, 0, lines);
  return ends.map((end, i) => parts.slice(i === 0 ? 0 : ends[i - 1], end).join('').length);
}

/** A title's own lines, each broken further where it is too long. Runs are cut, never lost. */
export const balanceTitle = (lines: readonly (readonly Inline[])[], full: number): Inline[][] =>
  lines.flatMap((line) => cutRuns(line, titleBreaks(plainText(line), full)));

/** A gap is never cut: what it takes beyond its line is taken from the lines after it. */
function cutRuns(runs: readonly Inline[], lengths: readonly number[]): Inline[][] {
  const out: Inline[][] = lengths.map(() => []);
  const last = lengths.length - 1;
  let line = 0;
  let room = lengths[0] ?? 0;
  for (const run of runs) {
    let rest = inlineText(run);
    while (rest !== '') {
      while (room <= 0 && line < last) room += lengths[++line] ?? 0;
      const whole = run.type === 'gap' || line === last;
      const part = whole ? rest : rest.slice(0, room);
      out[line]?.push(run.type === 'gap' ? run : { ...run, text: part });
      room -= part.length;
      rest = rest.slice(part.length);
    }
  }
  return out.filter((l) => l.length > 0);
}
