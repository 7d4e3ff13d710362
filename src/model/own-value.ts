/** What a table says of a word from outside. `table['constructor']` would give what every object of the language inherits. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
