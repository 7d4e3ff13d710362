import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';
import { subjectWith } from './fixture/subject.ts';

/** What one check says of the fixture with a lead that gave nothing, its pieces changed. */
function told(code: string, change: (piece: EvidencePiece) => EvidencePiece): number {
  const subject = subjectWith({
    set: {
      'dossier/responsibilities/R2/lead': '市园林局',
      'dossier/organisation/#0/unit': '市园林局',
      'pack/categories/92/clauses/92.1/evidence': ['定额班次表', '点位照片'],
    },
  });
  const pieces = subject.ledger.pieces.map(change);
  return runChecks('dossier', { ...subject, ledger: { pieces } }).diagnostics.filter((d) => d.code === code).length;
}

test('no unit is accused of having sent nothing while nobody entered whose the pieces are', () => {
  expect(told('department-share-missing', (piece) => piece)).toBe(1);
  expect(told('department-share-missing', (piece) => ({ ...piece, unit: '' }))).toBe(0);
});

test('a folder called by the wanted material makes its files that material, the folder of a clause does not', () => {
  const within = (folder: string) => (piece: EvidencePiece) => ({
    ...piece,
    file: { ...piece.file, path: `佐证材料/${folder}/IMG_01.jpg` },
  });
  expect(told('clause-evidence-type', within('92.1 道路/点位照片'))).toBe(0);
  expect(told('clause-evidence-type', within('92.1 点位照片'))).toBe(1);
});
