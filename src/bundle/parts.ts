import type { VolumePart } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import { clauseOf } from './layout.ts';

/** 册内部分 as planned: what goes in, in which order, and where it hangs in the outline. `level` 1 is outermost. */
export interface Part {
  /** What links name: `document:02-工作汇报`, `clause:3.1`, `evidence:3.1-01`. */
  readonly target: string;
  readonly title: string;
  readonly level: 1 | 2 | 3;
  readonly pages: number;
  readonly bytes: number;
  /** 类别 — the category whose evidence it belongs to; absent for the documents. */
  readonly category?: string;
  readonly from:
    | { readonly kind: 'document'; readonly document: Document }
    | { readonly kind: 'divider'; readonly clause: string }
    | { readonly kind: 'evidence'; readonly piece: EvidencePiece }
    | { readonly kind: 'withdrawn'; readonly withdrawn: NonNullable<VolumePart['withdrawn']> };
  /** What this sequence did to it; absent where it is as it was handed in before. */
  readonly change?: '新增' | '替换' | '删除';
}

/** 分册 as planned: parts that stay together in one file. */
export interface PlannedVolume {
  readonly ordinal: number;
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Limits {
  readonly pages: number;
  readonly megabytes: number;
  /** 按类分册 — 自动 (where it is absent too): where one volume cannot hold everything. */
  readonly byCategory?: '自动' | '总是' | '从不';
}

/** Documents in the order of the materials. */
export const documentParts = (documents: readonly Document[], pagesOf: (d: Document) => number): Part[] =>
  documents.map((document) => ({
    target: `document:${document.id}`,
    title: document.title,
    level: 1,
    pages: pagesOf(document),
    bytes: 0,
    from: { kind: 'document', document },
  }));

/** A divider for each clause that has evidence, then its pieces in order of number. */
export function evidenceParts(
  pieces: readonly EvidencePiece[],
  pack: StandardPack,
  pagesOf: { divider: (clause: string) => number; piece: (piece: EvidencePiece) => number },
): Part[] {
  return pack.categories.flatMap((category) =>
    category.clauses.flatMap((clause) => {
      const own = pieces.filter((piece) => clauseOf(piece) === clause.id);
      if (own.length === 0) return [];
      const divider: Part = {
        target: `clause:${clause.id}`,
        title: clause.title,
        level: 2,
        pages: pagesOf.divider(clause.id),
        bytes: 0,
        category: category.name,
        from: { kind: 'divider', clause: clause.id },
      };
      return [divider, ...own.map((piece) => ({ ...piecePart(piece, pagesOf.piece(piece)), category: category.name }))];
    }),
  );
}

const piecePart = (piece: EvidencePiece, pages: number): Part => ({
  target: `evidence:${piece.number}`,
  title: `${piece.number} ${piece.title}`,
  level: 3,
  pages,
  bytes: piece.file.bytes,
  from: { kind: 'evidence', piece },
});

/**
 * One volume where it holds everything; else, if not forbidden, the documents and each category begin a volume of their own,
 * so that a reviewer is handed what is his. Within a category, cuts before a part that would exceed a limit; a divider never stands alone at a
 * volume's end.
 */
export function cutVolumes(parts: readonly Part[], limits: Limits): PlannedVolume[] {
  return (isTogether(parts, limits) ? [parts] : sectionsOf(parts))
    .flatMap((section) => cutSection(section, limits))
    .map((own, i) => ({ ordinal: i + 1, title: `第${i + 1}册`, parts: own }));
}

const isTogether = (parts: readonly Part[], limits: Limits): boolean =>
  limits.byCategory === '从不' || (limits.byCategory !== '总是' && isWithin(sizeOf(parts), limits));

interface Size {
  readonly pages: number;
  readonly bytes: number;
}

const sizeOf = (parts: readonly Part[]): Size =>
  parts.reduce((sum, { pages, bytes }) => added(sum, { pages, bytes }), { pages: 0, bytes: 0 });
const added = (a: Size, b: Size): Size => ({ pages: a.pages + b.pages, bytes: a.bytes + b.bytes });
const isWithin = ({ pages, bytes }: Size, limits: Limits): boolean =>
  pages <= limits.pages && bytes <= limits.megabytes * 1e6;

function sectionsOf(parts: readonly Part[]): Part[][] {
  const sections: Part[][] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (last?.[0]?.category === part.category && last !== undefined) last.push(part);
    else sections.push([part]);
  }
  return sections;
}

function cutSection(parts: readonly Part[], limits: Limits): Part[][] {
  const volumes: Part[][] = [[]];
  let size: Size = { pages: 0, bytes: 0 };
  for (const group of keepTogether(parts)) {
    const more = sizeOf(group);
    if (size.pages > 0 && !isWithin(added(size, more), limits)) {
      volumes.push([]);
      size = { pages: 0, bytes: 0 };
    }
    volumes.at(-1)?.push(...group);
    size = added(size, more);
  }
  return volumes;
}

/** A divider with the first piece behind it, everything else alone. */
export function keepTogether(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.length === 1 && last[0]?.from.kind === 'divider') last.push(part);
    else groups.push([part]);
  }
  return groups;
}
