import { corroborate } from '../check/corroboration/corroborate.ts';
import { bindBook, type ComposeInput, compose } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { longDay } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import { doubtsOf } from '../model/doubt.ts';
import type { DocumentKind } from '../model/pack.ts';
import { readStyle } from '../read/style.ts';
import type { Workspace } from '../workspace.ts';
import { writeDocx } from '../write/docx/write-docx.ts';
import { writePdf } from '../write/pdf/write-pdf.ts';
import { type Doubts, templateSource } from './documents.ts';
import { insightsOf, type LookingInto } from './insights.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
import { noPictures, type Pictures } from './pictures.ts';
import { turnOf } from './turns.ts';

export async function composeInput(
  intake: Intake,
  workspace: Workspace,
  library: Machine['library'],
  doubts: Doubts = new Map(),
): Promise<ComposeInput> {
  const { pack, dossier, verdicts, ledger } = intake;
  return { pack, dossier, verdicts, ledger, doubts, templates: await templateSource(pack.id, workspace, library) };
}

/** What the evidence says against the figures: a paper that counts what is met must know, whether or not a build came before it. */
export async function doubtsIn(intake: Intake, looking: LookingInto): Promise<Doubts> {
  const seen = await insightsOf(intake, looking);
  return doubtsOf(intake.verdicts, corroborate(intake, seen));
}

/** What was filled in and could not be read: one document alone misses it too. Evidence that lies about unfiled is no matter of its. */
export const unreadFacts = ({ diagnostics }: Pick<Intake, 'diagnostics'>): Diagnostic[] =>
  diagnostics.filter(({ code, severity, at }) => {
    const filled = !/^佐证材料(\/|$)/.test(at.file);
    return severity !== 'note' && turnOf(code) === 'unread' && filled;
  });

/** 汇编 — several units' reports as one book, each on a new page, with cover and contents. */
export function composeBook(input: ComposeInput, entry: DocumentKind, units: readonly string[]): Outcome<Document> {
  const { settings } = input.dossier.value;
  const parts = units.map((unit) => compose(input, entry, { unit }));
  const book = bindBook(
    parts.map(({ value }) => value),
    {
      id: `汇编-${entry.kind}-${entry.variant ?? ''}`.replace(/-$/, ''),
      heading: `${settings.applicant.name}${settings.purpose}${input.pack.honour}`,
      title: [`${entry.variant ?? ''}${entry.kind}汇编`],
      lines: [{ label: '收录', text: `${units.length}个单位` }],
      foot: [settings.applicant.office, longDay(settings.date)],
      day: settings.date,
      applicant: settings.applicant.name,
    },
  );
  return { value: book, diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) };
}

/** What `report` hands out, and what was noticed while it was written. */
export interface BothFiles {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The document as Word and PDF; links to evidence are dropped, for there is no volume beside it. */
export async function writeBoth(
  document: Document,
  intake: Pick<Intake, 'pack' | 'dossier'>,
  machine: Pick<Machine, 'library' | 'faces'>,
  pictures: Pictures = noPictures,
): Promise<BothFiles> {
  const style = readStyle(machine.library, intake.pack.id);
  const faces = await machine.faces(intake.dossier.value.settings.fonts);
  const own = new Set(
    document.blocks.flatMap((b) => (b.type === 'evidence-index' ? b.entries.map((e) => `evidence:${e.number}`) : [])),
  );
  const pdf = writePdf(document, style, faces, {
    links: (target) => (own.has(target) ? target : null),
    pictures: pictures.bytes,
  });
  return {
    diagnostics: pdf.diagnostics,
    docx: await writeDocx(document, style, { landmarkPages: pdf.landmarkPages, pictures: pictures.bytes }),
    pdf: pdf.bytes,
    pages: pdf.pages,
  };
}
