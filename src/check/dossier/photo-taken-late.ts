import { longDay } from '../../model/day.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const photoTakenLate: Check<'dossier'> = {
  code: 'photo-taken-late',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片在申报材料成文之前就已拍下',
  why: '成文之后才拍的照片证明不了此前做过的事，登记的日期也就不可信',
  basis: basis.corroboration,
  mend: '换成当时拍的照片；相机时钟快了的在“备注”栏说明；确需用这张的，把登记日期和成文日期一并改正',
  examples: {
    good: {
      text: '成文当天拍的不算',
      patch: {
        set: {
          'insights/动员大会照片.jpg/photo/taken': '2024-06-20',
          'dossier/registry/91.1-05/date': '2024-06-20',
        },
      },
    },
    bad: {
      text: '6月20日成文，相机记录6月25日',
      patch: { set: { 'insights/动员大会照片.jpg/photo/taken': '2024-06-25' } },
    },
  },
  run: eachPhotograph(({ piece, photo: { taken }, label }, { dossier }) => {
    const signed = dossier.value.settings.date;
    // A registered day as late is told of the registration.
    if (taken === null || taken <= signed || (piece.date !== null && piece.date > signed)) return null;
    const said = piece.date === null ? '' : `登记为${longDay(piece.date)}，`;
    return { message: `${label}${said}相机记录的拍摄日期${longDay(taken)}晚于成文日期${longDay(signed)}` };
  }),
};
