import type { StandardPack } from '../../model/pack.ts';
import { plain } from '../words/normal.ts';

export const evidenceRoot = '佐证材料/';
export const relativePath = (path: string): string =>
  path.startsWith(evidenceRoot) ? path.slice(evidenceRoot.length) : path;

/** Where a file lies: under a clause, filed as a material, or nowhere known. */
export type Placement = { readonly clause: string } | { readonly material: string } | null;

/** The deepest folder that begins with a clause's id or is its title decides, then a material's folder, then the file's own name. */
export function placer(pack: StandardPack): (path: string) => Placement {
  const clauses = pack.categories.flatMap((category) => category.clauses);
  const ids = new Map(clauses.flatMap(({ id, title }) => [[id, id] as const, [plain(title), id] as const]));
  const materials = new Map(pack.materials.flatMap(({ id, folders }) => folders.map((f) => [plain(f), id] as const)));
  const clauseIn = (part: string): string | undefined =>
    ids.get(part) ?? ids.get(/^(\d+\.\d+)(?![\d.])/.exec(part)?.[1] ?? '');
  const first = <T>(parts: readonly string[], find: (part: string) => T | undefined): T | undefined =>
    parts.map(find).find((found) => found !== undefined);
  return (path) => {
    const [name = '', ...folders] = relativePath(path).split('/').map(plain).reverse();
    const clause = first(folders, clauseIn);
    if (clause !== undefined) return { clause };
    const material = first(folders, (folder) => materials.get(folder));
    if (material !== undefined) return { material };
    const own = clauseIn(name);
    return own === undefined ? null : { clause: own };
  };
}

/** The clauses of the category a folder above the file is named after, `3 市容环境卫生`; null where none is. */
export function categoryOf(path: string, pack: StandardPack): readonly string[] | null {
  const folders = relativePath(path).split('/').slice(0, -1).map(plain).reverse();
  for (const folder of folders) {
    const bare = folder.replace(/^\d{1,2}(?:[.、．_-]|第?[章类])?\s*/u, '');
    const found = pack.categories.find(({ name }) => bare === plain(name));
    if (found !== undefined) return found.clauses.map(({ id }) => id);
  }
  return null;
}

/** What a camera or a messenger puts before the words somebody added: IMG_20240612_, 微信图片_20240612093015-. */
const machineMade =
  /^(?:img|dsc[nf]?|pxl|vid|mmexport|wx_camera|微信图片|qq图片)[\s_-]*\d{4,}(?:[\s_-]*\d+)*[\s_-]*(?=\p{Script=Han})/iu;

/** The title of an unregistered file: its name without number, clause and extension. */
export function titleOf(path: string): string {
  const name = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const bare = name
    .replace(/^[\d.]+(?:-\d+)?(?=[\s、_.])[\s、_.]*/, '')
    .replace(machineMade, '')
    .trim();
  return bare === '' ? name : bare;
}

/** The pack's kind whose words the title holds; '' when none does. */
export const kindOf = (title: string, pack: StandardPack): string =>
  pack.evidenceKinds.find(({ words }) => words.some((word) => title.includes(word)))?.kind ?? '';

/** By code point, but 2 before 10: the same on every machine, and as a clerk counts. */
export function comparePaths(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (const [i, x] of left.entries()) {
    const y = right[i];
    if (y === undefined) return 1;
    const byNumber = Number(x) - Number(y);
    if (Number.isNaN(byNumber) ? x !== y : byNumber !== 0) return Number.isNaN(byNumber) ? (x < y ? -1 : 1) : byNumber;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
