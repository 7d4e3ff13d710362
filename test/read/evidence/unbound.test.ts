import { expect, it } from 'vitest';
import type { EvidenceFile, EvidencePiece } from '../../../src/model/evidence.ts';
import { refusedNotes, unboundNotes } from '../../../src/read/evidence/index.ts';

const piece = (number: string, more: Partial<EvidenceFile>): EvidencePiece => ({
  number,
  title: '台账',
  unit: '',
  docNumber: '',
  date: null,
  kind: '',
  clauses: [],
  indicators: [],
  range: null,
  file: { path: `佐证材料/${number}`, bytes: 9, digest: number, media: 'pdf', pages: null, state: 'sound', ...more },
});
const pieces = [
  piece('1', { media: 'docx' }),
  piece('2', { media: 'ofd', pages: 3 }),
  piece('3', { media: 'heic', pages: 1 }),
  piece('4', { media: 'docx', state: 'locked' }),
  piece('5', { media: 'zip' }),
  piece('6', { media: 'pdf', pages: 1 }),
];

it('says of each file that stays outside the volumes why, and how to get its pages', () => {
  const notes = unboundNotes(pieces, ({ file }) => file.media === 'pdf', null);
  expect(notes.map(({ code, severity, at }) => `${severity} ${code} ${at.file}`)).toEqual([
    'note evidence-office-unconverted 佐证材料/1',
    'note evidence-not-bound 佐证材料/2',
    'note evidence-not-bound 佐证材料/3',
  ]);
  expect(notes[0]?.message).toBe('佐证1《台账》本机没有 LibreOffice，不能转成 PDF：原件随包，不装订进册');
  expect(notes[0]?.hint).toContain('WPS');
  expect(notes[1]?.message).toContain('OFD（3页）');
});

it('says which of the materials that were handed in the platform refuses', () => {
  const filed = pieces
    .slice(0, 3)
    .map(({ file }, i) => ({ file, as: `01 推荐报告/${i}.${['docx', 'ofd', 'pdf'][i]}` }));
  expect(refusedNotes(filed, ['pdf', 'ofd']).map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['filed-not-accepted', 'error', '“01 推荐报告/0.docx”不是pdf、ofd，平台不收，这项材料等于没有交'],
  ]);
});

it('says it was the converter that failed where there is one, and nothing of what was paged', () => {
  const [note, ...others] = unboundNotes(pieces.slice(0, 1), () => false, 'LibreOffice 7.4');
  expect([note?.message.includes('LibreOffice 7.4 没能'), others]).toEqual([true, []]);
  expect(unboundNotes(pieces, () => true, null)).toEqual([]);
});
