import type { Check } from '../check.ts';
import { filedAsMaterial } from '../filed.ts';
import { basis } from '../grounds.ts';

export const photoUndescribed: Check<'dossier'> = {
  code: 'photo-undescribed',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片写明了拍摄地点或说明',
  why: '不知道在哪里拍的照片证明不了任何事',
  basis: basis.archive,
  mend: '在“佐证登记”的“地点”或“备注”栏写明地点和内容',
  examples: {
    good: { text: '写明在市会议中心', patch: {} },
    bad: { text: '地点、备注都空着', patch: { set: { 'dossier/registry/91.1-05/place': '' } } },
  },
  *run({ dossier, files, pack }) {
    const photos = new Set(files.filter((f) => ['jpeg', 'png', 'tiff', 'heic'].includes(f.media)).map((f) => f.path));
    const filed = filedAsMaterial(pack);
    for (const [i, { file, number, title, place, note }] of dossier.value.registry.entries())
      if (photos.has(file) && !filed(file) && place.trim() === '' && note.trim() === '')
        yield { at: dossier.at('registry', i, 'place'), message: `照片${number}“${title}”没有写明拍摄地点` };
  },
};
