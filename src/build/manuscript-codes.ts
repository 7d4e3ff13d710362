import type { Turn } from '../diagnostic.ts';
import { proofChecks } from '../proof/checks/index.ts';
import { compareCodes } from '../proof/compare.ts';
import { dictionaryMalformed } from '../text/dictionaries.ts';
import { proseCodes } from '../text/read-prose.ts';

/** 校对 — all codes that are spoken of a manuscript: those whose titles say what must hold, and those that say what was met with. */
export const manuscriptDemands = proofChecks;
export const manuscriptEvents = [...proseCodes, ...compareCodes, dictionaryMalformed];

/** When each is to be mended. */
export const manuscriptTurns: readonly (readonly [string, Turn])[] = [
  ...proofChecks.map(({ code, severity }) => [code, severity === 'error' ? 'wrong' : 'wording'] as const),
  [dictionaryMalformed.code, 'unread'],
];
