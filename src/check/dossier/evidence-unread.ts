import type { EvidenceFile } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject, Finding } from '../check.ts';
import { basis } from '../grounds.ts';

export const evidenceUnread: Check<'dossier'> = {
  code: 'evidence-unread',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '佐证的内容都查看过',
  why: '没有看过的佐证，里面的数据、个人信息、密级标志都没有核对',
  basis: basis.corroboration,
  mend: '用原来的软件打开、另存一份再放回原处；打不开的向原单位另要一份',
  examples: {
    good: { text: '每份都能打开', patch: {} },
    bad: { text: '作业台账的内容读不出来', patch: { set: { 'insights/作业台账.pdf/skipped': '文件内容读不出来' } } },
  },
  run: ({ files, insights }) =>
    insights === undefined
      ? 'not-evaluated'
      : [...unread(files, insights)].map(([reason, group]) => told(reason, group)),
};

interface Reason {
  readonly words: string;
  /** Part of it was seen, or all of it could be were it smaller. */
  readonly large: boolean;
}

/** Files of one reason together; what is locked, damaged or empty is told of by checks of their own. */
function unread(files: DossierSubject['files'], insights: Insights): Map<Reason, EvidenceFile[]> {
  const reasons = new Map<string, Reason>();
  const groups = new Map<Reason, EvidenceFile[]>();
  for (const file of files) {
    const insight = insights.get(file.digest);
    const words = insight?.skipped?.replace(/^文件/u, '') ?? (insight?.text?.cut ? '太长，只看了前面一部分' : null);
    if (words === null || (file.state !== 'sound' && file.state !== 'encrypted')) continue;
    const reason = reasons.get(words) ?? { words, large: /超过|过大|太长/u.test(words) };
    reasons.set(words, reason);
    groups.set(reason, [...(groups.get(reason) ?? []), file]);
  }
  return groups;
}

function told({ words, large }: Reason, [first, ...rest]: readonly EvidenceFile[]): Finding {
  const count = rest.length === 0 ? '' : `等${rest.length + 1}份佐证`;
  return {
    at: { file: first?.path ?? '' },
    message: `“${nameOf(first)}”${count}${words}，其中的数据没有与申报数据核对`,
    ...(large && {
      severity: 'note' as const,
      hint: '请人工核对其中的数据、个人信息和密级标志；要程序核对的，拆成几份，或另存成较小的文件（扫描件150dpi即可）',
    }),
    related: rest.map((file) => ({ at: { file: file.path }, message: `“${nameOf(file)}”${words}` })),
  };
}

const nameOf = (file: EvidenceFile | undefined): string => file?.path.replace(/^.*\//, '') ?? '';
