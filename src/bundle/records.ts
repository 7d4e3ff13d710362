import type { Located, Origin } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Insights, StatedFigure } from '../model/insight.ts';
import { maskMobile } from '../model/mobile.ts';
import type { DossierRecord, InsightsRecord, PackStamp, ToolStamp } from '../model/record.ts';
import type { Verdict } from '../model/verdict.ts';
import { maskDossier, maskEmail } from './mask.ts';

export interface RecordInput {
  readonly tool: ToolStamp;
  readonly pack: PackStamp;
  readonly dossier: Located<Dossier>;
  readonly verdicts: readonly Verdict[];
  readonly faces: DossierRecord['faces'];
  readonly whitelist?: readonly string[];
  readonly accepted: string | null;
}

/** `dossier.json`: the facts, masked, with the cell of each. */
export function dossierRecord(input: RecordInput): DossierRecord {
  const dossier = maskDossier(input.dossier.value);
  return {
    format: 1,
    tool: input.tool,
    pack: input.pack,
    dossier,
    origins: { ...originsOf(input.dossier, dossier), ...emptyCells(input) },
    verdicts: input.verdicts.map(({ indicator: _indicator, part: _part, ...rest }) => rest),
    faces: input.faces,
    ...(input.whitelist?.length ? { whitelist: input.whitelist.map((word) => maskEmail(maskMobile(word))) } : {}),
    accepted: input.accepted,
  };
}

/** `insights.json`: in the order of digests, the words around a figure masked like everything that goes out. */
export const insightsRecord = (insights: Insights): InsightsRecord => ({
  format: 1,
  insights: [...insights.values()]
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .map((insight) =>
      insight.text === null
        ? insight
        : { ...insight, text: { ...insight.text, figures: masked(insight.text.figures) } },
    ),
});

const masked = (figures: readonly StatedFigure[]): StatedFigure[] =>
  figures.map((figure) => ({ ...figure, sentence: maskEmail(maskMobile(figure.sentence)) }));

/** A year without a figure stands nowhere in the facts, and yet a check names its cell: the year itself is its place. */
function emptyCells({ dossier, verdicts }: RecordInput): Record<string, Origin> {
  const paths = verdicts.flatMap(({ row, series }) =>
    row < 0
      ? []
      : series.flatMap(({ year, value }) => (value === null ? [['indicators', row, 'years', year, 'value']] : [])),
  );
  return Object.fromEntries(paths.map((path) => [path.join('/'), dossier.at(...path)]));
}

/** One origin a row and one for each of its cells that has a place of its own. */
function originsOf(located: Located<Dossier>, dossier: Dossier): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  const visit = (value: unknown, path: (string | number)[], above: string): void => {
    const at = located.at(...path);
    const key = JSON.stringify(at);
    if (key !== above) origins[path.join('/')] = at;
    if (value === null || typeof value !== 'object') return;
    for (const [name, child] of Object.entries(value))
      visit(child, [...path, Array.isArray(value) ? Number(name) : name], key);
  };
  for (const [section, value] of Object.entries(dossier)) visit(value, [section], '');
  return origins;
}

/** Reads the record back into located facts: the nearest recorded place above a path answers for it. */
export function locate(record: DossierRecord): Located<Dossier> {
  return {
    value: record.dossier,
    at: (...path) => {
      for (let length = path.length; length > 0; length--) {
        const origin = record.origins[path.slice(0, length).join('/')];
        if (origin !== undefined) return origin;
      }
      return { file: 'data/记录/dossier.json' };
    },
  };
}
