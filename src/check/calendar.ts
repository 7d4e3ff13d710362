import type { CalendarSlip } from '../text/calendar/slip.ts';
import type { Finding } from './check.ts';
import type { TextCell } from './text-cells.ts';

/** What a finder sees in each cell, at its place. */
export function* slipsIn(
  cells: readonly TextCell[],
  find: (text: string) => Iterable<CalendarSlip>,
): Generator<Finding> {
  for (const { text, at, about } of cells)
    for (const { quote, message } of find(text)) yield { at: { ...at, quote }, message, about };
}
