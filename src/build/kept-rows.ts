import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostic.ts';
import type { RowReader } from '../read/dossier.ts';
import type { SourceRows } from '../read/row/cell.ts';
import { sheets } from '../read/sheets/index.ts';
import type { Kept } from './kept.ts';

/** 读取留存 — the rows of a file of facts by its bytes: one sheet changes, and the others need not be parsed. */
export function keptRows(kept: Kept): RowReader {
  return async (file, bytes, read) => {
    const inputs = { 数据文件: file, 内容: createHash('sha256').update(bytes).digest('hex') };
    const held = kept.recall(inputs);
    if (held !== null) return opened(JSON.parse(new TextDecoder().decode(held)));
    const rows = await read();
    kept.remember(inputs, new TextEncoder().encode(JSON.stringify(closed(rows))));
    return rows;
  };
}

/** As plain data: a sheet by its key, the cells of a row as pairs. */
const closed = ({ value, diagnostics }: Outcome<SourceRows>) => ({
  value: value.map(({ file, sheet, rows, heads }) => ({
    file,
    heads,
    sheet: sheet.key,
    rows: rows.map(({ at, cells }) => ({ at, cells: [...cells] })),
  })),
  diagnostics,
});

const opened = ({ value, diagnostics }: ReturnType<typeof closed>): Outcome<SourceRows> => ({
  value: value.flatMap(({ file, sheet: key, rows, heads }) => {
    const sheet = sheets.find((s) => s.key === key);
    return sheet === undefined
      ? []
      : [{ file, sheet, rows: rows.map(({ at, cells }) => ({ at, cells: new Map(cells) })), ...(heads && { heads }) }];
  }),
  diagnostics,
});
