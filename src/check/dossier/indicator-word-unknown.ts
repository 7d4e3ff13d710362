import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { yearCells } from '../indicator-rows.ts';

export const indicatorWordUnknown: Check<'dossier'> = {
  code: 'indicator-word-unknown',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '有无型、等级型指标填的是规定的字样',
  why: '平台按代码收“有/无”“A—D级”，别的写法无法转换',
  basis: basis.platform,
  mend: '改成规定的字样之一',
  examples: {
    good: { text: '“C级”与“C”都可以', patch: { set: { 'dossier/indicators/906-2/years/2023/value': 'C级' } } },
    bad: { text: '鼠密度填“合格”', patch: { set: { 'dossier/indicators/906-1/years/2023/value': '合格' } } },
  },
  *run(subject) {
    for (const { given, index, row, label, indicator, part, unit, about } of yearCells(subject)) {
      const target = part?.target ?? indicator.target;
      if (given.value === null || (target.form !== 'boolean' && target.form !== 'level')) continue;
      const words = target.form === 'level' ? target.order : unit.split('/');
      const word = String(given.value).trim().replace(/级$/u, '').toUpperCase();
      if (words.includes(word)) continue;
      yield {
        at: { ...subject.dossier.at('indicators', row, 'years', index, 'value'), quote: String(given.value) },
        message: `${label}${given.year}年填“${given.value}”，应填${words.join('、')}之一`,
        about,
      };
    }
  },
};
