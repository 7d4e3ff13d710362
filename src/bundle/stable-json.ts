/**
 * JSON with sorted keys and a line a value: the same facts give the same bytes, and a diff reads well. `value` is plain
 * data, as JSON knows it; numbers among the keys stay in front, as every engine lists them (ECMA-262, array index).
 */
export const stableJson = (value: unknown): string => `${JSON.stringify(ordered(value), null, 1) ?? 'null'}\n`;

/** The engine's own writer over a sorted copy takes a third of the time of writing value by value. */
function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ordered);
  const from = value as Readonly<Record<string, unknown>>;
  const to: Record<string, unknown> = {};
  for (const key of Object.keys(from).sort()) {
    if (key === '__proto__') Object.defineProperty(to, key, { value: ordered(from[key]), enumerable: true });
    else to[key] = ordered(from[key]);
  }
  return to;
}
