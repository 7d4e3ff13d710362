import type { Origin } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { DossierSubject } from './check.ts';

const citing = [
  'profile',
  'indicators',
  'responsibilities',
  'measures',
  'steps',
  'rectifications',
  'honours',
  'regulations',
] as const satisfies readonly (keyof Dossier)[];

/** 引证 — one evidence number written in one row. */
export interface Cited {
  readonly number: string;
  readonly at: Origin;
}

/** Every evidence number the facts cite, in the order of the sheets. */
export const citedNumbers = ({ dossier }: DossierSubject): Cited[] =>
  citing.flatMap((sheet) =>
    dossier.value[sheet].flatMap((row, i) =>
      row.evidence.map((number, j) => ({ number, at: dossier.at(sheet, i, 'evidence', j) })),
    ),
  );
