import { builtInCode, formatOf, type NumberFormat } from './format.ts';
import { attribute, visit } from './markup.ts';

/** Formats of a workbook's cells, by the number of their style; without styles all numbers are plain. */
export type Formats = (style: number) => NumberFormat;

/** @throws Unreadable */
export function formatsOf(part: string, bytes: Uint8Array | null): Formats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const open = (name: string, tag: string, parent: string): void => {
    if (name === 'numFmt' && parent === 'numFmts')
      codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
    if (name === 'xf' && parent === 'cellXfs') styles.push(Number(attribute(tag, 'numFmtId') ?? 0));
  };
  if (bytes !== null) visit(part, bytes, { open });
  const made = new Map<number, NumberFormat>();
  return (style) => {
    const id = styles[style] ?? 0;
    const format = made.get(id) ?? formatOf(codes.get(id) ?? builtInCode(id));
    made.set(id, format);
    return format;
  };
}
