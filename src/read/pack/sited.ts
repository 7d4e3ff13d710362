import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Origin } from '../../diagnostic.ts';

/** A YAML value that knows its place; `key` is where its name stands, when it has one. */
export type Sited =
  | { readonly kind: 'scalar'; readonly value: unknown; readonly at: Origin; readonly key?: Origin }
  | { readonly kind: 'list'; readonly items: readonly Sited[]; readonly at: Origin; readonly key?: Origin }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Sited>; readonly at: Origin; readonly key?: Origin };

/** Parses one YAML file. A file that cannot be parsed gives `null` and one diagnostic with line and column for each mistake. */
export function parseSited(file: string, text: string): { tree: Sited | null; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const diagnostics = document.errors.map(
    (error): Diagnostic => ({
      code: 'pack-unreadable',
      severity: 'error',
      message: `标准包文件不是合法的 YAML：${mistake(error.code)}`,
      at: place(error.pos[0]),
      hint: '检查这一行的缩进、冒号后的空格和引号是否成对',
    }),
  );
  const root = document.contents as Node | null;
  if (diagnostics.length > 0 || root === null) return { tree: null, diagnostics };
  return { tree: site(root, place), diagnostics };
}

function site(node: unknown, place: (offset: number) => Origin, key?: Origin): Sited {
  const at = place(offsetOf(node));
  const named = key === undefined ? {} : { key };
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => site(item, place)), at, ...named };
  if (isMap(node)) {
    const entries = node.items.filter(isPair).map(({ key: name, value }): [string, Sited] => {
      const nameAt = place(offsetOf(name));
      return [String(isScalar(name) ? name.value : name), site(value, place, nameAt)];
    });
    return { kind: 'map', entries: new Map(entries), at, ...named };
  }
  return { kind: 'scalar', value: isScalar(node) ? node.value : null, at: isScalar(node) ? at : (key ?? at), ...named };
}

const offsetOf = (node: unknown): number => (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0;

const mistakes: Record<string, string> = {
  DUPLICATE_KEY: '同一个名字写了两次',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符，应当用空格',
  MISSING_CHAR: '少了一个符号（冒号、引号或括号）',
  UNEXPECTED_TOKEN: '出现了不该有的符号',
  BAD_ALIAS: '引用了不存在的锚点',
};
const mistake = (code: string): string => mistakes[code] ?? `解析器报告 ${code}`;

/** The plain value under the places. */
export function plain(node: Sited): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([name, value]) => [name, plain(value)]));
}

/** Where `path` stands; the nearest thing above it when it is missing. */
export function placeOf(node: Sited, path: readonly PropertyKey[]): Origin {
  const [head, ...rest] = path;
  if (head === undefined) return node.at;
  const child = childOf(node, head);
  return child === undefined ? node.at : placeOf(child, rest);
}

export function childOf(node: Sited, name: PropertyKey): Sited | undefined {
  if (node.kind === 'map') return node.entries.get(String(name));
  return node.kind === 'list' ? node.items[Number(name)] : undefined;
}
