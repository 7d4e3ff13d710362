import type { EvidencePiece } from '../../model/evidence.ts';
import type { EvidenceSet } from '../../model/pack.ts';
import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const clauseSetIncomplete: Check<'dossier'> = {
  code: 'clause-set-incomplete',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '标准要求成套、逐年的材料，每样每年都有',
  why: '计划、部署、检查、总结缺一样、缺一年，这一条就说明不了“每年都做”',
  basis: basis.archive,
  mend: '补上所缺的材料；已经放进来的，在标题或日期里写明年份，并登记在这一条款下',
  examples: {
    good: { text: '当年的作业台账有', patch: {} },
    bad: {
      text: '要求2022、2023两年都有作业台账，缺2022年的',
      patch: { set: { 'pack/categories/92/clauses/92.1/sets/#0/years': 2 } },
    },
  },
  *run({ pack, ledger, dossier }) {
    const { year: reporting } = dossier.value.settings;
    for (const clause of clausesOf(pack)) {
      const pieces = ledger.pieces.filter((p) => p.clauses.includes(clause.id));
      if (pieces.length === 0) continue;
      for (const set of clause.sets) {
        const missing = missingYears(set, pieces, reporting);
        if (missing === null) continue;
        const when = missing.length === 0 ? '' : missing.map((y) => `${y}年`).join('、');
        yield {
          at: dossier.at('registry'),
          message: `${clauseLabel(clause)}缺${when}的${set.name}（${set.anyOf.join('、')}均可）`.replace('缺的', '缺'),
          about: { clause: clause.id },
        };
      }
    }
  },
};

/** Years of a set without a piece; empty where no year is asked for and nothing is there; null where nothing lacks. */
function missingYears(
  { anyOf, years }: EvidenceSet,
  pieces: readonly EvidencePiece[],
  reporting: number,
): number[] | null {
  const own = pieces.filter((p) => anyOf.some((word) => `${p.kind}${p.title}`.includes(word)));
  if (years === undefined) return own.length === 0 ? [] : null;
  const wanted = Array.from({ length: years }, (_, i) => reporting - years + 1 + i);
  const missing = wanted.filter((year) => !own.some((piece) => yearsOf(piece).includes(year)));
  return missing.length === 0 ? null : missing;
}

/** The years its title names, 2021—2023 among them; else that of its date. */
function yearsOf({ title, date }: EvidencePiece): number[] {
  const spans = [...title.matchAll(/(20\d\d)年?\s*[—～~至-]\s*(20\d\d)年/gu)].flatMap(([, from, to]) =>
    Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, i) => Number(from) + i),
  );
  const named = [...title.matchAll(/(20\d\d)年/gu)].map(([, year]) => Number(year));
  const said = [...spans, ...named];
  return said.length > 0 ? said : date === null ? [] : [Number(date.slice(0, 4))];
}
