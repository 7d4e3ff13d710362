/** What other programs may write into a workbook, and the workbook library reads wrongly or not at all, in the clerk's words. */
export type Oddity = { readonly code: 'workbook-foreign' | 'workbook-damaged'; readonly words: string };

const foreign = (words: string): Oddity => ({ code: 'workbook-foreign', words });

/** Why a worksheet must not be given to the library; null where it may. `strings`: whether the workbook has its table of texts. */
export function oddSheet(xml: string, strings: boolean): Oddity | null {
  if (/<\w+:(?:worksheet|sheetData)\b/.test(xml)) return foreign('标签带有前缀');
  if (holds(xml, /<c\b[^<>]*>/g, (tag) => /\st\s*=\s*["']d["']/.test(tag)))
    return foreign('日期按“严格 Open XML”的写法存放');
  if (holds(xml, /<(?:c|row)\b[^<>]*>/g, (tag) => !/\sr\s*=/.test(tag))) return foreign('单元格没有写明行号、列号');
  if (!strings && holds(xml, /<c\b[^<>]*>/g, (tag) => /\st\s*=\s*["']s["']/.test(tag)))
    return { code: 'workbook-damaged', words: '存放文字的部分丢了' };
  const twice = repeatedRow(xml);
  if (twice !== null) return { code: 'workbook-damaged', words: `第${twice}行出现了两次` };
  const cell = repeatedCell(xml);
  return cell === null ? null : { code: 'workbook-damaged', words: `单元格${cell}出现了两次` };
}

function holds(xml: string, tags: RegExp, wanted: (tag: string) => boolean): boolean {
  for (const [tag] of xml.matchAll(tags)) if (wanted(tag)) return true;
  return false;
}

/** Of two rows of one number the library keeps the second and says nothing. */
function repeatedRow(xml: string): string | null {
  const seen = new Set<string>();
  for (const [, number = ''] of xml.matchAll(/<row\s[^<>]*?\br\s*=\s*["'](\d+)/g)) {
    if (seen.has(number)) return number;
    seen.add(number);
  }
  return null;
}

/** Of two cells of one address, too. Cells stand together by row, so that one row's are all that need be remembered. */
function repeatedCell(xml: string): string | null {
  let row = '';
  const seen = new Set<string>();
  for (const [, column = '', number = ''] of xml.matchAll(/<c\s[^<>]*?\br\s*=\s*["']([A-Za-z]+)(\d+)/g)) {
    if (number !== row) seen.clear();
    row = number;
    if (seen.has(column)) return `${column}${number}`;
    seen.add(column);
  }
  return null;
}

/** The library takes sheets by their usual names and passes over all others unsaid. */
export function oddNames(relationships: string): Oddity | null {
  const sheets = [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].filter(([tag]) =>
    /\sType\s*=\s*["'][^"']*\/worksheet["']/.test(tag),
  );
  const strange = sheets.some(([tag]) => !/\sTarget\s*=\s*["'](?:\/xl\/|\.\/)?worksheets\/sheet\d+\.xml["']/.test(tag));
  return strange ? foreign('工作表没有用通常的部件名') : null;
}

/** XML may stand in UTF-16; the library knows only UTF-8. */
export const isWide = (part: Uint8Array): boolean =>
  (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff) || part[0] === 0 || part[1] === 0;

export const wide: Oddity = foreign('部件用 UTF-16 编码');
