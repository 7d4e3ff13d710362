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
        from: { kind: 'divider', clause: clause.id },
      };
      return [divider, ...own.map((piece) => piecePart(piece, pagesOf.piece(piece)))];
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

/** Cuts before a part that would exceed a limit; a divider never stands alone at a volume's end. */
export function cutVolumes(parts: readonly Part[], limits: Limits): PlannedVolume[] {
  const volumes: Part[][] = [[]];
  let pages = 0;
  let bytes = 0;
  for (const group of keepTogether(parts)) {
    const more = group.reduce((sum, p) => ({ pages: sum.pages + p.pages, bytes: sum.bytes + p.bytes }), {
      pages: 0,
      bytes: 0,
    });
    const full = pages + more.pages > limits.pages || bytes + more.bytes > limits.megabytes * 1e6;
    if (full && pages > 0) {
      volumes.push([]);
      pages = 0;
      bytes = 0;
    }
    volumes.at(-1)?.push(...group);
    pages += more.pages;
    bytes += more.bytes;
  }
  return volumes.map((own, i) => ({ ordinal: i + 1, title: `第${i + 1}册`, parts: own }));
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
