import type { OfficeParts } from '../text/office-parts.ts';
import { attributeOf, tagsOf } from '../xml/markup.ts';

/** 部件关系 — what one part of an office file refers to (ECMA-376-2, 9.3); kept in `_rels/` beside the part. */
export interface Relationship {
  /** Path of the part that refers. */
  readonly owner: string;
  readonly id: string;
  /** Last word of the type: `image`, `oleObject`, `attachedTemplate`; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export const relationshipsOf = (parts: OfficeParts): Relationship[] =>
  parts.named(/(?:^|\/)_rels\/[^/]*\.rels$/i).flatMap(([path, xml]) => {
    const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
    return [...tagsOf(xml, /<(?:\w+:)?Relationship(?=\s)/g)].map(({ tag }) => relationshipOf(owner, tag));
  });

function relationshipOf(owner: string, tag: string): Relationship {
  const value = (name: string): string => attributeOf(tag, name) ?? '';
  return {
    owner,
    id: value('Id'),
    type: value('Type').split('/').at(-1) ?? '',
    target: value('Target').trim(),
    external: value('TargetMode').toLowerCase() === 'external',
  };
}
