import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { Ledger } from '../../model/evidence.ts';
import { remark, type Say } from '../codes/index.ts';
import { isEmpty, shown } from '../row/cell.ts';
import { cellAt, entriesOf, isNothing, itemsOf, parseYaml } from '../yaml/parse.ts';
import { relativePath } from './place.ts';

/** 佐证编号 — the record of numbers given, beside the facts; the clerk's workbook is never written to. */
export const givenNumbersFile = '数据/佐证编号.yaml';

/** A number once given: to which pages of which file, and the content it had, so that a moved file keeps it. */
export interface GivenNumber {
  readonly number: string;
  /** Relative to 佐证材料/. */
  readonly file: string;
  /** `3-7`; '' for all pages. */
  readonly pages: string;
  readonly digest: string;
}

const titles = { number: '编号', file: '文件', pages: '页码', digest: '校验值' } as const;
const numberPattern = /^(\d+\.\d+)-(\d{2,4})$/;

/** 条款 and order of a number; null for anything else. */
export function splitNumber(number: string): { readonly clause: string; readonly order: number } | null {
  const found = numberPattern.exec(number);
  return found === null ? null : { clause: found[1] ?? '', order: Number(found[2]) };
}

export const joinNumber = (clause: string, order: number): string => `${clause}-${String(order).padStart(2, '0')}`;

/** By clause, then order, as numbers: 3.2-01 before 3.10-01, 3.1-99 before 3.1-100. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number);
  const right = b.split(/[.-]/).map(Number);
  return left.map((n, i) => n - (right[i] ?? 0)).find((d) => d !== 0) ?? 0;
}

/** The record after this numbering: every number in the ledger, and every number given before and now without a file. */
export function recordNumbers(ledger: Ledger, before: readonly GivenNumber[] = []): GivenNumber[] {
  const now = ledger.pieces.map(
    ({ number, file, range }): GivenNumber => ({
      number,
      file: relativePath(file.path),
      pages: range === null ? '' : range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`,
      digest: file.digest,
    }),
  );
  const current = new Set(now.map((g) => g.number));
  return [...now, ...before.filter((g) => !current.has(g.number))].sort((a, b) => compareNumbers(a.number, b.number));
}

/** The text of 数据/佐证编号.yaml. */
export function writeGivenNumbers(given: readonly GivenNumber[]): string {
  const rows = given.map(({ number, file, pages, digest }) => ({
    [titles.number]: number,
    [titles.file]: file,
    ...(pages === '' ? {} : { [titles.pages]: pages }),
    [titles.digest]: digest,
  }));
  const head = '# 已给出的佐证编号，由程序维护：编号给定后不再变动。请不要改动或删除这个文件。\n';
  return head + (rows.length === 0 ? '[]\n' : rows.map(writtenRow).join(''));
}

/** Line by line: the library takes a tenth of a second for a thousand rows, most of which are plain words. */
const writtenRow = (row: Readonly<Record<string, string>>): string =>
  Object.entries(row)
    .map(([title, value], i) => `${i === 0 ? '- ' : '  '}${title}: ${scalar(value)}\n`)
    .join('');

/** Words that can be nothing but words stand as they are; the rest as JSON quotes it, which YAML 1.2 contains. */
const scalar = (value: string): string =>
  /^\p{Script=Han}[\p{Script=Han}\w./（）()-]*$/u.test(value) ||
  numberPattern.test(value) ||
  /^[0-9a-f]*[a-df][0-9a-f]*$/.test(value)
    ? value
    : JSON.stringify(value);

/** The record as read; a damaged entry is said and left out. */
export function readGivenNumbers(text: string): Outcome<readonly GivenNumber[]> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const parsed = parseYaml(givenNumbersFile, text, say);
  const items = itemsOf(parsed.root);
  if (items === null && !isNothing(parsed.root))
    say(remark('yaml-shape', { file: givenNumbersFile }, '应是“- 编号: …”的列表'));
  const value = (items ?? []).flatMap((item): GivenNumber[] => {
    const cells = new Map(entriesOf(item).map(({ key, value }) => [key, cellAt(value, parsed)]));
    const textOf = (title: string): string => {
      const cell = cells.get(title);
      return cell === undefined || isEmpty(cell.seen) ? '' : shown(cell.seen);
    };
    const given = {
      number: textOf(titles.number),
      file: textOf(titles.file),
      pages: textOf(titles.pages),
      digest: textOf(titles.digest),
    };
    if (splitNumber(given.number) !== null && given.file !== '') return [given];
    say(
      remark(
        'evidence-number-malformed',
        { ...parsed.at(item), quote: given.number },
        `已给编号的记录“${given.number}”写法不对，没有采用`,
      ),
    );
    return [];
  });
  return { value, diagnostics };
}
