import { beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import { readSample, type Sample, sampleWith } from './fixture/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample();
}, 60_000);

/** The papers of 1.2 under names that say nothing; `heading` is what one of them says of itself. */
function lacking(heading: string | undefined): string[] {
  const subject = sampleWith(sample, {});
  const own = subject.ledger.pieces.filter(({ clauses }) => clauses.includes('1.2'));
  const pieces = subject.ledger.pieces.map((piece) => (own.includes(piece) ? { ...piece, title: '扫描件' } : piece));
  const insights = new Map(subject.insights);
  for (const { file } of own) {
    const seen = insights.get(file.digest);
    if (seen?.text) insights.set(file.digest, { ...seen, text: { ...seen.text, ...(heading && { heading }) } });
  }
  const { diagnostics } = runChecks('dossier', { ...subject, ledger: { ...subject.ledger, pieces }, insights });
  return diagnostics.filter(({ code }) => code === 'clause-set-incomplete').map(({ message }) => message);
}

test('a paper whose file name says nothing counts as what its own heading says', () => {
  const without = lacking(undefined);
  const missing = lacking('关于调整市爱卫会组成人员的通知');
  expect(without.some((message) => message.includes('缺爱卫会组成人员文件'))).toBe(true);
  expect(missing.some((message) => message.includes('缺爱卫会组成人员文件'))).toBe(false);
  expect(missing.length).toBe(without.length - 1);
});
