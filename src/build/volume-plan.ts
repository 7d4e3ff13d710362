import { byEvidence } from '../bundle/citations.ts';
import { divider, frontMatter, type PageOf, withdrawnPage } from '../bundle/front.ts';
import { clauseOf } from '../bundle/layout.ts';
import { documentParts, evidenceParts, type Part, type PlannedVolume } from '../bundle/parts.ts';
import type { Document } from '../model/document.ts';
import { type Address, type Binding, unchanged } from './binding.ts';

/** What is bound, in order, with the pages of each. */
export async function planParts(binding: Binding): Promise<Part[]> {
  const { documents, pieces, frame } = binding;
  const bindable = pieces.filter((piece) => binding.paged(piece) !== null);
  const targets = new Set([
    ...documents.map(({ id }) => `document:${id}`),
    ...bindable.flatMap((piece) => [`evidence:${piece.number}`, `clause:${clauseOf(piece)}`]),
  ]);
  const planned: Address = (target) => (targets.has(target) ? target : null);
  const pages = new Map<Document | string, number>();
  for (const [i, document] of documents.entries()) {
    binding.progress('排版文档', { done: i + 1, all: documents.length, now: `《${document.title}》` });
    pages.set(document, await binding.pagesOf(document, planned));
  }
  for (const clause of new Set(bindable.map(clauseOf))) {
    binding.progress(`排版条款${clause}的隔页`);
    const divider = dividerOf(binding, clause, () => null);
    pages.set(clause, await binding.pagesOf(divider, unchanged));
  }
  const counted = (made: Document | string): number => pages.get(made) ?? 1;
  return [
    ...documentParts(documents, counted),
    ...evidenceParts(bindable, frame.pack, {
      divider: counted,
      piece: (piece) => binding.paged(piece)?.pages ?? 1,
    }),
  ];
}

function dividerOf(binding: Binding, id: string, pageOf: PageOf): Document {
  const clause = binding.frame.pack.categories.flatMap((c) => c.clauses).find((c) => c.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const titles = new Map(binding.documents.map((d) => [d.id, d.kind]));
  const own = binding.pieces.filter((piece) => clauseOf(piece) === id);
  return divider(binding.frame, clause, own, byEvidence(binding.citations), titles, pageOf);
}

/** 封面和目录 of a volume. */
export const front = (binding: Binding, volume: PlannedVolume, count: number, pageOf: PageOf): Document =>
  frontMatter(binding.frame, volume, count, pageOf);

/** The page of a part that is made here and not handed in. */
export function pageMade(binding: Binding, { from, title }: Part, pageOf: PageOf): Document {
  if (from.kind === 'document') return from.document;
  if (from.kind === 'divider') return dividerOf(binding, from.clause, pageOf);
  if (from.kind === 'withdrawn') return withdrawnPage(binding.frame, title, from.withdrawn);
  throw new Error(`${from.kind} is not typeset`);
}
