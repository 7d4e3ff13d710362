import type { Diagnostic, Origin } from '../../diagnostic.ts';
import { remark } from '../codes/index.ts';

/** The setting names a pack nobody has: nothing can be read then, not even which sheets there are. */
export const unknownPack = (seen: string, at: Origin, ids: readonly string[]): Diagnostic =>
  remark('settings-unknown-pack', { ...at, quote: seen }, `没有名为“${seen}”的标准包`, {
    hint: `把“标准包”改为：${ids.join('、')}。`,
  });
