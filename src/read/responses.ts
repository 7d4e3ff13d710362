import { isMap, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import { plainYamlOrNull } from './yaml/plain.ts';

/** 补正回应 as the clerk fills it in: one answer an item, the question beside it. */
export interface ResponseRow {
  readonly id: string;
  readonly question: string;
  readonly treatment: string;
}

/** The file as it stands: the letter it says it answers ('' where it does not say), and its rows or whatever stands there. */
export interface ResponseSheet {
  readonly letter: string;
  readonly rows: readonly ResponseRow[] | null;
}

const head = '# 补正回应：在每一条的“处理”后面写明怎么改的，或为什么不用改。“针对”“编号”“意见”不要改。\n';

export const writeResponses = (letter: string, rows: readonly ResponseRow[]): string =>
  head +
  stringify(
    { 针对: letter, 回应: rows.map(({ id, question, treatment }) => ({ 编号: id, 意见: question, 处理: treatment })) },
    { lineWidth: 0 },
  );

/** Before a file said which letter it answers, it was the bare list. */
export function readResponseSheet(text: string): ResponseSheet {
  const value = plainYamlOrNull(text);
  const rows = Array.isArray(value) ? value : fieldsOf(value).回应;
  const letter = fieldsOf(value).针对;
  return { letter: words(letter), rows: Array.isArray(rows) ? rows.map(rowOf) : null };
}

function rowOf(row: unknown): ResponseRow {
  const { 编号, 意见, 处理 } = fieldsOf(row);
  return { id: words(编号), question: words(意见), treatment: words(处理) };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const words = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim();

/** The line of each answer by its number, for remarks. */
export function responseLines(text: string): ReadonlyMap<string, number> {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  const rows: unknown = isMap(contents) ? contents.get('回应') : contents;
  const items: unknown[] = isSeq(rows) ? rows.items : [];
  return new Map(
    items.flatMap((item) =>
      isMap(item) ? [[words(item.get('编号')), counter.linePos(item.range?.[0] ?? 0).line] as const] : [],
    ),
  );
}
