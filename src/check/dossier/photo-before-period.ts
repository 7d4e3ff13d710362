import { longDay } from '../../model/day.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const photoBeforePeriod: Check<'dossier'> = {
  code: 'photo-before-period',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片拍于申报数据所涉的年度之内',
  why: '多年前的照片反映不了现在的面貌，评审时会认为拿旧照片充数',
  basis: basis.archive,
  mend: '换成近年拍的照片；历史对比照片在标题里写明“整治前”或年份，并登记豁免',
  examples: {
    good: {
      text: '两年前的照片不算',
      patch: {
        set: {
          'insights/动员大会照片.jpg/photo/taken': '2021-03-08',
          'dossier/registry/91.1-05/date': '2021-03-08',
        },
      },
    },
    bad: {
      text: '数据从2018年起，照片是2016年拍的',
      patch: {
        set: {
          'insights/动员大会照片.jpg/photo/taken': '2016-03-08',
          'dossier/registry/91.1-05/date': '2016-03-08',
        },
      },
    },
  },
  run: eachPhotograph(({ piece, photo: { taken }, label }, { verdicts }) => {
    const day = piece.date ?? taken;
    const first = firstYear(verdicts);
    // Of a piece that supports an indicator, the indicator's own years are asked for elsewhere.
    if (day === null || first === null || piece.indicators.length > 0 || day >= `${first}-01-01`) return null;
    if (/整治前|改造前|旧貌|对比/u.test(piece.title)) return null;
    return { message: `${label}（${longDay(day)}）早于申报数据最早的年度${first}年` };
  }),
};

/** The earliest year any figure is asked for. */
function firstYear(verdicts: readonly Verdict[]): number | null {
  const years = verdicts.flatMap(({ series }) => series.map(({ year }) => year));
  return years.length === 0 ? null : Math.min(...years);
}
