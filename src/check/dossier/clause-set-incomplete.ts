import type { EvidencePiece } from '../../model/evidence.ts';
import type { Insights } from '../../model/insight.ts';
import type { EvidenceSet, Recognised } from '../../model/pack.ts';
import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';
import { isOf, yearsOf, yearsText } from '../recognise.ts';

export const clauseSetIncomplete: Check<'dossier'> = {
  code: 'clause-set-incomplete',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '标准要求成套、逐年的材料，每样每年都有',
  why: '计划、部署、检查、总结缺一样、缺一年，这一条就说明不了“每年都做”',
  basis: basis.archive,
  mend: '补上所缺的材料；已经放进来的，在标题或日期里写明年份，并登记在这一条款下；几年合在一件里的，标题写明“2021—2023年”',
  examples: {
    good: {
      text: '法规、规范性文件有一样就行，2022、2023年的作业台账合成一件',
      patch: {
        set: {
          'dossier/registry/92.1-01/title': '2022—2023年机械化作业台账',
          'pack/categories/92/clauses/92.1/sets': [
            { name: '作业台账', kinds: [], anyOf: ['作业台账'], oneOf: [], years: 2 },
            {
              name: '作业依据',
              kinds: [],
              anyOf: [],
              oneOf: [
                { name: '作业规程', kinds: [], anyOf: ['规程'] },
                { name: '作业台账', kinds: [], anyOf: ['台账'] },
              ],
            },
          ],
        },
      },
    },
    bad: {
      text: '要求2022、2023两年都有作业台账，缺2022年的',
      patch: { set: { 'pack/categories/92/clauses/92.1/sets/#0/years': 2 } },
    },
  },
  *run({ pack, ledger, dossier, insights }) {
    const { year: reporting } = dossier.value.settings;
    for (const clause of clausesOf(pack)) {
      const pieces = ledger.pieces.filter((p) => p.clauses.includes(clause.id)).map((p) => asHeaded(p, insights));
      if (pieces.length === 0) continue;
      for (const set of clause.sets) {
        const missing = missingYears(set, pieces, reporting);
        if (missing === null) continue;
        const when = missing.length === 0 ? '' : `${yearsText(missing)}的`;
        yield {
          at: dossier.at('registry'),
          message: `${clauseLabel(clause)}缺${when}${set.name}（${ways(set)}）`,
          about: { clause: clause.id },
        };
      }
    }
  },
};

/** A paper is what its own heading says, whatever the file is called: both speak. */
function asHeaded(piece: EvidencePiece, insights: Insights | undefined): EvidencePiece {
  const heading = insights?.get(piece.file.digest)?.text?.heading;
  return heading === undefined || piece.title.includes(heading)
    ? piece
    : { ...piece, title: `${piece.title}\n${heading}` };
}

/** Years of a set without a piece; empty where no year is asked for and nothing is there; null where nothing lacks. */
function missingYears(set: EvidenceSet, pieces: readonly EvidencePiece[], reporting: number): number[] | null {
  const { years } = set;
  const own = pieces.filter((piece) => [set, ...set.oneOf].some((way) => isOf(way, piece)));
  if (years === undefined) return own.length === 0 ? [] : null;
  const wanted = Array.from({ length: years }, (_, i) => reporting - years + 1 + i);
  const missing = wanted.filter((year) => !own.some((piece) => yearsOf(piece).includes(year)));
  return missing.length === 0 ? null : missing;
}

/** `工作计划、年度计划均可`; of several ways `法规（条例、管理办法）或规范性文件，有一样即可`. */
function ways(set: EvidenceSet): string {
  if (set.oneOf.length === 0) return `${words(set).join('、')}均可`;
  const named = set.oneOf.map((way) => `${way.name}${wordsBehind(way)}`);
  return `${named.join('，或')}，有一样即可`;
}

const words = ({ kinds, anyOf }: Recognised): readonly string[] =>
  anyOf.length > 0 ? anyOf : kinds.map((kind) => `类型为“${kind}”的`);

const wordsBehind = (way: Recognised): string =>
  words(way).every((word) => word === way.name) ? '' : `（${words(way).join('、')}）`;
