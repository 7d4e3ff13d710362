import type { EvidencePiece } from '../../model/evidence.ts';
import type { Corroboration, Insight, Insights } from '../../model/insight.ts';
import { converted } from '../../text/extract/fact-units.ts';
import { shown } from '../decimals.ts';
import { alike } from './alike.ts';
import { type Claim, claimsOf, type Held } from './claims.ts';
import { statements } from './statements.ts';

/**
 * 印证 — for each figure of the dossier: which pieces state the same, which another, which nothing. A piece agrees by a
 * sentence, by holding the figure itself where that is telling, or both terms it is computed from.
 */
export function corroborate(held: Held, insights: Insights): Corroboration[] {
  const agreeing = new Map<string, Set<string>>();
  const opposing = new Map<string, Set<string>>();
  for (const { stance, claim, piece } of statements(held, insights))
    if (stance === 'same' || stance === 'rounded') remember(agreeing, claim.id, piece.number);
    else if (stance === 'contradiction') remember(opposing, claim.id, piece.number);
  const own = ownPieces(held);
  return claimsOf(held)
    .filter(({ series }) => series.some(({ value }) => value !== null))
    .map((claim): Corroboration => {
      const contradicted = opposing.get(claim.id) ?? new Set();
      const corroborated = new Set([...(agreeing.get(claim.id) ?? [])].filter((n) => !contradicted.has(n)));
      const rest = { mentioned: [] as string[], silent: [] as string[], unread: [] as string[] };
      for (const piece of own(claim)) {
        if (contradicted.has(piece.number) || corroborated.has(piece.number)) continue;
        const kind = mention(claim, insights.get(piece.file.digest));
        if (kind === 'corroborated') corroborated.add(piece.number);
        else rest[kind].push(piece.number);
      }
      const lists = { corroborated: [...corroborated].sort(), contradicted: [...contradicted].sort(), ...rest };
      return { indicator: claim.id, name: claim.name, ...lists };
    });
}

function remember(sets: Map<string, Set<string>>, id: string, number: string): void {
  const set = sets.get(id);
  if (set === undefined) sets.set(id, new Set([number]));
  else set.add(number);
}

/** Pieces of a claim, looked up by number and by registered indicator rather than by trying all. */
function ownPieces({ ledger }: Held): (claim: Claim) => readonly EvidencePiece[] {
  const byNumber = new Map(ledger.pieces.map((p) => [p.number, p]));
  const byIndicator = new Map<string, EvidencePiece[]>();
  for (const piece of ledger.pieces)
    for (const id of piece.indicators) byIndicator.set(id, [...(byIndicator.get(id) ?? []), piece]);
  return ({ cited, registered }) => [
    ...new Set([
      ...cited.flatMap((number) => byNumber.get(number) ?? []),
      ...registered.flatMap((id) => byIndicator.get(id) ?? []),
    ]),
  ];
}

/** What the bare numbers of an own piece say of the figure. */
function mention(
  { series, terms, factors }: Claim,
  insight: Insight | undefined,
): 'corroborated' | 'mentioned' | 'silent' | 'unread' {
  const text = insight?.text ?? null;
  if (text === null) return 'unread';
  const holds = (value: number): boolean =>
    text.numbers.includes(value) ||
    text.numbers.some((n) => factors.some((factor) => alike(converted(n, factor), value)));
  const values = series.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (values.some((value) => isTelling(value) && holds(value))) return 'corroborated';
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
