import type { Diagnostic, Located, Origin, Outcome } from '../../diagnostic.ts';
import type { Dossier, EvidenceEntry } from '../../model/dossier.ts';
import type { EvidenceFile, EvidencePiece, Ledger } from '../../model/evidence.ts';
import type { StandardPack } from '../../model/pack.ts';
import { remark, type Say } from '../codes/index.ts';
import { citationsOf } from './cited.ts';
import { type Claim, claimsOf } from './claims.ts';
import { compareNumbers, type GivenNumber, givenNumbersFile } from './given.ts';
import { numberBook } from './numbers.ts';
import { kindOf, relativePath, titleOf } from './place.ts';
import { saysNothing } from './propose/details.ts';

/**
 * Gives every piece its number `<条款>-<序号>` and the ledger its lines. A number in 佐证登记 wins, then one given before
 * (`given`, the record beside the facts), then the next free one of its clause; numbers never move and never come again.
 */
export function numberEvidence(
  dossier: Located<Dossier>,
  files: readonly EvidenceFile[],
  pack: StandardPack,
  given: readonly GivenNumber[] = [],
): Outcome<Ledger> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const claims = claimsOf(dossier, files, pack, say);
  const numbered = numberClaims(claims, files, given, say);
  const citations = citationsOf(dossier.value);
  const pieces = [...numbered].map(([claim, number]) => pieceOf(claim, number, pack, citations.get(number) ?? []));
  sayRetired(claims, files, given, dossier.value.registry, say);
  return { value: { pieces: pieces.sort((a, b) => compareNumbers(a.number, b.number)) }, diagnostics };
}

function numberClaims(
  claims: readonly Claim[],
  files: readonly EvidenceFile[],
  given: readonly GivenNumber[],
  say: Say,
): Map<Claim, string> {
  const numbers = numberBook<Claim>(given.map((g) => g.number));
  const result = new Map<Claim, string>();
  for (const claim of claims.filter((c) => c.number !== '')) {
    const holder = numbers.take(claim.number, claim);
    if (holder === null) result.set(claim, claim.number);
    else sayTaken(claim, holder, say);
  }
  const earlierOf = earlierNumbers(files, given);
  const earlier = new Map<Claim, string>();
  for (const claim of claims.filter((c) => !result.has(c))) {
    const number = earlierOf(claim);
    if (number !== undefined && numbers.take(number, claim) === null) earlier.set(claim, number);
  }
  for (const claim of claims) {
    if (!result.has(claim)) result.set(claim, earlier.get(claim) ?? numbers.next(claim.clauses[0] ?? '', claim));
  }
  return result;
}

/** By path and pages; a file that moved is known by its content, if no file stands where it stood. */
function earlierNumbers(
  files: readonly EvidenceFile[],
  given: readonly GivenNumber[],
): (claim: Claim) => string | undefined {
  const standing = new Set(files.map((file) => relativePath(file.path)));
  const key = (what: string, pages: string): string => `${what}\u0001${pages}`;
  const byPath = new Map(given.map((g) => [key(g.file, g.pages), g.number]));
  const moved = given.filter((g) => !standing.has(g.file)).reverse();
  const byContent = new Map(moved.map((g) => [key(g.digest, g.pages), g.number]));
  return ({ file, pages }) => byPath.get(key(relativePath(file.path), pages)) ?? byContent.get(key(file.digest, pages));
}

function sayTaken(claim: Claim, holder: Claim, say: Say): void {
  const message = `编号“${claim.number}”已用于“${relativePath(holder.file.path)}”，“${relativePath(claim.file.path)}”另给了新号`;
  const related = [{ at: holder.at, message: '已采用的一件' }];
  say(remark('evidence-number-taken', { ...claim.at, quote: claim.number }, message, { related }));
}

function pieceOf(claim: Claim, number: string, pack: StandardPack, cited: readonly string[]): EvidencePiece {
  const { entry, file } = claim;
  const title = entry?.title || ownTitle(file);
  return {
    number,
    title,
    unit: entry?.unit ?? '',
    docNumber: entry?.docNumber ?? '',
    date: entry?.date ?? null,
    ...(entry?.place ? { place: entry.place } : {}),
    kind: entry?.kind || kindOf(title, pack),
    clauses: claim.clauses,
    indicators: [...new Set([...(entry?.indicators ?? []), ...cited])],
    file,
    ...(claim.photos && { photos: claim.photos }),
    range: claim.range,
  };
}

/** The file's name, unless it says nothing and the file names itself better. */
function ownTitle({ path, title = '' }: EvidenceFile): string {
  const named = titleOf(path);
  return title !== '' && saysNothing(named) ? title : named;
}

/** A number whose file is gone stays taken, and that is said once; a registered one has had its own error. */
function sayRetired(
  claims: readonly Claim[],
  files: readonly EvidenceFile[],
  given: readonly GivenNumber[],
  registry: readonly EvidenceEntry[],
  say: Say,
): void {
  const paths = new Set([...files, ...claims.map(({ file }) => file)].map((file) => relativePath(file.path)));
  const digests = new Set(claims.map((claim) => claim.file.digest));
  const registered = new Set(registry.map((entry) => entry.file));
  const at: Origin = { file: givenNumbersFile };
  for (const { number, file, digest } of given) {
    if (paths.has(file) || digests.has(digest) || registered.has(file)) continue;
    say(
      remark(
        'evidence-number-retired',
        { ...at, quote: number },
        `编号“${number}”原来的文件“${file}”不见了，编号保留不用`,
      ),
    );
  }
}
