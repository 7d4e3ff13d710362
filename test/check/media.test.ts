import { expect, it } from 'vitest';
import { evidenceMediaUnsupported } from '../../src/check/dossier/evidence-media-unsupported.ts';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

const told = (media: string) =>
  runChecks(
    'dossier',
    subjectWith({
      add: { files: { path: `佐证材料/材料.${media}`, bytes: 900, digest: 'f0', media, pages: null, state: 'sound' } },
    }),
  )
    .diagnostics.filter(({ code }) => code === evidenceMediaUnsupported.code)
    .map(({ severity }) => severity);

it('what whoever verifies the package would refuse is an error before it is packed; an archive is only told of', () => {
  expect([told('unknown'), told('zip'), told('pdf')]).toEqual([['error'], ['warning'], []]);
});
