import { evidenceCited } from '../../../model/reading-order.ts';
import { citationsOf } from '../../citations.ts';
import { stableJson } from '../../stable-json.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Records } from '../probes.ts';

export const recordReferences: PackageCheck = {
  code: 'record-references',
  title: '文中引用的佐证都在台账里，台账的引用表与文中一致',
  why: '引用了不存在的佐证，结论就没有依据；作废的佐证不得再被引用。',
  basis: PRODUCT,
  mend: '请申报单位改正引用或补上佐证后重新打包。',
  severity: 'error',
  required: true,
  async run({ records }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const numbers = new Set(sound.ledger.rows.map(({ number }) => number));
    const dangling = sound.documents.documents.flatMap(({ document, pdf }) =>
      [...new Set(evidenceCited(document))]
        .filter((number) => !numbers.has(number))
        .map(
          (number): Finding => ({
            file: `data/${pdf}`,
            message: `《${document.title}》引用的佐证${number}不在台账里`,
            lacking: number,
          }),
        ),
    );
    return [...dangling, ...ofVerdicts(sound, numbers), ...table(sound)];
  },
};

const ofVerdicts = ({ dossier }: Records, numbers: ReadonlySet<string>): Finding[] =>
  dossier.verdicts.flatMap(({ id, name, evidence }) =>
    evidence
      .filter((number) => !numbers.has(number))
      .map((number) => ({
        file: 'data/记录/dossier.json',
        message: `指标${id} ${name}的佐证${number}不在台账里`,
        indicator: id,
        lacking: number,
      })),
  );

/** The catalogue names every piece without citing it: documents outside the materials count only where the table has them. */
function table({ documents, ledger }: Records): Finding[] {
  const listed = new Set(ledger.citations.map(({ document }) => document));
  const citing = documents.documents.map(({ document }) => document);
  const counted = citing.filter(({ id, material }) => material !== null || listed.has(id));
  if (stableJson(ledger.citations) === stableJson(citationsOf(counted))) return [];
  return [{ file: 'data/记录/ledger.json', message: '台账的引用表与各文档的实际引用不一致', hint: REPACK }];
}
