import { expect, test } from 'vitest';
import type { Patch } from '../../src/check/check.ts';
import { evidenceNearDuplicatePhoto } from '../../src/check/dossier/evidence-near-duplicate-photo.ts';
import { photoUndescribed } from '../../src/check/dossier/photo-undescribed.ts';
import { runChecks } from '../../src/check/run.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';
import { subjectWith } from './fixture/subject.ts';

/** The fixture with one piece's file replaced by a copy of another's, as the register still tells two stories. */
function copied(from: string, to: string, patch: Patch = {}): string[] {
  const subject = subjectWith(patch);
  const of = (number: string): EvidencePiece => {
    const piece = subject.ledger.pieces.find((p) => p.number === number);
    if (piece === undefined) throw new Error(number);
    return piece;
  };
  const { digest } = of(from).file;
  const copy = { ...of(to), file: { ...of(to).file, digest } };
  const pieces = subject.ledger.pieces.map((p) => (p.number === to ? copy : p));
  return runChecks('dossier', { ...subject, ledger: { pieces } })
    .diagnostics.filter(({ code }) => code.startsWith('evidence-near-duplicate'))
    .map(({ severity, message }) => `${severity}: ${message}`);
}
const second: Patch = {
  add: {
    'dossier/registry': {
      number: '91.1-07',
      file: '组织管理/现场照片.jpg',
      title: '夏季清洁行动照片',
      unit: '市城市管理局',
      docNumber: '',
      date: '2022-07-05',
      pages: '',
      clauses: ['91.1'],
      indicators: [],
      kind: '照片',
      place: '和平路',
      note: '',
    },
    files: {
      path: '佐证材料/组织管理/现场照片.jpg',
      bytes: 9,
      digest: 'ee',
      media: 'jpeg',
      pages: 1,
      state: 'sound',
    },
  },
};

test('the very same photograph under another day and place is told with both', () => {
  expect(copied('91.1-05', '91.1-07', second)).toEqual([
    'warning: 照片91.1-07“夏季清洁行动照片”与91.1-05“创建动员大会照片”是同一个文件，却分别登记为2022年7月5日和2023年3月8日、“和平路”和“市会议中心”',
  ]);
});
test('one document handed in under two titles is one file', () => {
  expect(copied('91.1-03', '91.1-04')).toEqual([
    'warning: 佐证91.1-04“创建动员大会讲话”与91.1-03“创建动员大会签到表”是同一个文件',
  ]);
});
test('two ranges of pages of one file are two pieces', () => {
  const subject = subjectWith();
  const [piece] = subject.ledger.pieces.filter(({ number }) => number === '92.1-02');
  if (piece === undefined) throw new Error('no piece');
  const pieces = [...subject.ledger.pieces, { ...piece, number: '92.1-04', range: { first: 4, last: 5 } }];
  const found = runChecks('dossier', { ...subject, ledger: { pieces } }).diagnostics.map(({ code }) => code);
  expect(found.filter((code) => code.startsWith('evidence-near-duplicate'))).toEqual([]);
});

test('in a folder the pictures are named, and a copy outside it is told', () => {
  const patch = evidenceNearDuplicatePhoto.examples.bad.patch;
  const subject = subjectWith(patch);
  const [first, second] = subject.ledger.pieces.filter(({ file }) => /\.jpg$/.test(file.path));
  if (first === undefined || second === undefined) throw new Error('the example has two photographs');
  const album = { ...first, photos: [first.file, second.file] };
  const told = (...pieces: (typeof album | typeof second)[]) =>
    [...(evidenceNearDuplicatePhoto.run({ ...subject, ledger: { pieces } }) as Iterable<{ message: string }>)].map(
      ({ message }) => message,
    );
  expect(told(album)[0]).toMatch(/中的\S+\.jpg与\S+中的\S+\.jpg是同一画面/);
  const copy = { ...second, date: first.date, file: { ...second.file, digest: first.file.digest } };
  expect(told({ ...album, photos: [first.file] }, copy)[0]).toContain('是同一个文件');
});

test('a scanned paper is not asked where it was taken', () => {
  const subject = subjectWith(photoUndescribed.examples.bad.patch);
  const told = (kind: string) => {
    const pieces = subject.ledger.pieces.map((piece) => ({ ...piece, kind }));
    return [...(photoUndescribed.run({ ...subject, ledger: { pieces } }) as Iterable<unknown>)].length;
  };
  expect([told(''), told('照片'), told('证明')]).toEqual([1, 1, 0]);
});
