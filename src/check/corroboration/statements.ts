import { dateInDigits, type EvidencePiece } from '../../model/evidence.ts';
import type { Insights, StatedFigure } from '../../model/insight.ts';
import { type Claim, claimsOf, type Held, isOwn } from './claims.ts';
import { type Standing, standingOf } from './stance.ts';

/** 陈述 — one figure in one piece, and how it stands to the dossier. */
export interface Statement extends Standing {
  readonly claim: Claim;
  readonly piece: EvidencePiece;
  readonly figure: StatedFigure;
}

/** Every figure that any piece states for one of the dossier's own. */
export function* statements(held: Held, insights: Insights): Generator<Statement> {
  const applicant = held.dossier.value.settings.applicant.name;
  const byId = new Map(claimsOf(held).map((claim) => [claim.id, claim]));
  for (const piece of held.ledger.pieces)
    for (const figure of insights.get(piece.file.digest)?.text?.figures ?? []) {
      const claim = byId.get(figure.indicator);
      if (claim === undefined || !within(piece, figure.page)) continue;
      const issued = Number(dateInDigits(piece).slice(0, 4)) || null;
      yield { ...standingOf(figure, claim, { applicant, own: isOwn(claim, piece), issued }), claim, piece, figure };
    }
}

/** Whether a page belongs to the piece; what has no page does. */
export const within = ({ range }: EvidencePiece, page: number | undefined): boolean =>
  range === null || page === undefined || (page >= range.first && page <= range.last);
