import { refusedIn } from '../../model/refused.ts';
import type { Check } from '../check.ts';
import { citedNumbers } from '../citations.ts';
import { basis } from '../grounds.ts';

export const evidenceNumberUnknown: Check<'dossier'> = {
  code: 'evidence-number-unknown',
  stage: 'dossier',
  leansOn: 'registry',
  severity: 'error',
  ground: 'standard',
  title: '各表引用的佐证编号都在佐证目录中',
  why: '引用了不存在的佐证，评审点开即落空，互相印证的链条就断了',
  basis: basis.review,
  mend: '改成“佐证登记”中已有的编号，或把该件登记进去',
  examples: {
    good: { text: '引用的编号都已登记', patch: {} },
    bad: { text: '工作举措引用了没有登记的编号', patch: { add: { 'dossier/measures/M2/evidence': '92.1-88' } } },
  },
  *run(subject) {
    const known = new Set([...subject.ledger.pieces, ...subject.dossier.value.registry].map((p) => p.number));
    const unread = refusedIn(subject.refused, 'registry', 'number');
    for (const { number, at } of citedNumbers(subject)) {
      if (known.has(number) || unread.has(number)) continue;
      const near = nearest(number, [...known]);
      yield { at, message: `引用的佐证编号“${number}”不在佐证目录中${near ? `，最接近的是“${near}”` : ''}` };
    }
  },
};

/** A number of the same clause, the closest in its order. */
function nearest(number: string, known: readonly string[]): string | undefined {
  const [clause, order] = number.split('-');
  const distance = (n: string): number => Math.abs(Number(n.split('-')[1]) - Number(order));
  return known.filter((n) => n.split('-')[0] === clause).sort((a, b) => distance(a) - distance(b))[0];
}
