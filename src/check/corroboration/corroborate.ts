import type { Dossier } from '../../model/dossier.ts';
import type { EvidencePiece, Ledger } from '../../model/evidence.ts';
import type { Corroboration, Insight, Insights, StatedFigure } from '../../model/insight.ts';
import type { Verdict } from '../../model/verdict.ts';
import { shown } from '../decimals.ts';
import { alike, type Standing, standingOf } from './stance.ts';

/** What evidence is held against. */
export interface Held {
  readonly dossier: { readonly value: Dossier };
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
}

/** 陈述 — one figure in one piece, and how it stands to the dossier. */
export interface Statement extends Standing {
  readonly verdict: Verdict;
  readonly piece: EvidencePiece;
  readonly figure: StatedFigure;
}

/** Every figure that any piece states for one of the dossier's indicators. */
export function* statements(held: Held, insights: Insights): Generator<Statement> {
  const { settings, indicators } = held.dossier.value;
  const byId = new Map(held.verdicts.map((v) => [v.id, v]));
  for (const piece of held.ledger.pieces)
    for (const figure of insights.get(piece.file.digest)?.text?.figures ?? []) {
      const verdict = byId.get(figure.indicator);
      if (verdict === undefined || !within(piece, figure)) continue;
      const scope = indicators[verdict.row]?.scope || verdict.indicator.scope;
      const issued = piece.date === null ? null : Number(piece.date.slice(0, 4));
      const about = { scope, applicant: settings.applicant.name, own: isOwn(verdict, piece), issued };
      yield { ...standingOf(figure, verdict, about), verdict, piece, figure };
    }
}

const within = ({ range }: EvidencePiece, { page }: StatedFigure): boolean =>
  range === null || page === undefined || (page >= range.first && page <= range.last);

/** Cited by the indicator's row, or registered for it. */
const isOwn = ({ id, indicator, evidence }: Verdict, { number, indicators }: EvidencePiece): boolean =>
  evidence.includes(number) || indicators.includes(id) || indicators.includes(indicator.id);

/**
 * 印证 — for each indicator that has a figure: which pieces state the same, which another, which nothing. A piece agrees by a
 * sentence, by holding the figure itself where that is telling, or both terms it is computed from.
 */
export function corroborate(held: Held, insights: Insights): Corroboration[] {
  const agreeing = new Map<string, Set<string>>();
  const opposing = new Map<string, Set<string>>();
  for (const { stance, verdict, piece } of statements(held, insights))
    if (stance === 'same' || stance === 'rounded') remember(agreeing, verdict.id, piece.number);
    else if (stance === 'contradiction') remember(opposing, verdict.id, piece.number);
  const own = ownPieces(held);
  return held.verdicts
    .filter(({ series }) => series.some(({ value }) => value !== null))
    .map((verdict): Corroboration => {
      const contradicted = opposing.get(verdict.id) ?? new Set();
      const corroborated = new Set([...(agreeing.get(verdict.id) ?? [])].filter((n) => !contradicted.has(n)));
      const rest = { mentioned: [] as string[], silent: [] as string[], unread: [] as string[] };
      for (const piece of own(verdict)) {
        if (contradicted.has(piece.number) || corroborated.has(piece.number)) continue;
        const kind = mention(held, verdict, insights.get(piece.file.digest));
        if (kind === 'corroborated') corroborated.add(piece.number);
        else rest[kind].push(piece.number);
      }
      const lists = { corroborated: [...corroborated].sort(), contradicted: [...contradicted].sort(), ...rest };
      return { indicator: verdict.id, name: verdict.name, ...lists };
    });
}

function remember(sets: Map<string, Set<string>>, id: string, number: string): void {
  const set = sets.get(id);
  if (set === undefined) sets.set(id, new Set([number]));
  else set.add(number);
}

/** Pieces of a verdict, looked up by number and by registered indicator rather than by trying all. */
function ownPieces({ ledger }: Held): (verdict: Verdict) => readonly EvidencePiece[] {
  const byNumber = new Map(ledger.pieces.map((p) => [p.number, p]));
  const byIndicator = new Map<string, EvidencePiece[]>();
  for (const piece of ledger.pieces)
    for (const id of piece.indicators) byIndicator.set(id, [...(byIndicator.get(id) ?? []), piece]);
  return ({ id, indicator, evidence }) => {
    const cited = evidence.flatMap((number) => byNumber.get(number) ?? []);
    return [...new Set([...cited, ...(byIndicator.get(id) ?? []), ...(byIndicator.get(indicator.id) ?? [])])];
  };
}

/** What the bare numbers of an own piece say of the indicator. */
function mention(
  { dossier }: Held,
  { series, row }: Verdict,
  insight: Insight | undefined,
): 'corroborated' | 'mentioned' | 'silent' | 'unread' {
  const text = insight?.text ?? null;
  if (text === null) return 'unread';
  const holds = (value: number): boolean => text.numbers.some((n) => n === value || alike(n, value));
  const values = series.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (values.some((value) => isTelling(value) && holds(value))) return 'corroborated';
  const terms = dossier.value.indicators[row]?.years ?? [];
  const both = terms.some(
    ({ numerator: n, denominator: d }) =>
      n !== null && d !== null && (isTelling(n) || isTelling(d)) && holds(n) && holds(d),
  );
  if (both) return 'corroborated';
  return values.length === 0 || values.some(holds) ? 'mentioned' : text.cut ? 'unread' : 'silent';
}

/** Three digits that are not all noughts at the end: 86.5, 1042; not 2, 18 or 100. */
const isTelling = (value: number): boolean =>
  shown(value)
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length >= 3;
