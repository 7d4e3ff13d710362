import { expect, test } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { Dossier } from '../../src/model/dossier.ts';
import { dossier, pack } from '../read/fixture.ts';

const ofPack = pack.indicators.find(({ parts }) => parts.length === 0)?.id ?? '';

/** Evidence of the first whole indicator, with what its row and what the register say of it. */
const proof = (evidence: readonly string[], pieces: Parameters<typeof assess>[2]): readonly string[] =>
  assess(
    Dossier.parse({ settings: dossier.settings, indicators: [{ id: ofPack, name: '', years: [], evidence }] }),
    pack,
    pieces,
  ).find(({ id }) => id === ofPack)?.evidence ?? [];

test('a piece registered for an indicator proves it as well as one named in its row, and is told once', () => {
  const pieces = [
    { number: '3.1-02', indicators: [ofPack] },
    { number: '3.1-03', indicators: ['x'] },
  ];
  expect(proof([], pieces)).toEqual(['3.1-02']);
  expect(proof(['3.1-05', '3.1-02'], pieces)).toEqual(['3.1-05', '3.1-02']);
  expect(proof([], [])).toEqual([]);
});
