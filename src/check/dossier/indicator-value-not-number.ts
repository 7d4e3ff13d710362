import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const indicatorValueNotNumber: Check<'dossier'> = {
  code: 'indicator-value-not-number',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '数值型指标填的是数',
  why: '“约九成”“逐年增加”不是数值，平台收不进，也无法判定',
  basis: basis.platform,
  mend: '改填阿拉伯数字；“约”“以上”等字样写进备注',
  examples: {
    good: { text: '填86.5', patch: {} },
    bad: { text: '填“约87”', patch: { set: { 'dossier/indicators/901/years/2023/value': '约87' } } },
  },
  *run(subject) {
    for (const { given, index, row, label, indicator, part, about } of yearCells(subject)) {
      const { form } = part?.target ?? indicator.target;
      if (typeof given.value !== 'string' || form === 'boolean' || form === 'level') continue;
      yield {
        at: { ...subject.dossier.at('indicators', row, 'years', index, 'value'), quote: given.value },
        message: `${label}${given.year}年填“${given.value}”，应填数`,
        about,
      };
    }
  },
};
