/** 标准包文件 — text by path: `<pack id>/pack.yaml`, `<pack id>/工作汇报.md.hbs`, `<pack id>/style.yaml` … Forward slashes. */
export type PackFiles = ReadonlyMap<string, string>;

/** The YAML files that together are one pack; any of them may be absent but the first. Style and templates lie beside them. */
export const packParts = ['pack', 'clauses', 'indicators', 'documents', 'platform', 'scoring'] as const;

/** Every pack there is, sorted. */
export const packIds = (files: PackFiles): string[] =>
  [...files.keys()].flatMap((path) => path.match(/^([^/]+)\/pack\.yaml$/)?.[1] ?? []).sort();

/** The pack and those it extends, nearest first. Stops at an unknown pack and at a circle, which `readPack` reports. */
export function packChain(files: PackFiles, id: string): string[] {
  const chain: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !chain.includes(next) && files.has(`${next}/pack.yaml`)) {
    chain.push(next);
    next = parentOf(files.get(`${next}/pack.yaml`) ?? '');
  }
  return chain;
}

/** What the top-level `extends:` names; undefined for a pack that stands alone. Asked often, so the text is not parsed. */
const parentOf = (text: string): string | undefined =>
  /^extends:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];

/** A template or the style table: the pack's own, or that of the nearest pack it extends. Null when none has it. */
export function packFile(files: PackFiles, id: string, name: string): { path: string; text: string } | null {
  for (const pack of packChain(files, id)) {
    const path = `${pack}/${name}`;
    const text = files.get(path);
    if (text !== undefined) return { path, text };
  }
  return null;
}

/** Templates and partials of a pack and of those it extends, by their path in the pack's folder. */
export function templateNames(files: PackFiles, id: string): string[] {
  const chain = packChain(files, id);
  const names = [...files.keys()].flatMap((path) => {
    const owner = chain.find((one) => path.startsWith(`${one}/`));
    return owner !== undefined && path.endsWith('.hbs') ? [path.slice(owner.length + 1)] : [];
  });
  return [...new Set(names)].sort();
}
