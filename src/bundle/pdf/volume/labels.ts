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

/** 7.12.2: the number tree of page labels; a part without a label of its own goes on with the volume's running page. */
export function pageLabels(
  parts: readonly { readonly firstPage: number; readonly label?: PartLabel | undefined }[],
): string {
  const ranges = parts.map(({ firstPage, label }) => {
    const { style, prefix = '', start = label ? 1 : firstPage } = label ?? { style: 'decimal' as const };
    return `${firstPage - 1}<<${styles[style]}${prefix === '' ? '' : `/P ${textString(prefix)}`}/St ${start}>>`;
  });
  return `<</Nums[${ranges.join(' ')}]>>`;
}
