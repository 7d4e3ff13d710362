import type { Dossier } from '../../src/model/dossier.ts';
import type { City, Content, Entry } from './city.ts';
import { indicatorSentence, profileSentences, provedBy } from './figures.ts';
import { type Cell, workbook } from './sheet.ts';

/** 表格佐证 — the piece's own table with its totals, and under it what it proves in words. */
export function evidenceWorkbook(city: City, entry: Entry): Uint8Array {
  const content = city.contents.get(entry.number);
  if (content?.表头 === undefined || content.行 === undefined) throw new Error(`佐证${entry.number}没有表`);
  const rows = rowsOf(city.dossier, content.行);
  const words = [
    content.正文,
    ...provedBy(city, entry).map((verdict) => indicatorSentence(city, entry, verdict)),
    ...profileSentences(city, entry),
    ...city.dossier.measures.filter(({ evidence }) => evidence[0] === entry.number).map(({ text }) => text),
    `${entry.unit} ${entry.date}`,
  ];
  const total = content.合计 ? [totalOf(content.表头, rows)] : [];
  return workbook(entry.title, content.表头, [...rows, ...total, ...words.map((text) => [text])]);
}

function rowsOf(dossier: Dossier, rows: NonNullable<Content['行']>): readonly (readonly Cell[])[] {
  if (typeof rows !== 'string') return rows;
  const communities = dossier.divisions.filter(({ level, builtUp }) => builtUp && (level === '社区' || level === '村'));
  if (rows === '社区') return communities.map(({ name, parent }) => [name, parent, 1, 1]);
  if (rows === '设施') return communities.map(({ name, parent }, i) => [name, parent, 1 + (i % 4), '完好']);
  const units = [...new Set(dossier.organisation.map(({ unit }) => unit))];
  return units.map((unit, i) => [unit, 1 + (i % 3)]);
}

const totalOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): Cell[] =>
  header.map((_, column) => {
    if (column === 0) return '合计';
    const cells = rows.map((row) => row[column]);
    return cells.every((cell) => typeof cell === 'number') ? rounded(cells.reduce((sum, cell) => sum + cell, 0)) : '';
  });

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
