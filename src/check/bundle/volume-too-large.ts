import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const volumeTooLarge: Check<'bundle'> = {
  code: 'volume-too-large',
  stage: 'bundle',
  severity: 'warning',
  ground: 'practice',
  title: '合订本每册不超过设置的页数和大小',
  why: '过大的分册打开慢、传不动',
  basis: basis.archive,
  mend: '在 dossier.yaml 调整“分册”，或拆分特别大的佐证',
  examples: {
    good: { text: '40页', patch: {} },
    bad: { text: '一册有1200页', patch: { set: { 'volumes/第1册.pdf/pages': 1200 } } },
  },
  *run({ volumes, dossier }) {
    const { pages: most, megabytes } = dossier.value.settings.volume;
    for (const { path, pages, bytes } of volumes) {
      const size = Math.ceil(bytes / 1_000_000);
      if (pages > most || size > megabytes)
        yield { at: { file: path }, message: `“${path}”有${pages}页、${size}MB，超过每册${most}页、${megabytes}MB` };
    }
  },
};
