import type { EvidencePiece } from './evidence.ts';
import type { StandardPack } from './pack.ts';

/** 不得发生的事件 — one of those the standard wants each proved by the department in charge. */
export type PackEvent = StandardPack['events'][number];

/** 书面证明 — the pieces that prove just this event; a clause may hold several events, and a paper speaks of its own alone. */
export const eventProofs = (
  event: PackEvent,
  { events }: Pick<StandardPack, 'events'>,
  pieces: readonly EvidencePiece[],
): EvidencePiece[] => {
  const beside = events.filter(({ clause }) => clause === event.clause);
  return eventPapers(event, pieces).filter((piece) => spokenOf(piece, beside).includes(event));
};

/** Whatever in the clause is a certificate, of whichever of its events. */
export const eventPapers = ({ clause }: PackEvent, pieces: readonly EvidencePiece[]): EvidencePiece[] =>
  pieces.filter((piece) => piece.clauses.includes(clause) && certifies(piece) && !isBlank(piece));

const certifies = ({ kind, title }: EvidencePiece): boolean =>
  (kind === '证明' || /证明|说明|复函/u.test(title)) && !/证书|许可|资质|资格/u.test(title);

/** Nothing is painted on any of its pages. */
const isBlank = ({ file: { survey, pages } }: EvidencePiece): boolean =>
  survey !== undefined && pages !== null && pages > 0 && survey.empty.length >= pages;

/** By the words of title and name; without any, by who issued it; else only where nothing else can be meant. */
function spokenOf({ title, unit, file }: EvidencePiece, events: readonly PackEvent[]): readonly PackEvent[] {
  const said = `${title} ${file.path.replace(/^.*\//, '')}`;
  const named = events.filter(({ words = [] }) => words.some((word) => said.includes(word)));
  if (named.length > 0) return named;
  const issued = events.filter(({ issuer }) => unit.includes(issuer));
  return issued.length === 1 ? issued : events.length === 1 ? events : [];
}
