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
  const earlierOf = earlierNumbers(files, given);
  const owners = ownersOf(claims, earlierOf);
  for (const claim of claims.filter((c) => c.number !== '')) {
    const owner = owners.get(claim.number) ?? claim;
    const holder = owner === claim ? numbers.take(claim.number, claim) : owner;
    if (holder === null) result.set(claim, claim.number);
    else sayTaken(claim, holder, owner !== claim, say);
  }
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

/** Who was given a number before and is still here: it keeps it, whoever asks for it, unless its own row asks for another. */
function ownersOf(
  claims: readonly Claim[],
  earlierOf: (claim: Claim) => string | undefined,
): ReadonlyMap<string, Claim> {
  const owners = new Map<string, Claim>();
  for (const claim of claims) {
    const number = earlierOf(claim);
    if (number === undefined || owners.has(number)) continue;
    if (claim.number === '' || claim.number === number) owners.set(number, claim);
  }
  return owners;
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

function sayTaken(claim: Claim, holder: Claim, before: boolean, say: Say): void {
  const [own, other] = [relativePath(claim.file.path), relativePath(holder.file.path)];
  const at = { ...claim.at, quote: claim.number };
  const related = [{ at: holder.at, message: before ? '早先得到这个编号的一件' : '已采用的一件' }];
  const message = before
    ? `编号“${claim.number}”已给过《${titleOfClaim(holder)}》（${other}），给出后不再变；“${own}”没有采用，用自己的编号`
    : `编号“${claim.number}”已用于“${other}”，“${own}”另给了新号`;
  const mend = '把这一格的编号清空，由程序给号；想用那一件作证明的，在引用处写那一件的编号';
  say(remark('evidence-number-taken', at, message, before ? { related, hint: mend } : { related }));
}

const titleOfClaim = ({ entry, file }: Claim): string => entry?.title || ownTitle(file);

function pieceOf(claim: Claim, number: string, pack: StandardPack, cited: readonly string[]): EvidencePiece {
  const { entry, file } = claim;
  const title = titleOfClaim(claim);
  return {
    number,
    title,
    unit: entry?.unit ?? '',
    docNumber: entry?.docNumber ?? '',
    date: entry?.date ?? null,
    ...(entry?.month && { month: entry.month }),
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
    // A folder of pictures that is no longer registered stands there all the same.
    if (files.some(({ path }) => relativePath(path).startsWith(`${file}/`))) continue;
    say(
      remark(
        'evidence-number-retired',
        { ...at, quote: number },
        `编号“${number}”原来的文件“${file}”不见了，编号保留不用`,
      ),
    );
  }
}
