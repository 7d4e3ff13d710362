import type { Diagnostic } from '../../diagnostic.ts';
import { nearest } from '../words/nearest.ts';
import { type PackFiles, packIds, packParts } from './files.ts';
import { merge } from './merge.ts';
import { childOf, parseSited, type Sited } from './sited.ts';

export interface Loaded {
  /** Null when a file could not be parsed or a pack is missing; the diagnostics say which. */
  readonly tree: Sited | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** All parts of a pack, laid over the pack it extends. */
export function loadPack(files: PackFiles, id: string, above: readonly string[] = []): Loaded {
  const diagnostics: Diagnostic[] = [];
  const own = loadParts(files, id, diagnostics);
  if (own === null) return { tree: null, diagnostics };
  const parent = childOf(own, 'extends');
  if (parent === undefined) return { tree: own, diagnostics };
  const name = parent.kind === 'scalar' ? String(parent.value) : '';
  const chain = [...above, id];
  if (chain.includes(name) || !files.has(`${name}/pack.yaml`)) {
    diagnostics.push(badParent(files, parent, name, chain));
    return { tree: null, diagnostics };
  }
  const base = loadPack(files, name, chain);
  diagnostics.push(...base.diagnostics);
  if (base.tree === null) return { tree: null, diagnostics };
  const tree = merge(base.tree, without(own, 'extends'), diagnostics);
  return { tree, diagnostics };
}

/** One map out of the pack's files; a name that two files hold is a mistake. */
function loadParts(files: PackFiles, id: string, diagnostics: Diagnostic[]): Sited | null {
  if (!files.has(`${id}/pack.yaml`)) {
    diagnostics.push(missing(files, id));
    return null;
  }
  let sound = true;
  let whole: Sited = { kind: 'map', entries: new Map(), at: { file: `${id}/pack.yaml`, line: 1 } };
  for (const part of packParts) {
    const file = `${id}/${part}.yaml`;
    const text = files.get(file);
    if (text === undefined) continue;
    const parsed = parseSited(file, text);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.tree?.kind === 'map') whole = join(whole, parsed.tree, diagnostics);
    else sound = false;
    if (parsed.tree !== null && parsed.tree.kind !== 'map') diagnostics.push(notAMap(file));
  }
  return sound ? whole : null;
}

function join(whole: Sited, part: Sited & { kind: 'map' }, diagnostics: Diagnostic[]): Sited {
  const entries = new Map(whole.kind === 'map' ? whole.entries : []);
  for (const [name, value] of part.entries) {
    const before = entries.get(name);
    if (before !== undefined) diagnostics.push(twice(name, value, before));
    entries.set(name, value);
  }
  return { kind: 'map', entries, at: whole.at };
}

function without(node: Sited, name: string): Sited {
  if (node.kind !== 'map') return node;
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== name)) };
}

const error = (code: string, message: string, at: Sited['at'], hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at,
  hint,
});

function missing(files: PackFiles, id: string): Diagnostic {
  const known = packIds(files);
  const near = nearest(id, known);
  const hint = near === undefined ? `已有的标准包：${known.join('、') || '无'}` : `是否要用“${near}”？`;
  return error('pack-missing', `没有名为“${id}”的标准包`, { file: `${id}/pack.yaml` }, hint);
}

const notAMap = (file: string): Diagnostic =>
  error('pack-unreadable', '标准包文件应当由“名字: 内容”组成', { file, line: 1 }, '参照现有标准包的同名文件');

const twice = (name: string, value: Sited, before: Sited): Diagnostic =>
  error(
    'pack-duplicate-id',
    `“${name}”在标准包的两个文件里都写了`,
    value.key ?? value.at,
    `保留一处；另一处在 ${before.at.file} 第${before.at.line}行`,
  );

function badParent(files: PackFiles, parent: Sited, name: string, chain: readonly string[]): Diagnostic {
  if (chain.includes(name))
    return error(
      'pack-missing',
      `标准包互相继承，成了圈：${[...chain, name].join(' → ')}`,
      parent.at,
      '去掉其中一个 extends',
    );
  return { ...missing(files, name), message: `extends 所指的标准包“${name}”不存在`, at: parent.at };
}
