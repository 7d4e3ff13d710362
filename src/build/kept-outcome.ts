import type { Outcome } from '../diagnostic.ts';
import type { Inputs, Kept } from './kept.ts';

/** What was read from these inputs before, with all that was noticed; plain data, as JSON knows it. */
export function keptOutcome<T>(kept: Kept | undefined, inputs: Inputs, read: () => Outcome<T>): Outcome<T> {
  const held = kept?.recall(inputs);
  if (held) return JSON.parse(new TextDecoder().decode(held));
  const outcome = read();
  kept?.remember(inputs, new TextEncoder().encode(JSON.stringify(outcome)));
  return outcome;
}
