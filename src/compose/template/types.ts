import type { ViewShape } from '../views/view.ts';

/** What an expression stands for, as far as a template tells before it is rendered. */
export interface Typed {
  readonly is: 'value' | 'list' | 'flag' | 'unknown';
  /** View of a list's items. */
  readonly view?: ViewShape | undefined;
  /** A word written in the template itself. */
  readonly literal?: string;
}
export const unknownType: Typed = { is: 'unknown' };
export const valueType: Typed = { is: 'value' };
