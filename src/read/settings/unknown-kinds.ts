import type { Diagnostic, Located } from '../../diagnostic.ts';
import type { StandardPack } from '../../model/pack.ts';
import type { Settings } from '../../model/settings.ts';
import { remark } from '../codes/index.ts';
import { nearest } from '../words/nearest.ts';

/** A day for a kind of document that the pack does not write stands for nothing. */
export function unknownKinds({ value, at }: Located<Settings>, pack: StandardPack): Diagnostic[] {
  const kinds = [...new Set(pack.documents.map(({ kind }) => kind))];
  return Object.keys(value.documentDates ?? {})
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => {
      const near = nearest(kind, kinds);
      const hint = near === undefined ? `可用：${kinds.join('、')}。` : `是否想写“${near}”？`;
      return remark('setting-unknown', at('documentDates', kind), `“文种日期”中的“${kind}”不是文种，没有起作用`, {
        hint,
      });
    });
}
