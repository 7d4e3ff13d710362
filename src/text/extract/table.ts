import type { Paragraph, Prose } from '../prose.ts';
import { withRowsCut } from './text-rows.ts';

/** A table: what its cells say, row by row; a cell that spans several columns stands in the first of them. */
interface Grid {
  readonly cells: readonly (readonly string[])[];
  /** What stands over each column in the first row, and in the second where that holds heads too; null where there are none. */
  readonly heads: readonly string[] | null;
  readonly below: readonly string[] | null;
}
/** Word draws no more columns: what stands further left is no name. */
const farthest = 63;

/** 表头 — columns that tell of a figure nothing but its place in the list, whence it comes, or what it is worth. */
const beside = /序号|编号|来源|部门|单位名称|责任|备注|说明|页码|分值|得分|权重|条款|佐证/u;
/** Words of a head that are no name: 2023年实际值, 完成情况, 指标值. */
const plainHead =
  /指标(?:名称|值|数据)?|项目|内容|名称|数据|实际|完成|情况|现状|结果|数值|自评|本市|本县|本区|达到|水平值|值|[（）()：:\s]/gu;
const asked = /标准|要求|目标|国标|应达|规定|限值|计划|任务/u;
const present = /实际|完成|现状|目前/u;
const unitHead = /^(?:计量)?单位$/u;
/** 86.5, ≥80: a number without a unit. */
const bareNumber = /^[≥≤><＞＜]?\s*\d[\d,.，]*$/u;
const holdsFigure = /\d|^[A-DＡ-Ｄ]级$/u;
const serial = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、．]?$/u;
const year = /^(?:19|20)\d\d年?度?$/u;

/**
 * 表中的数 — the document with every cell that holds a figure read in its row and column: 道路机械化清扫率 | 86.5% under
 * 2023年 as 2023年道路机械化清扫率86.5%. The way back is that of the cell. Tables whose format does not tell rows stay as they are.
 */
export function withRowsRead(given: Prose): Prose {
  const prose = { ...given, paragraphs: withRowsCut(given.paragraphs) };
  const grids = gridsOf(prose);
  if (grids.size === 0) return given;
  return { ...prose, paragraphs: prose.paragraphs.map((paragraph) => inItsRow(paragraph, grids)) };
}

function gridsOf({ paragraphs }: Prose): ReadonlyMap<number, Grid> {
  const found = new Map<number, string[][]>();
  for (const { cell, text } of paragraphs) {
    if (cell === undefined) continue;
    const cells = found.get(cell.table) ?? [];
    const row = cells[cell.row] ?? [];
    row[cell.column] = (row[cell.column] ?? '') + text;
    cells[cell.row] = row;
    found.set(cell.table, cells);
  }
  return new Map([...found].map(([table, cells]) => [table, gridOf(cells)]));
}

function gridOf(cells: readonly (readonly string[])[]): Grid {
  const width = cells.reduce((most, row = []) => Math.max(most, row.length), 0);
  const headsIn = (row: readonly string[] = []): readonly string[] | null => (isHead(row) ? spread(row, width) : null);
  return { cells, heads: headsIn(cells[0]), below: headsIn(cells[1]) };
}

/** A head over several columns stands over each of them. */
function spread(row: readonly string[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    last = row[column]?.trim() ?? last;
    return last;
  });
}

function inItsRow(paragraph: Paragraph, grids: ReadonlyMap<number, Grid>): Paragraph {
  const { cell, text, pieces } = paragraph;
  const grid = cell && grids.get(cell.table);
  if (cell === undefined || grid === undefined || !holdsFigure.test(text) || serial.test(text)) return paragraph;
  const lead = leadOf(grid, cell.row, cell.column);
  if (lead === null) return paragraph;
  const unit = bareNumber.test(text) ? unitOf(grid, cell.row, lead) : '';
  const moved = pieces.map((piece) => ({ ...piece, offset: piece.offset + lead.words.length }));
  return { ...paragraph, text: lead.words + text + unit, pieces: moved };
}

interface Lead {
  readonly words: string;
  /** Name of the row and head of the column, as they stand. */
  readonly named: readonly string[];
}

/** The words a sentence would put before the figure; null where the table has none for it. */
function leadOf(grid: Grid, row: number, column: number): Lead | null {
  const head = headOf(grid, row, column);
  const name = nameOf(grid, row, column);
  if ((row === 0 && grid.heads !== null) || beside.test(head) || unitHead.test(head) || (name === '' && head === ''))
    return null;
  if (asked.test(head)) return { words: `${plain(name)}目标为`, named: [name, head] };
  const kept = plain(head).replace(plainHead, '');
  // Years and places down the side, indicators along the top: the name comes last, as in a sentence.
  const words =
    year.test(name) || /[市县区镇乡]$/u.test(name) ? yearly(name) + plain(kept) : yearly(kept) + plain(name);
  return words === '' ? null : { words: (present.test(head) ? '目前' : '') + words, named: [name, head] };
}

/** 单位：% is no part of a name. */
const plain = (name: string): string =>
  name.replace(/[（(](?!(?:19|20)\d\d)(?:单位[：:])?[%％‰\p{Script=Han}\d/]{1,8}[）)]/gu, '').trim();
const yearly = (words: string): string => (/^(?:19|20)\d\d$/.test(words) ? `${words}年` : words);

/** What stands over a cell in the first row; of two rows of heads, both. */
function headOf({ heads, below }: Grid, row: number, column: number): string {
  const first = heads?.[column] ?? '';
  const second = row > 1 ? (below?.[column] ?? '') : '';
  return heads === null || second === first ? first : first + second;
}

/** A row of heads holds no figures but years. */
const isHead = (cells: readonly string[] = []): boolean =>
  cells.every((text = '') => !/\d/.test(text.replace(/(?:19|20)\d\d(?:年度?)?/gu, '')) || text.length > 20);

/** The nearest words on its left that are neither a figure nor a serial number. */
function nameOf(grid: Grid, row: number, column: number): string {
  const cells = grid.cells[row] ?? [];
  for (let c = column - 1; c >= Math.max(0, column - farthest); c -= 1) {
    const text = (cells[c] ?? '').trim();
    const head = headOf(grid, row, c);
    if (text === '' || serial.test(text) || beside.test(head) || unitHead.test(head) || asked.test(head)) continue;
    if (year.test(text) || !/^[≥≤><＞＜约近]?\s*[\d.,]+\s*[%％‰\p{Script=Han}/]{0,6}$|^[A-DＡ-Ｄ]级/u.test(text))
      return text;
  }
  return '';
}

/** 1/10万 is written /10万 behind a number. */
const unitIn = (text: string): string =>
  /^1?(\/?(?:10)?万?[\p{Script=Han}/]{0,8}|[%％‰]|\/10万)$/u.exec(text.trim())?.[1] ?? '';

/** From a column of units, or in brackets behind the name or the head: 生活污水集中收集率（%）. */
function unitOf(grid: Grid, row: number, { named }: Lead): string {
  const column = grid.cells[0]?.slice(0, farthest).findIndex((head = '') => unitHead.test(head.trim())) ?? -1;
  const own = column < 0 ? '' : unitIn(grid.cells[row]?.[column] ?? '');
  if (own !== '') return own;
  for (const text of named) {
    const unit = /[（(](?:单位[：:])?([%％‰]|\/?1?0?万?[\p{Script=Han}/]{1,8})[）)]\s*$/u.exec(text)?.[1];
    if (unit !== undefined) return unitIn(unit);
  }
  return '';
}
