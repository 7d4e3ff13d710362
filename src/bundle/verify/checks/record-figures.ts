import type { Document, FigureRun } from '../../../model/document.ts';
import { runsOf } from '../../../model/reading-order.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT } from '../check.ts';
import type { Records } from '../probes.ts';

type Series = Records['dossier']['verdicts'][number]['series'][number];

export const recordFigures: PackageCheck = {
  code: 'record-figures',
  title: '文中的指标数据与申报数据表一致',
  why: '同一个数在两处不同，审核人无从采信。',
  basis: PRODUCT,
  mend: '请申报单位以数据表为准重新生成文档、重新打包。',
  severity: 'error',
  required: true,
  async run({ records }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const stated = new Map<string, Series & { readonly unit: string }>(
      sound.dossier.verdicts.flatMap((v) =>
        v.series.map((s) => [`indicator/${v.id}/${s.year}`, { ...s, unit: v.unit }] as const),
      ),
    );
    return sound.documents.documents.flatMap(({ document, pdf }) =>
      figuresOf(document).flatMap((figure): Finding[] => {
        const expected = stated.get(figure.fact);
        if (expected === undefined || agrees(figure, expected)) return [];
        const message = `《${document.title}》写的是“${figure.text}”，数据表是“${expected.text}${expected.unit}”（${figure.fact}）`;
        return [{ file: `data/${pdf}`, message, quote: figure.text }];
      }),
    );
  },
};

const figuresOf = (document: Document): FigureRun[] =>
  document.blocks.flatMap((block) => runsOf(block).filter((run) => run.type === 'figure'));

/** A figure in another unit (万人 for 人) is not comparable digit by digit; the document checks know how. */
function agrees(figure: FigureRun, expected: Series & { readonly unit: string }): boolean {
  if (figure.unit !== undefined && figure.unit !== expected.unit) return true;
  if (figure.value === undefined || typeof expected.value !== 'number') return true;
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  return Math.abs(figure.value - expected.value) <= 0.5 * 10 ** -Math.min(decimals, 2) + 1e-9;
}
