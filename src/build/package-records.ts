import { documentPath } from '../bundle/layout.ts';
import { dossierRecord } from '../bundle/records.ts';
import { stableJson } from '../bundle/stable-json.ts';
import { countBySeverity, type Diagnostic } from '../diagnostic.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type {
  CheckResult,
  DiagnosticsRecord,
  DocumentsRecord,
  DossierRecord,
  LedgerRecord,
  ToolStamp,
} from '../model/record.ts';
import { headingsOf } from './explained.ts';
import type { Assembly } from './package.ts';
import type { Written } from './write.ts';

/** 记录 — what `data/记录/` says of a package but for what lies inside its evidence, a file each. */
interface Records {
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  readonly diagnostics: DiagnosticsRecord;
}

/** The records of one package; `diagnostics` and `checks` are those of the package as it is closed. */
export function recordsOf(
  assembly: Assembly,
  diagnostics: readonly Diagnostic[],
  checks: readonly CheckResult[],
): Records {
  const { intake, written, version, accepted } = assembly;
  const tool = { name: 'shenbao', version } as const;
  return {
    dossier: dossierRecord({ ...intake, tool, pack: intake.stamp, faces: facesOf(written), accepted }),
    documents: documentsRecord(assembly),
    ledger: ledgerRecord(assembly),
    diagnostics: diagnosticsRecord(assembly, tool, diagnostics, checks),
  };
}

/** 记录 as they are filed, by name. */
export type PrintedRecords = { readonly [name in keyof Records]: Uint8Array };

export function printed(records: Records): PrintedRecords {
  const print = (record: unknown): Uint8Array => new TextEncoder().encode(stableJson(record));
  return Object.fromEntries(Object.entries(records).map(([name, record]) => [name, print(record)])) as PrintedRecords;
}

export const recordEntries = (records: PrintedRecords): BundleEntry[] =>
  Object.entries(records).map(([name, bytes]) => recordEntry(name, bytes));

export const recordEntry = (name: string, bytes: Uint8Array): BundleEntry => ({ path: `记录/${name}.json`, bytes });

const facesOf = ({ faces }: Written): DossierRecord['faces'] =>
  faces.map(({ role, name, file, digest, substituted }) => ({
    face: role,
    family: name,
    file,
    sha256: digest,
    substituted,
  }));

const documentsRecord = ({ written, intake }: Assembly): DocumentsRecord => ({
  format: 1,
  documents: written.documents.map(({ document, pages }) => {
    const path = documentPath(document, intake.pack);
    return { document, pdf: `${path}.pdf`, docx: `${path}.docx`, pages };
  }),
});

const ledgerRecord = ({ written, citations }: Assembly): LedgerRecord => ({
  format: 1,
  rows: written.rows,
  volumes: written.volumes.map(({ volume }) => volume),
  citations,
  ...filedRecord(written),
  archive: written.archive.map(({ number, obstacles }) => ({ number, obstacles })),
});

function filedRecord({ filed, forms }: Written): Pick<LedgerRecord, 'filed'> {
  const files = [
    ...filed.map(({ entry: { path }, file }) => ({ path, from: file.path, file })),
    ...forms.map(({ path }) => ({ path, from: '模板' })),
  ];
  return files.length === 0 ? {} : { filed: files };
}

const diagnosticsRecord = (
  { intake, corroboration }: Assembly,
  tool: ToolStamp,
  diagnostics: readonly Diagnostic[],
  checks: readonly CheckResult[],
): DiagnosticsRecord => ({
  tool,
  pack: intake.stamp,
  summary: countBySeverity(diagnostics),
  diagnostics,
  checks,
  headings: headingsOf([...checks, ...diagnostics].map(({ code }) => code)),
  ...(corroboration && { corroboration }),
});
