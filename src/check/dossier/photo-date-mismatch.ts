import { daysBetween, longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

/** Clocks stand in other zones and are set carelessly: a day is no difference. */
const careless = 1;
/** Photographs of a week of work may be registered under one day. */
const sameWork = 7;

export const photoDateMismatch: Check<'dossier'> = {
  code: 'photo-date-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片的登记日期与相机记录的拍摄日期相符',
  why: '照片文件里记着拍摄日期，评审时一查便知',
  basis: basis.corroboration,
  mend: '改正登记日期，或换成当时拍的照片；相机时钟不准的在“备注”栏说明',
  examples: {
    good: {
      text: '登记2023年3月8日，相机记录也是',
      patch: { set: { 'insights/动员大会照片.jpg/photo/taken': '2023-03-08' } },
    },
    bad: {
      text: '登记2023年3月8日，相机记录2021年5月6日',
      patch: { set: { 'insights/动员大会照片.jpg/photo/taken': '2021-05-06' } },
    },
  },
  run: eachPhotograph(({ piece, photo: { taken }, label }, { dossier }) => {
    // What was taken after the papers were signed is told as that.
    if (taken === null || piece.date === null || taken > dossier.value.settings.date) return null;
    const apart = daysBetween(piece.date, taken);
    if (Math.abs(apart) <= careless) return null;
    const late = apart > 0 ? `，是登记日期之后${apart}天才拍的` : '';
    return {
      message: `${label}登记为${longDay(piece.date)}，相机记录的拍摄日期是${longDay(taken)}${late}`,
      severity: Math.abs(apart) > sameWork ? 'warning' : 'note',
    };
  }),
};
