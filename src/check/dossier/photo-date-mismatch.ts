import { daysBetween, longDay } from '../../model/day.ts';
import { filesOf } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';
import type { Check, DossierSubject } from '../check.ts';
import { basis } from '../grounds.ts';
import { piecePlace } from '../piece-place.ts';

/** Clocks stand in other zones and are set carelessly: a day is no difference. */
const careless = 1;
/** Photographs of a week of work may be registered under one day. */
const sameWork = 7;

export const photoDateMismatch: Check<'dossier'> = {
  code: 'photo-date-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '照片的登记日期与相机记录的拍摄日期相符',
  why: '照片文件里记着拍摄日期，评审时一查便知',
  basis: basis.corroboration,
  mend: '改正登记日期，或换成当时拍的照片；相机时钟不准的在“备注”栏说明',
  examples: {
    good: {
      text: '登记2023年3月8日，相机记录也是',
      patch: { set: { 'insights/动员大会照片.jpg/photo/taken': '2023-03-08' } },
    },
    bad: {
      text: '登记2023年3月8日，相机记录2021年5月6日',
      patch: { set: { 'insights/动员大会照片.jpg/photo/taken': '2021-05-06' } },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : mismatches(subject, subject.insights)),
};

function* mismatches(subject: DossierSubject, insights: Insights) {
  for (const { piece, file } of subject.ledger.pieces.flatMap((one) =>
    filesOf(one).map((f) => ({ piece: one, file: f })),
  )) {
    const taken = insights.get(file.digest)?.photo?.taken ?? null;
    if (taken === null || piece.date === null) continue;
    const apart = Math.abs(daysBetween(taken, piece.date));
    if (apart <= careless) continue;
    yield {
      at: piecePlace(subject, piece, 'date'),
      message: `照片${piece.number}“${piece.title}”登记为${longDay(piece.date)}，相机记录的拍摄日期是${longDay(taken)}`,
      severity: apart > sameWork ? ('warning' as const) : ('note' as const),
    };
  }
}
