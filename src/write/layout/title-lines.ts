import { type Inline, inlineText, plainText } from '../../model/document.ts';
import { widthInCharacters } from './width.ts';

/** Words a title is never cut in; longer ones first. A short list of what titles of this field are made of. */
const words =
  /《[^》]*》|（[^）]*）|“[^”]*”|[A-Za-z0-9.%—-]+|人民政府|办公室|爱国卫生运动|委员会|国家卫生(?:城市|县城|县|乡镇)|卫生城市|工作汇报|工作简报|工作总结|工作计划|实施方案|自查自评|评价指标|汇总表|责任分解|目标任务|组织机构|联络员|名单|台账|的通知|的请示|的报告|关于|印发|申报|创建|巩固|情况|报告|整改|数据|资料|材料|领导小组|指挥部|.[省市县区旗镇]|./gu;

const opening = /^[的、，。：；）》”〕]/;

/** Pieces between which a title line may end. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.match(words) ?? [])
    if (out.length > 0 && opening.test(piece)) out[out.length - 1] += piece;
    else out.push(piece);
  return out;
}

interface Split {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** Even lines cost least; a last line longer than the one before it spoils the shape (梯形 or 菱形 are asked for). */
function lineCost(width: number, ideal: number, limit: number): number {
  return width > limit ? 10_000 + width : (width - ideal) ** 2;
}

function bestSplit(widths: readonly number[], from: number, lines: number, ideal: number, limit: number): Split {
  const rest = widths.slice(from).reduce((a, b) => a + b, 0);
  if (lines === 1) return { ends: [widths.length], cost: lineCost(rest, ideal, limit) };
  let best: Split = { ends: [], cost: Number.POSITIVE_INFINITY };
  let width = 0;
  for (let end = from + 1; end <= widths.length - lines + 1; end++) {
    width += widths[end - 1] ?? 0;
    if (width > limit && end > from + 1) break;
    const tail = bestSplit(widths, end, lines - 1, ideal, limit);
    const cost = lineCost(width, ideal, limit) + tail.cost;
    if (cost <= best.cost) best = { ends: [end, ...tail.ends], cost };
  }
  return best;
}

/** Lengths, in UTF-16 units, of the lines into which a title breaks when `limit` characters fit in one. */
export function titleBreaks(text: string, limit: number): number[] {
  const parts = pieces(text);
  const widths = parts.map(widthInCharacters);
  const total = widths.reduce((a, b) => a + b, 0);
  const lines = Math.min(parts.length, Math.ceil(total / limit));
  if (lines <= 1) return [text.length];
  const { ends } = bestSplit(widths, 0, lines, total / lines, limit);
  return ends.map((end, i) => parts.slice(i === 0 ? 0 : ends[i - 1], end).join('').length);
}

/** A title's own lines, each broken further where it is too long. Runs are cut, never lost. */
export const balanceTitle = (lines: readonly (readonly Inline[])[], limit: number): Inline[][] =>
  lines.flatMap((line) => cutRuns(line, titleBreaks(plainText(line), limit)));

function cutRuns(runs: readonly Inline[], lengths: readonly number[]): Inline[][] {
  const out: Inline[][] = lengths.map(() => []);
  let line = 0;
  let room = lengths[0] ?? 0;
  for (const run of runs) {
    let text = inlineText(run);
    while (room < text.length && line < lengths.length - 1 && run.type !== 'gap') {
      if (room > 0) out[line]?.push({ ...run, text: text.slice(0, room) });
      text = text.slice(room);
      line += 1;
      room = lengths[line] ?? 0;
    }
    if (text !== '') out[line]?.push(run.type === 'gap' ? run : { ...run, text });
    room -= text.length;
    if (room <= 0 && line < lengths.length - 1) {
      line += 1;
      room = (lengths[line] ?? 0) + room;
    }
  }
  return out.filter((l) => l.length > 0);
}
