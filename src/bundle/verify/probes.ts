import type { Diagnostic } from '../../diagnostic.ts';
import type { History } from '../../model/history.ts';
import type { StandardPack } from '../../model/pack.ts';
import type {
  CheckResult,
  DocumentsRecord,
  DossierRecord,
  InsightsRecord,
  LedgerRecord,
  PackStamp,
} from '../../model/record.ts';

/** One PDF as a second reader sees it. Pages are 1-based. */
export interface PdfReader {
  readonly pages: number;
  /** Text of a page in reading order, a line a row. */
  text(page: number): Promise<string>;
  close(): Promise<void>;
}

/** The records of a package, once they are known to be sound. */
export interface Records {
  readonly dossier: DossierRecord;
  readonly documents: DocumentsRecord;
  readonly ledger: LedgerRecord;
  readonly insights?: InsightsRecord | undefined;
}

/**
 * What `verify` asks of the rest of the house, which a stage may not import. What is left out cannot be evaluated,
 * and a required check that could not run is no pass.
 */
export interface Probes {
  /** The pack of that id with the digest of its resolved content; null when this installation does not have it. */
  pack(stamp: PackStamp): { readonly pack: StandardPack; readonly sha256: string } | null;
  /** Throws on a file that cannot be read. */
  readonly openPdf?: (bytes: Uint8Array) => Promise<PdfReader>;
  /** All text of a Word file, a paragraph or cell a line. Throws on a file that cannot be read. */
  readonly docxText?: (bytes: Uint8Array) => Promise<string>;
  /** What each cell of a workbook of ours says: sheets, rows, cells. Throws on a file that cannot be read. */
  readonly sheetTexts?: (bytes: Uint8Array) => string[][][];
  /** Share of dark pixels on a page, 0 … 1, as rendered. */
  readonly inkOf?: (bytes: Uint8Array, page: number) => Promise<number>;
  /** What is wrong with the list of all that was ever handed in, replayed against the package; `files` are digests below `data/`. */
  readonly historyFaults?: (
    history: History,
    records: Records,
    files: ReadonlyMap<string, string>,
  ) => readonly string[];
  /** All checks on dossier and documents, run again on nothing but the record. */
  readonly recheck?: (
    records: Records,
    pack: StandardPack,
  ) => { diagnostics: readonly Diagnostic[]; checks: readonly CheckResult[] };
}
