import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { indicatorRows } from '../indicator-rows.ts';

export const indicatorNameMismatch: Check<'dossier'> = {
  code: 'indicator-name-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '“指标数据”表中编号与名称对应',
  why: '改了名称或错了行，数值就会填到别的指标上',
  basis: basis.review,
  mend: '恢复该行原来的名称；名称对而编号错的，把编号改回来',
  examples: {
    good: { text: '名称与标准包一致', patch: {} },
    bad: { text: '901行的名称写成“污水收集率”', patch: { set: { 'dossier/indicators/901/name': '污水收集率' } } },
  },
  *run(subject) {
    for (const { record, row, indicator, part, about } of indicatorRows(subject)) {
      const { name, synonyms } = part ?? indicator;
      const given = plain(record.name);
      if (given === '' || [name, indicator.name, ...synonyms].some((n) => alike(plain(n), given))) continue;
      yield {
        at: subject.dossier.at('indicators', row, 'name'),
        message: `编号${record.id}对应“${name}”，该行名称却写“${record.name}”`,
        about,
      };
    }
  },
};

/** Brackets, spaces and dashes do not make another name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()（）、,，\-–—~～]/gu, '');
const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
