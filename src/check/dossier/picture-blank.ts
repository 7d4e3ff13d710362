import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { eachPhotograph } from '../photographs.ts';

export const pictureBlank: Check<'dossier'> = {
  code: 'picture-blank',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '图片佐证上有内容，不是一张白纸',
  why: '扫描时放反了面、镜头没有打开，得到一张白纸或黑图，装订后那一页什么也没有',
  basis: basis.platform,
  mend: '打开原件核对，重新扫描或重新拍摄后替换',
  examples: {
    good: { text: '照片上有画面', patch: {} },
    bad: { text: '整张都是白的', patch: { set: { 'insights/动员大会照片.jpg/photo/blank': true } } },
  },
  run: eachPhotograph(({ photo: { blank }, label }) =>
    blank === undefined ? null : { message: `${label.replace('照片', '图片')}整张是一种颜色，上面什么也没有` },
  ),
};
