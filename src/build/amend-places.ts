import type { PlaceOf } from '../amend/index.ts';
import type { Origin } from '../diagnostic.ts';
import type { Intake } from './intake.ts';

/** 补正回应 beside the facts; the clerk fills it in. */
export const responsesFile = '补正回应.yaml';

/** Rules about the number of the sequence and the envelope; both stand in the settings. */
const settled: ReadonlySet<string> = new Set(['sequence-continuous', 'envelope-same', 'letter-fits']);

/** Where the clerk mends a breach: the cell of the tables, or the line of the answer. Nobody has the record in hand yet. */
export const clerksPlaces =
  (intake: Pick<Intake, 'dossier' | 'ledger'>, lines: ReadonlyMap<string, number>): PlaceOf =>
  ({ target, item }, code) => {
    if (target !== undefined) return placeOf(target, intake);
    if (settled.has(code)) return { file: 'dossier.yaml' };
    const line = item === undefined ? undefined : lines.get(item);
    return { file: responsesFile, ...(line === undefined ? {} : { line }) };
  };

function placeOf(target: string, intake: Pick<Intake, 'dossier' | 'ledger'>): Origin {
  const [kind = '', section = '', ...rest] = target.split('/');
  if (kind === 'evidence') return pieceAt(section, intake);
  return kind === 'indicator' ? figureAt(section, Number(rest[0]), intake) : factAt(section, rest.join('/'), intake);
}

function figureAt(id: string, year: number, { dossier }: Pick<Intake, 'dossier'>): Origin {
  const row = dossier.value.indicators.findIndex((record) => record.id === id);
  if (row < 0) return dossier.at('indicators');
  const figures = dossier.value.indicators[row]?.years.find((one) => one.year === year);
  return dossier.at('indicators', row, 'years', year, figures?.value === null ? 'numerator' : 'value');
}

/** A piece that is gone has no row any more: the register is where it was. */
function pieceAt(number: string, { dossier, ledger }: Pick<Intake, 'dossier' | 'ledger'>): Origin {
  const row = dossier.value.registry.findIndex((entry) => entry.number === number);
  if (row >= 0) return dossier.at('registry', row);
  const piece = ledger.pieces.find((one) => one.number === number);
  return piece === undefined ? dossier.at('registry') : { file: piece.file.path };
}

/** `M3`, `领导小组-张三`, and `~2` behind the second of a name, as `entriesOf` calls them. */
function factAt(section: string, called: string, { dossier }: Pick<Intake, 'dossier'>): Origin {
  const { settings: _settings, ...sections } = dossier.value;
  if (!(section in sections)) return dossier.at('settings');
  const key = section as keyof typeof sections;
  const [, name, turn] = /^(.*?)(?:~(\d+))?$/su.exec(called) ?? [];
  const rows = sections[key].flatMap((row, i) => (nameOf(row) === name ? [i] : []));
  const row = rows[Number(turn ?? 1) - 1];
  if (row === undefined) return dossier.at(key);
  return key === 'profile' ? dossier.at(key, row, 'value') : dossier.at(key, row);
}

const nameOf = (row: object): string => {
  const { id, group, name } = row as Readonly<Record<string, string | undefined>>;
  return id ?? (group === undefined ? (name ?? '') : `${group}-${name}`);
};
