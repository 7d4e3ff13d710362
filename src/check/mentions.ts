/** Whether a text holds any of many names: one pass instead of one for each name. Always false without names. */
export function mentionsAny(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map(literally).join('|'), 'u');
  return (text) => any.test(text);
}

/** The text as a pattern that matches only itself. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
