import type { PhotoInsight } from '../../model/insight.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const photoOrientationDoubtful: Check<'dossier'> = {
  code: 'photo-orientation-doubtful',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '照片里记着的方向与画面相符',
  why: '画面已经转正、方向标记却没有去掉的照片，打印、上传后会横躺或左右颠倒',
  basis: basis.plausibility,
  mend: '在装订好的册里翻到这一页看一眼；横躺、颠倒的，用看图软件打开、转正后另存，再放回原处',
  examples: {
    good: { text: '竖着拿手机拍的，标记与画面相符', patch: { set: standing(1200, 1600, 6) } },
    bad: { text: '画面已经竖着，又标着要转90度', patch: { set: standing(1600, 1200, 6) } },
  },
  run: eachPhotograph(({ photo, label }) => {
    const doubt = doubtOf(photo);
    return doubt === null ? null : { message: `${label}${doubt}` };
  }),
};

/** Pixels upright, as a program shows them that honours the mark. */
function standing(width: number, height: number, orientation: number): Record<string, unknown> {
  const photo = 'insights/动员大会照片.jpg/photo';
  return { [`${photo}/width`]: width, [`${photo}/height`]: height, [`${photo}/orientation`]: orientation };
}

/** A sensor lies: what is to be turned by a quarter lies before it is turned. Mirrors are 2, 4, 5 and 7. */
function doubtOf({ width, height, orientation, previewTurned }: PhotoInsight): string | null {
  const mark = orientation ?? 1;
  if (mark >= 5 && width > height) return '的画面已经转正，方向标记却还要再转90度，打印出来会横躺';
  if ([2, 4, 5, 7].includes(mark)) return '带着左右颠倒的标记，有的软件照标记翻转、有的不翻，画面上的字可能是反的';
  if (previewTurned === true) return '转过方向，内嵌的缩略图还是原来的，资源管理器里看到的与打印出来的不一样';
  return null;
}
