import { turnOf as checkTurn } from '../check/turns.ts';
import { composeCodes } from '../compose/index.ts';
import type { Turn } from '../diagnostic.ts';
import { readCodes } from '../read/codes/index.ts';
import { manuscriptTurns } from './manuscript-codes.ts';

/** What a document is made from, and could not be: a template, a form. Only the gaps themselves follow from something else. */
const unmade = composeCodes.filter(({ code, severity }) => severity === 'error' && code !== 'fact-missing');

const known: ReadonlyMap<string, Turn> = new Map<string, Turn>([
  ...readCodes.map(({ code, severity, unread }): [string, Turn] => [
    code,
    severity === 'error' || unread ? 'unread' : 'wrong',
  ]),
  ...unmade.map(({ code }): [string, Turn] => [code, 'unread']),
  ...manuscriptTurns,
  // Held against another package than the one it follows, nothing else that is found means anything.
  ['previous-damaged', 'unread'],
  ['sequence-continuous', 'unread'],
]);

/** When a problem is to be mended, whichever engine found it; what nobody knows is made from the rest. */
export const turnOf = (code: string): Turn => checkTurn(code) ?? known.get(code) ?? 'consequence';
