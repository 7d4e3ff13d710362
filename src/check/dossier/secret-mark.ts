import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const secretMark: Check<'dossier'> = {
  code: 'secret-mark',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '申报资料中没有涉密文件',
  why: '申报资料经互联网平台报送，涉密文件一律不得进入',
  basis: basis.secrecy,
  mend: '立即移出该文件，并报告本单位保密工作机构',
  examples: {
    good: { text: '公开文件', patch: {} },
    bad: { text: '标题带“机密★”', patch: { set: { 'dossier/registry/91.1-06/title': '会议纪要（机密★一年）' } } },
  },
  *run({ dossier, files }) {
    const seen = (text: string): string | undefined =>
      /(?:绝密|机密|秘密)\s*(?:★|☆|\*)|[（(](?:绝密|机密|秘密)[)）]|^(?:绝密|机密|秘密)[-_★ ]/u.exec(text)?.[0];
    const rows = dossier.value.registry.map((r, i) => ({
      text: r.title,
      at: () => dossier.at('registry', i, 'title'),
    }));
    const named = files.map((f) => ({ text: f.path.split('/').at(-1) ?? '', at: () => ({ file: f.path }) }));
    for (const { text, at } of [...rows, ...named]) {
      const hit = seen(text);
      if (hit !== undefined) yield { at: { ...at(), quote: hit }, message: `“${text}”带有密级标志“${hit}”` };
    }
  },
};
