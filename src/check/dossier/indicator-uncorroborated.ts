import { isImage } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject } from '../check.ts';
import { claimsOf } from '../corroboration/claims.ts';
import { corroborate } from '../corroboration/corroborate.ts';
import { basis } from '../grounds.ts';

export const indicatorUncorroborated: Check<'dossier'> = {
  code: 'indicator-uncorroborated',
  stage: 'dossier',
  severity: 'note',
  ground: 'practice',
  title: '指标、基本情况的数值能在其佐证的文字中查到',
  why: '评审专家会翻开佐证找这个数，找不到就要追问',
  basis: basis.corroboration,
  mend: '换成或补上写有该数值（或其分子、分母）的材料；数值写在扫描图片里的不必理会',
  examples: {
    good: { text: '台账里查得到86.5', patch: {} },
    bad: {
      text: '所附台账全文没有86.5，也没有分子865、分母1000',
      patch: { set: { 'insights/作业台账.pdf/text/numbers': [2023, 12] } },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : uncorroborated(subject, subject.insights)),
};

function* uncorroborated(subject: DossierSubject, insights: Insights) {
  const claims = new Map(claimsOf(subject).map((claim) => [claim.id, claim]));
  const pictures = new Set(subject.ledger.pieces.filter((p) => isImage(p.file.media)).map((p) => p.number));
  for (const { indicator, corroborated, contradicted, mentioned, silent, unread } of corroborate(subject, insights)) {
    const claim = claims.get(indicator);
    if (claim === undefined || silent.length === 0) continue;
    if (corroborated.length + contradicted.length + mentioned.length > 0) continue;
    if (unread.some((number) => !pictures.has(number))) continue;
    yield {
      at: claim.at,
      message: `${claim.label}的数值在其佐证${silent.join('、')}的文字中都没有出现`,
      about: claim.about,
    };
  }
}
