import { textString } from '../../../pdf/syntax/serialize.ts';
import type { PartLabel } from '../plan.ts';

const styles: Readonly<Record<PartLabel['style'], string>> = {
  decimal: '/S/D',
  roman: '/S/r',
  Roman: '/S/R',
  letters: '/S/a',
  Letters: '/S/A',
  none: '',
};

/** What of a part its labels are made from. */
export interface LabelledPart {
  readonly firstPage: number;
  readonly pages: number;
  readonly label?: PartLabel | undefined;
  readonly numbers?: readonly string[] | undefined;
}

/** 7.12.2: the number tree of page labels; a part without a label of its own goes on with the volume's running page. */
export function pageLabels(parts: readonly LabelledPart[]): string {
  return `<</Nums[${parts.flatMap((part) => (part.numbers ? numberRanges(part, part.numbers) : [range(part)])).join(' ')}]>>`;
}

function range({ firstPage, label }: LabelledPart): string {
  const { style, prefix = '', start = label ? 1 : firstPage } = label ?? { style: 'decimal' as const };
  return entry(firstPage, styles[style], prefix, start);
}

/** `12`, `13`, `13-1`, `13-2`: one range a run; what stands before the last hyphen is the prefix. */
function numberRanges({ firstPage, pages }: LabelledPart, numbers: readonly string[]): string[] {
  const ranges: string[] = [];
  let last = { prefix: '', value: Number.NaN };
  for (const [i, number] of numbers.slice(0, pages).entries()) {
    const [, prefix = '', digits = '0'] = /^(.*-)?(\d+)$/.exec(number) ?? [];
    const value = Number(digits);
    if (prefix !== last.prefix || value !== last.value + 1)
      ranges.push(entry(firstPage + i, styles.decimal, prefix, value));
    last = { prefix, value };
  }
  return ranges;
}

const entry = (page: number, style: string, prefix: string, start: number): string =>
  `${page - 1}<<${style}${prefix === '' ? '' : `/P ${textString(prefix)}`}/St ${start}>>`;
