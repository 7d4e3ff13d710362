import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Origin } from '../../diagnostic.ts';
import { remark, type Say } from '../codes/index.ts';
import type { Cell, Seen } from '../row/cell.ts';
import { isTooDeep } from './depth.ts';

/** A parsed YAML text: its root, and where each node stands in the text. */
export interface Parsed {
  readonly root: Node | null;
  at(node: unknown): Origin;
}

const kinds: Record<string, string> = {
  BAD_INDENT: '缩进没有对齐',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  MISSING_CHAR: '缺少符号（多为引号或括号没有成对）',
  DUPLICATE_KEY: '同一层有两个相同的键',
  MULTILINE_IMPLICIT_KEY: '键跨了行（多为冒号后缺空格）',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，请给值加引号',
  UNEXPECTED_TOKEN: '有意外的符号',
  BAD_SCALAR_START: '值以特殊符号开头，请加引号',
  BAD_ALIAS: '“*”开头的值请加引号',
};

/** Syntax errors become remarks with line and column; what could be parsed is returned all the same. */
export function parseYaml(file: string, text: string, say: Say): Parsed {
  if (isTooDeep(text)) {
    say(remark('yaml-syntax', { file }, '层次套得太深，整个文件没有读取'));
    return { root: null, at: () => ({ file }) };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false, prettyErrors: false });
  const placeAt = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    const quote = text.slice(error.pos[0], error.pos[1]).split('\n')[0]?.slice(0, 40) ?? '';
    const why = kinds[error.code] ?? '不合 YAML 的写法';
    const hint = error.code === 'DUPLICATE_KEY' ? { hint: '核实后删去其中一行。' } : {};
    say(remark('yaml-syntax', { ...placeAt(error.pos[0]), ...(quote && { quote }) }, why, hint));
  }
  return {
    root:
      document.errors.some((e) => e.code !== 'DUPLICATE_KEY') && document.contents === null ? null : document.contents,
    at: (node) => placeAt((node as Node | null)?.range?.[0] ?? 0),
  };
}

/** Key, its value, and the key's own node, in the order written. Empty for anything but a mapping. */
export function entriesOf(
  node: unknown,
): { readonly key: string; readonly keyNode: unknown; readonly value: unknown }[] {
  if (!isMap(node)) return [];
  return node.items.map((pair) => ({
    key: isScalar(pair.key) ? sourceOf(pair.key) : String(pair.key),
    keyNode: pair.key,
    value: pair.value,
  }));
}

export const itemsOf = (node: unknown): readonly unknown[] | null => (isSeq(node) ? node.items : null);
export const isMapping = (node: unknown): boolean => isMap(node);
export const isNothing = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null);

/** The same without a key that stands there letter for letter again: that was said when the text was parsed. */
export function entriesOnce(node: unknown): ReturnType<typeof entriesOf> {
  const seen = new Set<string>();
  return entriesOf(node).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** A scalar as written: `3.10` stays 3.10. */
function sourceOf(node: { readonly value: unknown; readonly source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** What a node shows, in the terms of a cell. Aliases are not followed: the forms need none. */
function seenAt(node: unknown): Seen {
  if (isNothing(node) || node === undefined) return { kind: 'empty' };
  if (isScalar(node)) {
    if (typeof node.value === 'boolean') return { kind: 'flag', flag: node.value };
    return { kind: 'text', text: sourceOf(node) };
  }
  if (!isSeq(node) || !node.items.every((item) => isScalar(item))) return { kind: 'map' };
  return { kind: 'list', items: node.items.map((item) => (isScalar(item) ? sourceOf(item) : '')) };
}

export const cellAt = (node: unknown, parsed: Parsed): Cell => ({ seen: seenAt(node), at: parsed.at(node) });
