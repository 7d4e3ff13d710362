import { paperCodes, sequenceChecks } from '../amend/index.ts';
import { bindingCodes } from '../bundle/pdf/index.ts';
import { packageChecks } from '../bundle/verify/index.ts';
import { titleOf as checkTitle } from '../check/explain.ts';
import { composeCodes } from '../compose/index.ts';
import { proofChecks } from '../proof/checks/index.ts';
import { readCodes } from '../read/codes/index.ts';
import { zipCodes } from '../shell/zip/codes.ts';

const others = new Map(
  [
    ...readCodes,
    ...composeCodes,
    ...proofChecks,
    ...packageChecks,
    ...zipCodes,
    ...bindingCodes,
    ...sequenceChecks,
    ...paperCodes,
  ].map(({ code, title }) => [code as string, title]),
);

/** The one sentence behind a code, whichever engine it belongs to. */
export const titleOf = (code: string): string | undefined => checkTitle(code) ?? others.get(code);
