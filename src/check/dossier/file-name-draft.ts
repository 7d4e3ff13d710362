import { withoutListed } from '../../text/whitelist.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const fileNameDraft: Check<'dossier'> = {
  code: 'file-name-draft',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的文件名没有“副本”“最终版2”之类的过程痕迹',
  why: '留着这类字样说明版本不确定，容易交错稿',
  basis: basis.archive,
  mend: '确认是定稿后改成正式名称',
  examples: {
    good: { text: '文件名就是材料名', patch: {} },
    bad: {
      text: '文件名带“最终版2”',
      patch: {
        add: {
          files: {
            path: '佐证材料/规划图/交通图最终版2.pdf',
            bytes: 900,
            digest: 'f0',
            media: 'pdf',
            pages: 1,
            state: 'sound',
          },
        },
      },
    },
  },
  *run({ files, whitelist = [] }) {
    for (const { path } of files) {
      const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
      const hit = traces.exec(withoutListed(name, whitelist))?.[0];
      if (hit !== undefined)
        yield { at: { file: path, quote: hit }, message: `文件名“${name}”带有“${hit}”字样，不像定稿` };
    }
  },
};

const traces =
  /副本|复件|最终版?\d*|终稿|终版|定稿\d+|改\d+$|修改稿|未命名|新建(?:文本|文件)|[-_ ]?[vV]\d+$|[(（]\d+[)）]$/u;
