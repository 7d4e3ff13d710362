import type { Day } from '../model/day.ts';

/** What a cell of a workbook shows, whatever stands behind it. */
export type Seen =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | NumberSeen
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'uncached'; readonly formula: string }
  /** Covered by a merge; the value counts for the master cell only. */
  | { readonly kind: 'covered'; readonly master: string };

interface NumberSeen {
  readonly kind: 'number';
  readonly number: number;
  readonly percent: boolean;
  readonly shown: string;
  /** What the cell's format writes behind the number. */
  readonly unit?: string;
  /** The number itself is larger than it is made to look: 125000, shown as 12.5万. */
  readonly scaled?: true;
  /** As a day's number, where the workbook counts days from 1904. */
  readonly serial?: number;
}
