import { paperCodes, sequenceChecks } from '../amend/index.ts';
import { bindingCodes } from '../bundle/pdf/index.ts';
import { packageChecks } from '../bundle/verify/index.ts';
import { titleOf as checkTitle } from '../check/explain.ts';
import { checks } from '../check/index.ts';
import { asDemand } from '../check/report/demand.ts';
import { waiverRemarks } from '../check/waiver-remarks.ts';
import { composeCodes } from '../compose/index.ts';
import { readCodes } from '../read/codes/index.ts';
import { marksUnreadable } from '../review/index.ts';
import { zipCodes } from '../shell/zip/codes.ts';
import { glyphCode } from '../write/index.ts';
import { pictureCode } from './examine-template.ts';
import { manuscriptDemands, manuscriptEvents } from './manuscript-codes.ts';

const waiverCodes = Object.values(waiverRemarks).map(({ code }) => code);
type Titled = { readonly code: string; readonly title: string };
const titles = (codes: readonly Titled[]): ReadonlyMap<string, string> =>
  new Map(codes.map(({ code, title }) => [code, title]));

/** Titles that say what must hold. */
const demands = titles([...manuscriptDemands, ...packageChecks, ...zipCodes, ...sequenceChecks, ...paperCodes]);
/** Titles that say what was met with. */
const events = titles([
  ...readCodes,
  ...composeCodes,
  ...bindingCodes,
  ...manuscriptEvents,
  marksUnreadable,
  glyphCode,
  pictureCode,
]);

/** Every code a problem of a dossier may have. */
export const knownCodes = (): readonly string[] => [
  ...new Set([...checks.map(({ code }) => code), ...waiverCodes, ...demands.keys(), ...events.keys()]),
];

/** The one sentence behind a code, whichever engine it belongs to. */
export const titleOf = (code: string): string | undefined => checkTitle(code) ?? demands.get(code) ?? events.get(code);

/** 检查项名称 of all codes given, for a record that must speak without this program. */
export const headingsOf = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set(codes)].sort().flatMap((code) => {
      const heading = headingOf(code);
      return heading === undefined ? [] : [[code, heading]];
    }),
  );

/** The same as it stands over the problems of a code: 要求： where the sentence says what must hold. */
export function headingOf(code: string): string | undefined {
  const demand = checkTitle(code) ?? demands.get(code);
  return demand === undefined ? events.get(code) : asDemand(demand);
}
