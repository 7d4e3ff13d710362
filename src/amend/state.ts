import { createHash } from 'node:crypto';
import { dateInDigits } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { DocumentsRecord, DossierRecord, LedgerRecord } from '../model/record.ts';
import { sheetNames } from '../model/sheet-names.ts';
import { fieldsOf } from './fields.ts';

/** 序列 — one handed-in package as far as the next one is measured against it. */
export interface SequenceState {
  readonly name: string;
  /** SHA-256 of the ZIP; null for a folder or a package that is still being made. */
  readonly sha256: string | null;
  /** Digest of facts, documents and ledger, as the reviewer's page has it. */
  readonly record: string;
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  /** SHA-256 of every file below `data/`, from the manifest. */
  readonly files: ReadonlyMap<string, string>;
  /** 历次报送 as it stands in the package; null in a first sequence, and where it cannot be read. */
  readonly history: History | null;
}

/** 条目 — a thing that can be added, replaced or deleted, with a digest of its content and words for it. */
export interface Entry {
  readonly target: string;
  readonly title: string;
  readonly digest: string;
  /** For people: the value, or the title of a piece. */
  readonly text: string;
  /** SHA-256 of its file; null where it is no file. */
  readonly file: string | null;
  /** Numbers of the evidence it rests on; none for a piece itself. */
  readonly evidence: readonly string[];
  /** Its cells by the names of their columns. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Every addressable thing of a sequence: figures by year, evidence by number, the other facts row by row. */
export function entriesOf(state: SequenceState): Map<string, Entry> {
  const all = [...figures(state), ...evidence(state), ...facts(state)];
  return new Map(all.map((entry) => [entry.target, entry]));
}

/** 设置 — what the dossier is printed with; the envelope (applicant, year, standard) never changes. */
export function settingsOf({ dossier }: SequenceState): Map<string, Entry> {
  const { date, deadline, applicant, draft, accepted } = { ...dossier.dossier.settings, accepted: dossier.accepted };
  const rows: readonly (readonly [string, string])[] = [
    ['成文日期', date],
    ['截止日期', deadline ?? ''],
    ['主送机关', applicant.recipient],
    ['草稿', draft ? '是' : '否'],
    ['带错打包的理由', accepted ?? ''],
  ];
  return new Map(
    rows.map(([title, text]) => {
      const target = `settings/${title}`;
      return [target, { target, title, text, digest: digestOf(text), file: null, evidence: [], fields: {} }];
    }),
  );
}

const figures = ({ dossier }: SequenceState): Entry[] =>
  dossier.dossier.indicators.flatMap((row) =>
    row.years.map((year) => {
      const verdict = dossier.verdicts.find(({ id }) => id === row.id);
      const text = verdict?.series.find((s) => s.year === year.year)?.text ?? '';
      return {
        target: `indicator/${row.id}/${year.year}`,
        title: `指标${row.id} ${row.name} ${year.year}年`,
        digest: digestOf([year, row.plan, row.scope, row.department]),
        text: text === '' ? '空' : text,
        file: null,
        evidence: verdict?.evidence ?? [],
        fields: fieldsOf('indicators', row, { 分子: year.numerator, 分母: year.denominator }),
      };
    }),
  );

const evidence = ({ ledger, files }: SequenceState): Entry[] =>
  ledger.rows.map((row) => ({
    target: `evidence/${row.number}`,
    title: `佐证${row.number} ${row.title}`,
    digest: digestOf([
      files.get(row.path) ?? row.file.digest,
      row.range,
      row.title,
      row.unit,
      row.docNumber,
      dateInDigits(row) || null,
    ]),
    text: row.title,
    file: files.get(row.path) ?? null,
    evidence: [],
    fields: fieldsOf('registry', {
      ...row,
      date: dateInDigits(row),
      pages: row.range === null ? '' : `${row.range.first}-${row.range.last}`,
    }),
  }));

/** Documents by their id. They follow from the facts, so no operation names them; the list of all that was handed in does. */
export const documentEntries = ({ documents, files }: SequenceState): Entry[] =>
  documents.documents.map(({ document, pdf, docx }) => ({
    target: `document/${document.id}`,
    title: `《${document.title}》`,
    digest: digestOf([files.get(pdf), docx === null ? null : files.get(docx)]),
    text: document.title,
    file: files.get(pdf) ?? null,
    evidence: [],
    fields: {},
  }));

/** Sections of the dossier apart from figures, evidence and settings; a row is named by its own id or name. */
function facts({ dossier }: SequenceState): Entry[] {
  const {
    settings: _settings,
    indicators: _indicators,
    registry: _registry,
    selfRatings: _own,
    ...sections
  } = dossier.dossier;
  return Object.entries(sections).flatMap(([section, rows]) => {
    const names = rowNames(rows);
    return rows.map((row, i): Entry => {
      const name = nameOf(row);
      return {
        target: `facts/${section}/${names[i]}`,
        title: `${sheetNames[section as keyof typeof sections]} ${'id' in row && 'name' in row ? row.name || name : name}`,
        digest: digestOf(row),
        text: textOf(row),
        file: null,
        evidence: 'evidence' in row ? row.evidence : [],
        fields: fieldsOf(section as keyof typeof sections, row),
      };
    });
  });
}

type Row = { readonly id: string } | { readonly group?: string; readonly name: string };

const nameOf = (row: Row): string => ('id' in row ? row.id : 'group' in row ? `${row.group}-${row.name}` : row.name);

/** What each row of a section is called, `~2` behind the second of a name. */
export function rowNames(rows: readonly Row[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = nameOf(row);
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return `${name}${turn === 1 ? '' : `~${turn}`}`;
  });
}

/** The first thing a row says that is no id. */
const textOf = (row: object): string => {
  const { text, problem, task, name, value } = row as Record<string, unknown>;
  const told = text ?? problem ?? task ?? (value === undefined ? name : `${String(name)} ${String(value)}`) ?? '';
  return String(told).slice(0, 120);
};

/** Keys in order, so that only the content counts. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex');

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
