import { historyFaults } from '../amend/index.ts';
import { assess } from '../assess/index.ts';
import { catalogueOf } from '../bundle/catalogue.ts';
import { recordDigest } from '../bundle/page/index.ts';
import { locate } from '../bundle/records.ts';
import {
  type PackageCheck,
  type Probes,
  packageChecks,
  type Records,
  type Verification,
  verifyPackage,
} from '../bundle/verify/index.ts';
import { runChecks } from '../check/run.ts';
import type { Outcome } from '../diagnostic.ts';
import type { OpenedBundle } from '../model/opened.ts';
import type { StandardPack } from '../model/pack.ts';
import { openSource } from '../pdf/source/open.ts';
import { unpacksTooFar } from '../pdf/source/weigh.ts';
import { type PackFiles, packDigest, readPack } from '../read/pack/index.ts';
import { readDocx } from '../text/docx/read-docx.ts';
import { openPages } from '../text/pdf/page-reader.ts';
import { openPdf } from '../text/pdf/reader.ts';
import { sheetTexts } from '../text/workbook-cells.ts';
import { settle } from './settle.ts';

/** 核验 — trusts nothing but the package: every claim is read again with other eyes than those that wrote it. */
export function verify(
  bundle: OpenedBundle,
  library: PackFiles,
  which: readonly PackageCheck[] = packageChecks,
): Promise<Outcome<Verification>> {
  return verifyPackage(bundle, probesOf(library), undefined, which);
}

const probesOf = (library: PackFiles): Probes => ({
  pack: ({ id }) => {
    const pack = readPack(library, id).value;
    return pack === null ? null : { pack, sha256: packDigest(pack) };
  },
  openPdf: openPages,
  docxText: async (bytes) =>
    readDocx(bytes)
      .filter(({ part }) => part === undefined)
      .map(({ text }) => text)
      .join('\n'),
  inkOf: async (bytes, page) => {
    vet(bytes);
    const reader = await openPdf(bytes);
    return reader.ink(page).finally(() => reader.close());
  },
  recheck: (records, pack) => recheck(records, pack),
  historyFaults: replayed,
  sheetTexts,
});

/** A full reader takes whatever a file makes of itself: one that would make too much never reaches it. */
export function vet(bytes: Uint8Array): void {
  const source = openSource(bytes);
  if (typeof source === 'string') throw new Error('PDF 打不开');
  if (unpacksTooFar(source.document)) throw new Error('PDF 里有一段数据解开后大得不合理，没有打开');
}

/** The list of all that was handed in, against the package as its own records and manifest have it. */
export const replayed: NonNullable<Probes['historyFaults']> = (history, records, files) =>
  historyFaults(history, { ...records, name: '', sha256: null, record: recordDigest(records), files, history });

/**
 * The checks of dossier and documents, on nothing but the record: verdicts are judged anew, not believed. The catalogue is left
 * out: it repeats titles as they came and was not there yet when the applicant's own checks ran; another check proves it whole.
 */
export function recheck({ dossier, documents, ledger, insights }: Records, pack: StandardPack) {
  const located = locate(dossier);
  const handedIn = (ledger.filed ?? []).flatMap(({ file }) => file ?? []);
  const catalogue = catalogueOf(documents.documents);
  const composed = documents.documents.filter((entry) => entry !== catalogue);
  const subject = {
    pack,
    dossier: located,
    verdicts: assess(located.value, pack, ledger.rows),
    ledger: { pieces: ledger.rows },
    files: [...ledger.rows.map(({ file }) => file), ...handedIn],
    today: located.value.settings.date,
    whitelist: dossier.whitelist ?? [],
    documents: composed.map(({ document }) => document),
    ...(insights && { insights: new Map(insights.insights.map((seen) => [seen.digest, seen])) }),
  };
  const found = [runChecks('dossier', subject), runChecks('documents', subject)];
  const all = settle(
    subject,
    found.flatMap((f) => f.diagnostics),
    null,
  );
  // Only a part of what the package's own list was made from is found again here: a waiver may well be for the rest.
  const diagnostics = all.filter(({ code }) => code !== 'waiver-unused');
  return { diagnostics, checks: found.flatMap((f) => f.checks) };
}
