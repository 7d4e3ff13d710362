import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const photoClockUnset: Check<'dossier'> = {
  code: 'photo-clock-unset',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '照片是用设好时钟的相机拍的',
  why: '相机记录的是出厂时间，这张照片就证明不了是哪一天拍的',
  basis: basis.plausibility,
  mend: '在“备注”栏写明实际拍摄时间和拍摄人，最好换成手机拍的；今后拍摄前先校准相机时钟',
  examples: {
    good: {
      text: '备注里写明了实际拍摄时间',
      patch: {
        set: {
          'insights/动员大会照片.jpg/photo/unset': true,
          'dossier/registry/91.1-05/note': '2023年3月8日上午市卫生健康委拍摄，相机时钟未校准',
        },
      },
    },
    bad: {
      text: '相机记录的是2000年1月1日',
      patch: { set: { 'insights/动员大会照片.jpg/photo/unset': true } },
    },
  },
  run: eachPhotograph(({ photo, label, remarked }) =>
    photo.unset === true && !remarked
      ? { message: `${label}的相机时钟没有设过，记录的拍摄时间是出厂时间，不能证明拍摄日期` }
      : null,
  ),
};
