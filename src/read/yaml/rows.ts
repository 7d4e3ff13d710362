import type { Origin } from '../../diagnostic.ts';
import { remark, type Say } from '../codes/index.ts';
import { type Cell, isEmpty, type SourceRows, shown, type TableRow } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { yearKey, yearTerms, yearTitle } from '../sheets/figures.ts';
import { sheets } from '../sheets/index.ts';
import { keyOf } from '../sheets/match.ts';
import { nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';
import { cellAt, entriesOf, entriesOnce, isMapping, isNothing, itemsOf, type Parsed, parseYaml } from './parse.ts';

/** Facts of one YAML file: a list named by the file, or a mapping from sheet names to lists. */
export function readYamlRows(file: string, text: string, say: Say): SourceRows {
  const parsed = parseYaml(file, text, say);
  if (isNothing(parsed.root)) return [];
  const own = sheetNamed(file.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
  if (own !== undefined && itemsOf(parsed.root) !== null)
    return [{ file, sheet: own, rows: rowsOf(own, parsed.root, parsed, say) }];
  if (!isMapping(parsed.root)) {
    const names = sheets.map((s) => s.name).join('、');
    const message =
      own === undefined ? `文件名不是约定的表名（${names}），内容也不是“表名: 行的列表”` : '应是以“- ”开头的行的列表';
    say(remark('yaml-shape', { file }, message));
    return [];
  }
  return entriesOf(parsed.root).flatMap(({ key, keyNode, value }) => {
    const sheet = sheetNamed(key);
    if (sheet !== undefined) return [{ file, sheet, rows: rowsOf(sheet, value, parsed, say) }];
    const near = nearest(
      key,
      sheets.map((s) => s.name),
    );
    const hint = near === undefined ? {} : { hint: `是不是“${near}”？` };
    say(remark('sheet-unknown', { ...parsed.at(keyNode), quote: key }, `“${key}”不是约定的表名，没有读取`, hint));
    return [];
  });
}

const sheetNamed = (name: string): Sheet | undefined =>
  sheets.find((s) => s.name === heading(name)) ?? sheets.find((s) => s.synonyms.includes(heading(name)));

function rowsOf(sheet: Sheet, node: unknown, parsed: Parsed, say: Say): TableRow[] {
  const items = itemsOf(node);
  if (items === null) {
    if (!isNothing(node)) say(remark('yaml-shape', parsed.at(node), `“${sheet.name}”应是以“- ”开头的行的列表`));
    return [];
  }
  return items.flatMap((item): TableRow[] => {
    if (isMapping(item)) return [{ at: parsed.at(item), cells: cellsOf(sheet, item, parsed, say) }];
    if (!isNothing(item))
      say(remark('yaml-shape', parsed.at(item), `“${sheet.name}”的一行应是“列名: 值”，这一行没有读取`));
    return [];
  });
}

function cellsOf(sheet: Sheet, item: unknown, parsed: Parsed, say: Say): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const set = (name: string, title: string, cell: Cell): void => put(cells, name, title, cell, say);
  for (const { key, keyNode, value } of entriesOnce(item)) {
    if (sheet.key === 'indicators' && ['年度', '年份', '各年'].includes(heading(key))) {
      for (const [name, title, cell] of yearCells(value, parsed, say)) set(name, title, cell);
      continue;
    }
    const known = keyOf(sheet, key);
    if (known !== undefined) set(known, key, cellAt(value, parsed));
    else sayUnknownColumn(sheet, { ...parsed.at(keyNode), quote: key }, key, say);
  }
  return cells;
}

/** A column has several names and a year two spellings: of two cells of one column the first stands, and the second is said. */
function put(cells: Map<string, Cell>, name: string, title: string, cell: Cell, say: Say): void {
  const before = cells.get(name);
  if (before === undefined || isEmpty(before.seen)) cells.set(name, cell);
  else if (!isEmpty(cell.seen) && shown(cell.seen) !== shown(before.seen)) {
    const message = `同一行里“${title}”这一列写了两次：先写“${shown(before.seen)}”，这里又写“${shown(cell.seen)}”，用前一个`;
    const related = [{ at: before.at, message: '已读取的一格' }];
    say(remark('column-twice', cell.at, message, { hint: '核实后只留一个。', related }));
  }
}

function sayUnknownColumn(sheet: Sheet, at: Origin, key: string, say: Say): void {
  const near = nearest(
    heading(key),
    sheet.columns.map((c) => c.title),
  );
  const hint = near === undefined ? {} : { hint: `是不是“${near}”？` };
  say(remark('column-unknown', at, `“${sheet.name}”没有“${key}”这一列，没有读取`, hint));
}

/** `{2023: {分子: …, 分母: …, 数值: …}}`, or `{2023: 86.5}` for the value alone. */
function* yearCells(node: unknown, parsed: Parsed, say: Say): Iterable<[string, string, Cell]> {
  if (!isMapping(node) && !isNothing(node))
    say(remark('yaml-shape', parsed.at(node), '“年度”应写成“2023: 数值”或“2023: { 分子: …, 分母: …, 数值: … }”'));
  for (const { key, keyNode, value } of entriesOnce(node)) {
    const year = Number(/^(\d{4})年?$/.exec(key.trim())?.[1]);
    if (Number.isNaN(year)) {
      say(remark('column-unknown', { ...parsed.at(keyNode), quote: key }, `“${key}”不是年份，没有读取`));
      continue;
    }
    if (!isMapping(value)) {
      yield [yearKey(year, 'value'), yearTitle(year, 'value'), cellAt(value, parsed)];
      continue;
    }
    for (const entry of entriesOnce(value)) {
      const term = yearTerms.find((t) => t.title === heading(entry.key));
      if (term !== undefined) yield [yearKey(year, term.key), yearTitle(year, term.key), cellAt(entry.value, parsed)];
      else {
        const at = { ...parsed.at(entry.keyNode), quote: entry.key };
        say(remark('column-unknown', at, `“${entry.key}”没有读取，只能是 分子、分母、数值`));
      }
    }
  }
}
