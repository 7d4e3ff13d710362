import { packageName } from '../bundle/layout.ts';
import { printedDigest, writeIndexPage } from '../bundle/page/index.ts';
import { runChecks } from '../check/run.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { BundleEntry, Citation, Volume } from '../model/bundle.ts';
import type { Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { Corroboration } from '../model/insight.ts';
import type { CheckResult } from '../model/record.ts';
import { documentEntries } from './entries.ts';
import type { Intake } from './intake.ts';
import { printed, recordEntries, recordEntry, recordsOf } from './package-records.ts';
import { settle } from './settle.ts';
import { sheetEntries } from './sheets.ts';
import type { Written } from './write.ts';

/** 申报包 — its name, everything below `data/`, and what was noticed on the way. */
export interface Package {
  readonly name: string;
  readonly entries: readonly BundleEntry[];
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly CheckResult[];
  readonly counts: { readonly documents: number; readonly pieces: number; readonly pages: number };
}

export interface Assembly {
  readonly intake: Intake;
  readonly documents: readonly Document[];
  readonly citations: readonly Citation[];
  readonly written: Written;
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly CheckResult[];
  readonly corroboration?: readonly Corroboration[];
  /** `insights.json`; null where nobody looked. */
  readonly insightsFile: Uint8Array | null;
  readonly version: string;
  readonly accepted: string | null;
  readonly today: Day;
}

/** Puts the files, the record and the reviewer's page together, and checks the package as it would be closed. */
export function assemble(assembly: Assembly): Package {
  const { intake, written } = assembly;
  const name = packageName(intake.dossier.value.settings, intake.pack);
  const files = filesOf(written, intake);
  const bundle = checkClosed(assembly, name, files);
  const found = [...assembly.diagnostics, ...written.diagnostics, ...bundle.diagnostics];
  const diagnostics = settle(intake, found, assembly.today);
  const evaluated = new Set(bundle.checks.map(({ code }) => code));
  const checks = [...assembly.checks.filter(({ code }) => !evaluated.has(code)), ...bundle.checks];
  const records = recordsOf(assembly, diagnostics, checks);
  const texts = printed(records);
  const page = writeIndexPage({ ...records, pack: intake.pack, record: printedDigest(texts) });
  const insights = assembly.insightsFile === null ? [] : [recordEntry('insights', assembly.insightsFile)];
  const index = { path: 'index.html', bytes: new TextEncoder().encode(page) };
  const entries = [...files, ...recordEntries(texts), ...insights, index];
  const pages = written.volumes.reduce((sum, { volume }) => sum + volume.pages, 0);
  return {
    name,
    entries,
    diagnostics,
    checks,
    counts: { documents: written.documents.length, pieces: written.rows.length, pages },
  };
}

const filesOf = (written: Written, intake: Intake): BundleEntry[] => [
  ...documentEntries(written.documents, intake.pack),
  ...written.evidence.values(),
  ...written.filed.map(({ entry }) => entry),
  ...written.forms,
  ...sheetEntries(written, intake),
  ...written.volumes.map(({ volume, file }) => ({ path: volume.path, ...file })),
];

const checkClosed = ({ intake, written, documents, today }: Assembly, top: string, files: readonly BundleEntry[]) =>
  runChecks('bundle', {
    ...intake,
    today,
    documents,
    top,
    entries: files.map((entry) => ({
      path: `data/${entry.path}`,
      bytes: 'bytes' in entry ? entry.bytes.length : entry.size,
    })),
    volumes: written.volumes.map(({ volume, file }) => ({
      path: volume.path,
      pages: boundPages(volume),
      bytes: file.size,
    })),
  });

/** What a volume was cut by: its pages without cover and contents, which depend on the cut. */
const boundPages = ({ pages, parts }: Volume): number =>
  parts.reduce((left, part) => (part.target.startsWith('front:') ? left - part.pages : left), pages);
