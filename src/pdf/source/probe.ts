import type { ArchiveObstacle, PageSurvey } from '../../model/evidence.ts';
import type { ByteSource } from '../../workspace.ts';
import { surveyArchive } from '../archive/survey.ts';
import { decodeText } from '../syntax/text.ts';
import { dictOf, isArray, isString, nameOf, type PdfValue } from '../syntax/values.ts';
import { claimedArchive } from './archive.ts';
import { readNameTree } from './destinations.ts';
import type { PdfDocument } from './document.ts';
import { openSource } from './open.ts';
import { surveyPages } from './survey.ts';

/** 试读 — what a file says of itself, without copying anything. */
export interface PdfProbe {
  /** Pages that can be bound; 0 when none can. */
  readonly pages: number;
  /** `encrypted` opens without a password; `locked` does not; `damaged` was mended when it has pages, else it is lost. */
  readonly state: 'sound' | 'encrypted' | 'locked' | 'damaged' | 'not-pdf';
  /** Pages the file promises and does not have. */
  readonly missing: number;
  readonly title?: string;
  readonly signed: boolean;
  readonly scripts: number;
  readonly attachments: number;
  /** Fields of a form, of which only the looks are bound. */
  readonly fields: number;
  /** What the metadata claims, for example `2A`. */
  readonly pdfa: string | null;
  /** Empty, broken and odd pages; hand it to the binder and the pages are not decoded a second time. */
  readonly survey: PageSurvey;
  /** What stands against PDF/A-2b; empty where nothing does. */
  readonly archive: readonly ArchiveObstacle[];
}

const nothing: Omit<PdfProbe, 'state'> = {
  pages: 0,
  missing: 0,
  signed: false,
  scripts: 0,
  attachments: 0,
  fields: 0,
  pdfa: null,
  survey: { empty: [], broken: [], odd: [], uneven: [], tight: [] },
  archive: [{ what: 'damaged', names: [] }],
};

/** Only what the binder asks of the pages. Never throws, whatever the bytes are. */
export function surveyPdf(bytes: Uint8Array): PageSurvey {
  const opened = openSource(bytes);
  return typeof opened === 'string'
    ? nothing.survey
    : surveyPages(opened.document, opened.pages, 0, opened.pages.length);
}

/** Opens a file as the binder would. Never throws, whatever the bytes are. */
export function probePdf(source: Uint8Array | ByteSource): PdfProbe {
  const bytes = source instanceof Uint8Array ? source : source.read(0, source.size);
  const opened = openSource(bytes);
  if (opened === 'locked' || opened === 'not-pdf') return { ...nothing, state: opened };
  if (typeof opened === 'string') return { ...nothing, state: 'damaged' };
  const { document, pages, missing, recovery } = opened;
  const broken = recovery === 'rebuilt' || missing > 0;
  const title = titleOf(document);
  const archive = surveyArchive(opened);
  const survey = surveyPages(document, pages, 0, pages.length, archive.page);
  return {
    ...formOf(document),
    pages: pages.length,
    state: broken ? 'damaged' : recovery === 'decrypted' ? 'encrypted' : 'sound',
    missing,
    ...(title === '' ? {} : { title }),
    scripts: namesIn(document, 'JavaScript') + openingScript(document),
    attachments: namesIn(document, 'EmbeddedFiles'),
    pdfa: claimedArchive(document),
    survey,
    archive: archive.finish(survey),
  };
}

function titleOf({ trailer, resolve }: PdfDocument): string {
  const title = resolve(dictOf(resolve(trailer.get('Info')))?.get('Title'));
  return isString(title) ? decodeText(title.bytes).trim() : '';
}

function namesIn(document: PdfDocument, tree: string): number {
  const trees = dictOf(document.resolve(document.catalog.get('Names')));
  return readNameTree(document, trees?.get(tree) ?? null).size;
}

function openingScript({ catalog, resolve }: PdfDocument): number {
  const action = dictOf(resolve(catalog.get('OpenAction')));
  return nameOf(resolve(action?.get('S'))) === 'JavaScript' ? 1 : 0;
}

/** 12.7.2: the field tree is counted by its leaves; bit 1 of /SigFlags says that a signature exists. */
function formOf({ catalog, resolve }: PdfDocument): { fields: number; signed: boolean } {
  const form = dictOf(resolve(catalog.get('AcroForm')));
  const flags = resolve(form?.get('SigFlags'));
  let fields = 0;
  // A tree that leads back into itself has more ways down than anybody can go.
  const seen = new Set<PdfValue>();
  const visit = (value: PdfValue | undefined, depth: number): void => {
    const kids = resolve(value);
    if (!isArray(kids) || seen.has(kids) || depth >= 16 || fields >= 100_000) return;
    seen.add(kids);
    for (const kid of kids) {
      const field = dictOf(resolve(kid));
      if (isArray(resolve(field?.get('Kids')))) visit(field?.get('Kids'), depth + 1);
      else fields += 1;
    }
  };
  visit(form?.get('Fields'), 0);
  return { fields, signed: typeof flags === 'number' && (flags & 1) === 1 };
}
