import type { Document, Inline, TableCell } from './document.ts';
import type { Settings } from './settings.ts';

/** 附属文书 — what stands around the materials (目录、隔页、备考表、补正文书): plain, in the applicant's name, of the dossier's day. */
export const plainDocument = (
  { applicant, date, draft }: Settings,
  own: Pick<Document, 'id' | 'kind' | 'title' | 'blocks'>,
): Document => ({ ...own, material: null, applicant: applicant.name, day: date, draft, form: 'plain' });

/** Plain words as a line of such a paper; nothing where there are none. */
export const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);

/** The same as a cell of a table. */
export const cell = (value: string): TableCell => ({ content: text(value) });
