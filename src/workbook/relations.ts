import { percentDecoded } from '../model/percent.ts';
import { attribute, visit } from './markup.ts';
import type { BookParts } from './parts.ts';

/** 部件关系 — what a part refers to: by id, the last word of its type, and the path of the part meant. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Relations of a part, `''` for the file itself; paths are made whole, whether given from the root or from the part. */
export function relationsOf(parts: BookParts, owner: string): Relation[] {
  const cut = owner.lastIndexOf('/') + 1;
  const path = `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
  const bytes = parts.read(path);
  const found: Relation[] = [];
  if (bytes === null) return found;
  visit(path, bytes, {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const type = attribute(tag, 'Type')?.split('/').at(-1) ?? '';
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type,
        path: wholePath(owner.slice(0, cut), attribute(tag, 'Target')),
      });
    },
  });
  return found;
}

function wholePath(folder: string, target: string | null): string {
  const given = percentDecoded((target ?? '').trim().replaceAll('\\', '/'));
  const steps: string[] = [];
  for (const step of (given.startsWith('/') ? given : `${folder}${given}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
