import type { Severity } from '../../diagnostic.ts';

/** What `explain` tells of a code: why it is reported, on what ground, how to mend it, and an example. */
export interface CodeNote {
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly basis: string;
  readonly hint: string;
  readonly example: string;
  /** A warning that something was not read: other problems may follow from it, as they may from every error of the intake. */
  readonly unread?: true;
}

const own = '本工具的读入约定，见工作簿的“填写说明”';
/** Most remarks of the intake stand on the form of the workbook itself, not on a standard. */
export const formBasis = { basis: own } as const;
