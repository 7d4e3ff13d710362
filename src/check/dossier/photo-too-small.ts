import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

/** Printed 134 mm wide at 100 dots an inch. */
const least = 528;

export const photoTooSmall: Check<'dossier'> = {
  code: 'photo-too-small',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '照片的像素够印清楚',
  why: '微信转发的小图印出来看不清，评审专家辨认不出内容',
  basis: basis.plausibility,
  mend: '向拍摄人要原图（微信发送时勾选“原图”），长边不少于1200像素为好',
  examples: {
    good: { text: '长边1600像素', patch: {} },
    bad: {
      text: '只有320×240像素',
      patch: {
        set: { 'insights/动员大会照片.jpg/photo/width': 320, 'insights/动员大会照片.jpg/photo/height': 240 },
      },
    },
  },
  run: eachPhotograph(({ photo: { width, height }, label }) =>
    Math.max(width, height) >= least ? null : { message: `${label}只有${width}×${height}像素，印出来看不清` },
  ),
};
