import type { Diagnostic, Origin } from '../../diagnostic.ts';
import { cellCodes } from './cells.ts';
import type { CodeNote } from './code.ts';
import { evidenceCodes } from './evidence.ts';
import { packCodes } from './pack.ts';
import { settingsCodes } from './settings.ts';
import { workbookCodes } from './workbook.ts';

export type { CodeNote } from './code.ts';

const notes = { ...workbookCodes, ...cellCodes, ...settingsCodes, ...evidenceCodes, ...packCodes };
export type ReadCode = keyof typeof notes;

/** Every remark the intake can make, for `explain`; one code a sentence, in a fixed order. */
export const readCodes: readonly (CodeNote & { readonly code: ReadCode })[] = (Object.keys(notes) as ReadCode[]).map(
  (code) => ({ code, ...notes[code] }),
);

/** Where remarks go while something is read. */
export type Say = (remark: Diagnostic) => void;

/** A remark under a known code: severity, ground and default mending come from its note. */
export function remark(
  code: ReadCode,
  at: Origin,
  message: string,
  more: Pick<Partial<Diagnostic>, 'hint' | 'related' | 'severity'> = {},
): Diagnostic {
  const { severity, basis, hint } = notes[code];
  return { code, severity, message, at, basis, hint, ...more };
}
