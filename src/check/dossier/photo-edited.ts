import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const photoEdited: Check<'dossier'> = {
  code: 'photo-edited',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '照片没有经过改图软件',
  why: '照片里记着最后存它的软件，改过的照片会让人怀疑画面不真实',
  basis: basis.plausibility,
  mend: '换成相机、手机里的原片；只裁剪、调过明暗的在“备注”栏说明',
  examples: {
    good: { text: '手机直接拍的', patch: {} },
    bad: {
      text: '最后由 Adobe Photoshop 保存',
      patch: { set: { 'insights/动员大会照片.jpg/photo/editor': 'Adobe Photoshop CC 2019' } },
    },
  },
  run: eachPhotograph(({ photo: { editor }, label, remarked }) =>
    editor === undefined || remarked ? null : { message: `${label}最后由改图软件“${editor}”保存，不是原片` },
  ),
};
