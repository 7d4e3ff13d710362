/** Our own files are four deep; where a stranger’s is some thousands deep, the parser falls and takes the process with it. */
const deepest = 100;
/** Brackets of a text's own words count too, closed or not. */
const mostBrackets = 1000;

/**
 * Whether a YAML text may be nested too deep to be parsed at all. Counts, without parsing, what can open a level:
 * brackets not closed yet, lines further in than the one before, and the marks “-”, “?” and “:” within a line. An estimate from above.
 */
export function isTooDeep(text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const marks = marksIn(line);
    if (indents.length + marks > deepest) return true;
    for (const char of line) {
      if (char === '[' || char === '{') brackets += 1;
      else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > mostBrackets) return true;
    }
  }
  return false;
}

/** “-”, “?”, “:” followed by a blank or the end. */
function marksIn(line: string): number {
  let count = 0;
  for (const _ of line.matchAll(/[-?:](?=\s|$)/g)) count += 1;
  return count;
}
