/**
 * JSON with sorted keys and a line a value: the same facts give the same bytes, and a diff reads well. Written out in one
 * walk: sorting a copy of a thousand pieces first took longer than writing it. `value` is plain data, as JSON knows it.
 */
export const stableJson = (value: unknown): string => `${written(value, '\n') ?? 'null'}\n`;

/** Undefined for what JSON leaves out. `line` begins a line at the depth of the value. */
function written(value: unknown, line: string): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${line} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, inner) ?? 'null');
    return items.length === 0 ? '[]' : `[${inner}${items.join(`,${inner}`)}${line}]`;
  }
  let members = '';
  for (const key of sorted(Object.keys(value))) {
    const member = written((value as Readonly<Record<string, unknown>>)[key], inner);
    if (member !== undefined) members += `${members === '' ? '' : ','}${inner}${JSON.stringify(key)}: ${member}`;
  }
  return members === '' ? '{}' : `{${members}${line}}`;
}

/** Numbers stay in front, in their order, as every engine lists them: what reads the file back finds the same order. */
function sorted(keys: readonly string[]): readonly string[] {
  const numbers =
    keys.findLastIndex((key) => /^\d/.test(key) && String(Number(key) >>> 0) === key && key !== maxKey) + 1;
  return numbers === 0 ? [...keys].sort() : [...keys.slice(0, numbers), ...keys.slice(numbers).sort()];
}

/** 2³² − 1 is no index (ECMA-262, array index). */
const maxKey = '4294967295';
