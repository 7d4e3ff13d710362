import type { Diagnostic } from '../../diagnostic.ts';
import type { Sited } from './sited.ts';

type SitedMap = Sited & { kind: 'map' };
type SitedList = Sited & { kind: 'list' };

/** By these the entries of a list are known, the first present one deciding. */
const names = ['id', 'kind', 'label', 'name'] as const;

/**
 * Lays `own` over `base`. Maps merge name by name; lists whose entries have a name (id, kind, label, name) merge entry by
 * entry; everything else is replaced whole. In an entry, `omit: true` drops the base's, `after: 名` places a new one.
 */
export function merge(base: Sited, own: Sited, diagnostics: Diagnostic[]): Sited {
  if (base.kind === 'map' && own.kind === 'map') return mergeMaps(base, own, diagnostics);
  if (
    base.kind === 'list' &&
    own.kind === 'list' &&
    own.items.length > 0 &&
    [...base.items, ...own.items].every(nameOf)
  )
    return mergeLists(base, own, diagnostics);
  return own;
}

function mergeMaps(base: SitedMap, own: SitedMap, diagnostics: Diagnostic[]): Sited {
  const entries = new Map(base.entries);
  for (const [name, value] of own.entries) {
    const under = base.entries.get(name);
    entries.set(name, under === undefined ? value : merge(under, value, diagnostics));
  }
  return { ...own, entries };
}

function mergeLists(base: SitedList, own: SitedList, diagnostics: Diagnostic[]): Sited {
  const items = [...base.items];
  const at = (name: string): number => items.findIndex((item) => nameOf(item) === name);
  for (const item of own.items as readonly SitedMap[]) {
    const name = nameOf(item) ?? '';
    const found = at(name);
    const base = items[found];
    if (scalarAt(item, 'omit') === true) {
      if (base === undefined) diagnostics.push(unknownEntry(item, name));
      else items.splice(found, 1);
    } else if (base !== undefined) items[found] = merge(base, bare(item), diagnostics);
    else {
      const after = scalarAt(item, 'after');
      const anchor = typeof after === 'string' ? at(after) : items.length - 1;
      if (anchor < 0 && items.length > 0) diagnostics.push(unknownEntry(item, String(after)));
      items.splice((anchor < 0 ? items.length - 1 : anchor) + 1, 0, bare(item));
    }
  }
  return { ...own, items };
}

/** `pest/1`: a name together with its variant, where an entry has one. */
function nameOf(node: Sited): string | undefined {
  if (node.kind !== 'map') return undefined;
  const name = names.map((key) => scalarAt(node, key)).find((value) => value !== undefined && value !== null);
  const variant = scalarAt(node, 'variant');
  return name === undefined ? undefined : `${String(name)}${typeof variant === 'string' ? `/${variant}` : ''}`;
}

function scalarAt(node: SitedMap, name: string): unknown {
  const value = node.entries.get(name);
  return value?.kind === 'scalar' ? value.value : undefined;
}

/** The entry without the words that steer the merge. */
function bare(node: SitedMap): Sited {
  const entries = new Map([...node.entries].filter(([name]) => name !== 'omit' && name !== 'after'));
  return { ...node, entries };
}

const unknownEntry = (item: Sited, name: string): Diagnostic => ({
  code: 'pack-unknown-reference',
  severity: 'error',
  message: `被继承的标准包中没有“${name}”`,
  at: item.at,
  hint: 'omit 和 after 只能指被继承的包里已有的条目',
});
