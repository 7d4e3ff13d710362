import { packageName } from '../bundle/layout.ts';
import { recordDigest } from '../bundle/page/index.ts';
import { countBySeverity, type Diagnostic, type Outcome } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { OpenedBundle } from '../model/opened.ts';
import type { DeficiencyLetter, ReviewMarks } from '../model/review.ts';
import type { PackFiles } from '../read/pack/index.ts';
import { readStyle } from '../read/style.ts';
import { formDocument, letterDocument, type ReviewInput, review } from '../review/index.ts';
import { writeDocx } from '../write/docx/write-docx.ts';
import { writePdf } from '../write/pdf/write-pdf.ts';
import { openRecords } from './deliver.ts';
import type { Machine } from './machine.ts';
import { verify } from './verify.ts';

/** What a reviewer decides besides the marks. `issuer` null: the office the application was addressed to. */
export interface Reviewing {
  readonly marks: ReviewMarks | null;
  readonly issuer: string | null;
  readonly day: string;
  readonly deadline: string;
}

export interface Reviewed {
  readonly letter: DeficiencyLetter;
  readonly staleMarks: boolean;
  readonly unreviewed: number;
  /** Items objected to without a word. */
  readonly unexplained: readonly string[];
  /** Whether the letter is among the files. */
  readonly letterDue: boolean;
  /** Errors that the checks found. */
  readonly errors: number;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** verify → review → 审核表 and 补正通知 as Word and PDF. Null when the package has no sound record to review. */
export async function reviewPackage(
  bundle: OpenedBundle,
  library: PackFiles,
  faces: Machine['faces'],
  reviewing: Reviewing,
): Promise<Outcome<Reviewed | null>> {
  const { diagnostics } = await verify(bundle, library);
  const input = await inputOf(bundle, library, diagnostics, reviewing);
  if (input === null) return { value: null, diagnostics };
  const result = review(input);
  const { settings } = input.dossier.dossier;
  const style = readStyle(library, input.pack.id);
  const faceSet = await faces(settings.fonts);
  const files = [];
  const { letter, staleMarks, unreviewed, unexplained, letterDue } = result;
  for (const document of [formDocument(result, input), ...(letterDue ? [letterDocument(letter, unreviewed)] : [])])
    files.push(...(await bothForms(document, (d) => writePdf(d, style, faceSet, { links: () => null }), style)));
  const errors = countBySeverity(diagnostics).error;
  return { value: { letter, staleMarks, unreviewed, unexplained, letterDue, errors, files }, diagnostics };
}

async function inputOf(
  bundle: OpenedBundle,
  library: PackFiles,
  diagnostics: readonly Diagnostic[],
  { issuer, ...decided }: Reviewing,
): Promise<ReviewInput | null> {
  const records = await openRecords(bundle, library);
  if (records === null) return null;
  const { settings } = records.dossier.dossier;
  return {
    ...records,
    ...decided,
    diagnostics,
    package: {
      name: packageName(settings, records.pack),
      applicant: settings.applicant.name,
      year: settings.year,
      sequence: settings.sequence,
      pack: records.pack.id,
      record: recordDigest(records),
    },
    sha256: bundle.sha256,
    issuer: issuer ?? settings.applicant.recipient,
  };
}

async function bothForms(
  document: Document,
  pdf: (document: Document) => ReturnType<typeof writePdf>,
  style: ReturnType<typeof readStyle>,
): Promise<Reviewed['files']> {
  const { bytes, landmarkPages } = pdf(document);
  return [
    { name: `${document.id}.docx`, bytes: await writeDocx(document, style, { landmarkPages }) },
    { name: `${document.id}.pdf`, bytes },
  ];
}
