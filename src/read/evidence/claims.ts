import type { Located, Origin } from '../../diagnostic.ts';
import type { Dossier, EvidenceEntry } from '../../model/dossier.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { StandardPack } from '../../model/pack.ts';
import { remark, type Say } from '../codes/index.ts';
import { nearest } from '../words/nearest.ts';
import { albumFile, strangersAmong } from './album.ts';
import { splitNumber } from './given.ts';
import { fileMatcher, type Match } from './match.ts';
import { comparePaths, placer, relativePath } from './place.ts';

/** A piece that wants a number: a registered row, or a file in a clause's folder. */
export interface Claim {
  readonly file: EvidenceFile;
  /** Where `file` stands for a folder of pictures. */
  readonly photos?: readonly EvidenceFile[];
  readonly entry: EvidenceEntry | null;
  readonly clauses: readonly string[];
  /** The number asked for; '' for the next free one. */
  readonly number: string;
  readonly pages: string;
  readonly range: { readonly first: number; readonly last: number } | null;
  readonly at: Origin;
}

/** Registered pieces in the sheet's order, then unregistered files in order of path; identical files claim once. */
export function claimsOf(
  dossier: Located<Dossier>,
  files: readonly EvidenceFile[],
  pack: StandardPack,
  say: Say,
): Claim[] {
  const match = fileMatcher(files);
  const matches = dossier.value.registry.map((entry) => match(entry.file));
  const registered = dossier.value.registry.flatMap((entry, i) => {
    const found = matches[i] ?? { kind: 'none', near: undefined };
    return registeredClaim(entry, found, (key) => dossier.at('registry', i, key), pack, say) ?? [];
  });
  const spoken = new Set(matches.flatMap(spokenFor));
  const rest = files.filter((file) => !spoken.has(file.path));
  return [...registered, ...unregisteredClaims(rest, registered, pack, say)];
}

/** Files a row of the register speaks for, well or badly: they do not stand for themselves. */
const spokenFor = (match: Match): string[] =>
  match.kind === 'one' ? [match.file.path] : match.kind === 'folder' ? match.files.map(({ path }) => path) : [];

function registeredClaim(
  entry: EvidenceEntry,
  match: Match,
  at: (key: string) => Origin,
  pack: StandardPack,
  say: Say,
): Claim | null {
  const file = matched(entry, match, at('file'), say);
  if (file === null) return null;
  const clauses = knownClauses(entry, at('clauses'), pack, say);
  const number = usableNumber(entry.number, at('number'), pack, say);
  const [first] = clauses.length > 0 ? clauses : [splitNumber(number)?.clause ?? ''];
  if (first === undefined || first === '') return null;
  const range = rangeOf(entry.pages, file, at('pages'), say);
  return {
    file,
    ...(match.kind === 'folder' && { photos: match.files }),
    entry,
    clauses: clauses.length > 0 ? clauses : [first],
    number,
    pages: range === null ? '' : entry.pages,
    range,
    at: at('number'),
  };
}

function matched(entry: EvidenceEntry, match: Match, at: Origin, say: Say): EvidenceFile | null {
  if (match.kind === 'one') return match.file;
  const place = { ...at, quote: entry.file };
  if (match.kind === 'folder') return album(entry.file, match.files, place, say);
  if (match.kind === 'several') {
    const names = match.files.map((file) => relativePath(file.path)).join('、');
    say(remark('evidence-file-ambiguous', place, `“${entry.file}”对应多个文件：${names}`));
  } else {
    const hint = match.near === undefined ? {} : { hint: `是不是“${match.near}”？` };
    say(remark('evidence-file-missing', place, `登记的文件“${entry.file}”不在 佐证材料/ 下`, hint));
  }
  return null;
}

/** A folder is one piece when it holds nothing but pictures. */
function album(path: string, files: readonly EvidenceFile[], at: Origin, say: Say): EvidenceFile | null {
  const strangers = strangersAmong(files);
  if (strangers.length === 0) return albumFile(path, files);
  const names = strangers.map((file) => relativePath(file.path)).join('、');
  say(remark('evidence-folder-mixed', at, `登记的文件夹“${path}”里不全是能打开的照片：${names}`));
  return null;
}

function knownClauses(entry: EvidenceEntry, at: Origin, pack: StandardPack, say: Say): string[] {
  const ids = pack.categories.flatMap((category) => category.clauses.map((clause) => clause.id));
  for (const clause of entry.clauses.filter((id) => !ids.includes(id))) {
    const near = nearest(clause, ids);
    const hint = near === undefined ? {} : { hint: `是不是“${near}”？请从下拉列表中选。` };
    say(
      remark(
        'evidence-clause-unknown',
        { ...at, quote: clause },
        `“${entry.file}”登记的条款“${clause}”不在标准中`,
        hint,
      ),
    );
  }
  return entry.clauses.filter((id) => ids.includes(id));
}

function usableNumber(number: string, at: Origin, pack: StandardPack, say: Say): string {
  if (number === '') return '';
  const parts = splitNumber(number);
  if (parts === null) {
    say(
      remark('evidence-number-malformed', { ...at, quote: number }, `编号“${number}”应写成“条款-两位序号”，没有采用`),
    );
    return '';
  }
  if (pack.categories.some((category) => category.clauses.some((clause) => clause.id === parts.clause))) return number;
  say(
    remark(
      'evidence-clause-unknown',
      { ...at, quote: number },
      `编号“${number}”的条款“${parts.clause}”不在标准中，没有采用`,
    ),
  );
  return '';
}

function rangeOf(pages: string, file: EvidenceFile, at: Origin, say: Say): Claim['range'] {
  if (pages === '') return null;
  const [first = 1, last = first] = pages.split('-').map(Number);
  if (file.pages === null || last <= file.pages) return { first, last };
  say(
    remark(
      'evidence-pages-outside',
      { ...at, quote: pages },
      `文件只有 ${file.pages} 页，登记的是第 ${pages} 页；按全部页处理`,
    ),
  );
  return null;
}

function unregisteredClaims(
  files: readonly EvidenceFile[],
  registered: readonly Claim[],
  pack: StandardPack,
  say: Say,
): Claim[] {
  const byDigest = new Map(registered.filter((claim) => claim.range === null).map((c) => [c.file.digest, c.file.path]));
  const placeOf = placer(pack);
  const claims: Claim[] = [];
  for (const file of [...files].sort((a, b) => comparePaths(a.path, b.path))) {
    const place = placeOf(file.path);
    const at: Origin = { file: file.path };
    if (place === null)
      say(remark('evidence-unplaced', at, `“${relativePath(file.path)}”没有归入任何条款，不会进入申报包`));
    if (place === null || 'material' in place) continue;
    const twin = file.bytes === 0 ? undefined : byDigest.get(file.digest);
    if (twin !== undefined) {
      say(
        remark('evidence-identical', at, `“${relativePath(file.path)}”与“${relativePath(twin)}”内容完全相同，只作一件`),
      );
      continue;
    }
    byDigest.set(file.digest, file.path);
    claims.push({ file, entry: null, clauses: [place.clause], number: '', pages: '', range: null, at });
  }
  return claims;
}
