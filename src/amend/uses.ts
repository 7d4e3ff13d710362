import { evidenceCited } from '../model/reading-order.ts';
import type { SequenceState } from './state.ts';

/** 引用处 — one place of a package that stands on a piece of evidence. */
export interface Use {
  readonly number: string;
  /** `list`: the 总目录, which names every piece and rests on none. */
  readonly kind: 'document' | 'list' | 'indicator';
  /** `《平川市工作汇报》` or `指标901 道路机械化清扫率`. */
  readonly place: string;
}

/** Every place once, documents first, in the order of the record. */
export function usesOf({ documents, dossier }: SequenceState): readonly Use[] {
  const cited = documents.documents.flatMap(({ document }) => {
    const kind = document.kind === '总目录' ? 'list' : 'document';
    return evidenceCited(document).map((number): Use => ({ number, kind, place: `《${document.title}》` }));
  });
  const proving = dossier.verdicts.flatMap(({ id, name, evidence }) =>
    evidence.map((number): Use => ({ number, kind: 'indicator', place: `指标${id} ${name}` })),
  );
  const uses = new Map([...cited, ...proving].map((use) => [`${use.number} ${use.place}`, use]));
  return [...uses.values()];
}
