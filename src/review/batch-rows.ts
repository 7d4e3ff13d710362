import { sequenceText } from '../model/history.ts';
import type { BatchRow, Follower } from './batch.ts';

/** What the packages of a batch are to one another, in the order in which a reviewer needs them. */
export const arranged = (rows: readonly BatchRow[]): BatchRow[] => sorted(withFollowers(withTwins(rows)));

/** A package that was followed by another need not be reviewed any more, whatever is wrong with it. */
export const needing = (rows: readonly BatchRow[]): BatchRow[] =>
  rows.filter((row) => row.state !== '核验通过' && !isOutdated(row));

const isSameDossier = (a: BatchRow, b: BatchRow): boolean =>
  a !== b && a.sequence !== null && b.sequence !== null && a.applicant === b.applicant && a.year === b.year;

/** Two packages of one name and sequence cannot both be the one handed in: each row names the others. */
function withTwins(rows: readonly BatchRow[]): BatchRow[] {
  const said = (a: BatchRow, b: BatchRow): string =>
    `${b.file}（${a.sha256 !== null && a.sha256 === b.sha256 ? '逐字节相同' : '内容不同'}）`;
  return rows.map((row) => ({
    ...row,
    twins: rows
      .filter((other) => isSameDossier(row, other) && row.sequence === other.sequence)
      .map((other) => said(row, other)),
  }));
}

/** Only the last sequence is what the applicant stands by: each row names those that came after it. */
function withFollowers(rows: readonly BatchRow[]): BatchRow[] {
  const followers = (row: BatchRow): Follower[] =>
    rows
      .filter((other) => isSameDossier(row, other))
      .map((other) => ({ file: other.file, sequence: other.sequence ?? 0, follows: isMadeUpon(other, row) }))
      .filter(({ sequence }) => sequence > (row.sequence ?? 0))
      .sort((a, b) => a.sequence - b.sequence || (a.file < b.file ? -1 : 1));
  return rows.map((row) => ({ ...row, followers: followers(row) }));
}

/** A later package states the sums of those before it; where it states none, nothing speaks against it. */
function isMadeUpon({ earlier }: BatchRow, { sequence, sha256 }: BatchRow): boolean {
  const stated = earlier[sequence ?? 0] ?? null;
  return stated === null || sha256 === null || stated === sha256;
}

/** As a cell and a sentence say it. */
export const followerText = ({ file, sequence, follows }: Follower): string =>
  `${file}（序列${sequenceText(sequence)}${follows ? '' : '，所接的不是这一份'}）`;

export const isOutdated = ({ followers }: BatchRow): boolean =>
  followers.length > 0 && followers.every(({ follows }) => follows);

const RANK = { 中断: 0, 打不开: 1, 核验不通过: 2, 核验通过: 3 } as const;

/** What needs the reviewer most comes first; equal rows by applicant, so that the order never depends on the workers. */
const sorted = (rows: readonly BatchRow[]): BatchRow[] =>
  [...rows].sort(
    (a, b) =>
      Number(isOutdated(a)) - Number(isOutdated(b)) ||
      RANK[a.state] - RANK[b.state] ||
      b.errors - a.errors ||
      b.unmet - a.unmet ||
      b.suspected + b.undetermined - (a.suspected + a.undetermined) ||
      (a.applicant < b.applicant ? -1 : a.applicant > b.applicant ? 1 : a.file < b.file ? -1 : 1),
  );
