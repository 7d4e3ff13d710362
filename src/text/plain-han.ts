/** The script in ranges; the two planes of rare characters whole, so that names written with them are seen. */
const ranges =
  '\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9\\u{20000}-\\u{3ffff}';
const script = '\\p{Script=Han}';

/** The script, any other escape, a class. */
const parts = /\\p\{Script=Han\}|\\.|\[(?:[^\]\\]|\\.)*\]/gsu;

/**
 * 汉字类 — the pattern with `\p{Script=Han}` written as ranges. The engine lays the script out in twenty parts, half of them
 * beyond the first plane as pairs of halves, and does so for each time it may be repeated: up to two milliseconds for one
 * pattern, with ranges a tenth of that.
 */
export function plainHan(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  if (!source.includes(script)) return pattern;
  const plain = source.replace(parts, (part) => {
    if (part === script) return `[${ranges}]`;
    return part.startsWith('[') ? part.replaceAll(script, ranges) : part;
  });
  return new RegExp(plain, flags);
}
