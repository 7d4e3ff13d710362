import { remark, type Say } from '../codes/index.ts';
import type { Cell, SourceRows, TableRow } from '../row/cell.ts';
import type { Sheet } from '../sheets/column.ts';
import { yearKey, yearTerms } from '../sheets/figures.ts';
import { sheets } from '../sheets/index.ts';
import { keyOf } from '../sheets/match.ts';
import { nearest } from '../words/nearest.ts';
import { heading } from '../words/normal.ts';
import { cellAt, entriesOf, isMapping, isNothing, itemsOf, type Parsed, parseYaml } from './parse.ts';

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
  for (const { key, keyNode, value } of entriesOf(item)) {
    if (sheet.key === 'indicators' && ['年度', '年份', '各年'].includes(heading(key))) {
      for (const [name, cell] of yearCells(value, parsed, say)) cells.set(name, cell);
      continue;
    }
    const known = keyOf(sheet, key);
    if (known !== undefined) {
      cells.set(known, cellAt(value, parsed));
      continue;
    }
    const near = nearest(
      heading(key),
      sheet.columns.map((c) => c.title),
    );
    const hint = near === undefined ? {} : { hint: `是不是“${near}”？` };
    say(
      remark(
        'column-unknown',
        { ...parsed.at(keyNode), quote: key },
        `“${sheet.name}”没有“${key}”这一列，没有读取`,
        hint,
      ),
    );
  }
  return cells;
}

/** `{2023: {分子: …, 分母: …, 数值: …}}`, or `{2023: 86.5}` for the value alone. */
function* yearCells(node: unknown, parsed: Parsed, say: Say): Iterable<[string, Cell]> {
  if (!isMapping(node) && !isNothing(node))
    say(remark('yaml-shape', parsed.at(node), '“年度”应写成“2023: 数值”或“2023: { 分子: …, 分母: …, 数值: … }”'));
  for (const { key, keyNode, value } of entriesOf(node)) {
    const year = Number(/^(\d{4})年?$/.exec(key.trim())?.[1]);
    if (Number.isNaN(year)) {
      say(remark('column-unknown', { ...parsed.at(keyNode), quote: key }, `“${key}”不是年份，没有读取`));
      continue;
    }
    if (!isMapping(value)) {
      yield [yearKey(year, 'value'), cellAt(value, parsed)];
      continue;
    }
    for (const entry of entriesOf(value)) {
      const term = yearTerms.find((t) => t.title === heading(entry.key));
      if (term !== undefined) yield [yearKey(year, term.key), cellAt(entry.value, parsed)];
      else {
        const at = { ...parsed.at(entry.keyNode), quote: entry.key };
        say(remark('column-unknown', at, `“${entry.key}”没有读取，只能是 分子、分母、数值`));
      }
    }
  }
}
