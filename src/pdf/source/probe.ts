import type { ArchiveObstacle, PageSurvey } from '../../model/evidence.ts';
import type { ByteSource } from '../../workspace.ts';
import { surveyArchive } from '../archive/survey.ts';
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
  /** Empty, broken and odd pages; hand it to the binder and the pages are not decoded a second time. */
  readonly survey: PageSurvey;
  /** What stands against PDF/A-2b; empty where nothing does. */
  readonly archive: readonly ArchiveObstacle[];
}

const nothing: Omit<PdfProbe, 'state'> = {
  pages: 0,
  missing: 0,
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
  const archive = surveyArchive(opened);
  const survey = surveyPages(document, pages, 0, pages.length, archive.page);
  return {
    pages: pages.length,
    state: broken ? 'damaged' : recovery === 'decrypted' ? 'encrypted' : 'sound',
    missing,
    survey,
    archive: archive.finish(survey),
  };
}
