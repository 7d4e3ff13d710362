import type { EvidenceFile } from '../model/evidence.ts';
import type { Insight, OfficeInsight, TextInsight } from '../model/insight.ts';
import { type OfficeParts, openOfficeParts } from '../text/office-parts.ts';
import { pdfActivity } from '../text/pdf/activity.ts';
import { proseOf, readProse } from '../text/read-prose.ts';
import { sheetLines, slideLines } from '../text/sheet-text.ts';
import { Unreadable } from '../workbook/unreadable.ts';
import { Unpacking } from '../zip/opened.ts';
import { oldTraces, presentationTraces, sheetTraces, wordTraces } from './office.ts';
import { photoInsight } from './photo.ts';
import { type PackNames, textInsight } from './text.ts';

/** Counts up when an insight means something else than before: what was kept under another number is made again. */
export const insightFormat = 21;

export interface LookOptions {
  /** Names of the indicators that figures are attached to. */
  readonly pack: PackNames;
  /** Files larger than this are not looked into. */
  readonly mostBytes?: number;
  /** Pages read of one file. */
  readonly mostPages?: number;
}

const mebibyte = 1024 * 1024;
type Look = (bytes: Uint8Array, file: EvidenceFile, options: Required<LookOptions>) => Promise<Partial<Insight>>;

/** What is known of a file nobody could look into. */
export const unseen = (digest: string): Insight => ({
  digest,
  skipped: '文件内容读不出来',
  text: null,
  photo: null,
  office: null,
  active: [],
});

/**
 * 看内容 — what a file of evidence says and carries. `read` is called only where there is something to see. Never throws on
 * bad content: `skipped` says in Chinese why nothing was seen.
 */
export async function lookInto(
  file: EvidenceFile,
  read: () => Promise<Uint8Array>,
  { pack, mostBytes = 50 * mebibyte, mostPages = 200 }: LookOptions,
): Promise<Insight> {
  const blank: Insight = { ...unseen(file.digest), skipped: null };
  const look = looks[file.media];
  if (look === undefined) return blank;
  if (file.state === 'locked' || file.state === 'empty') return { ...blank, skipped: '文件有密码或是空的' };
  if (file.bytes > mostBytes) return { ...blank, skipped: `文件超过${Math.round(mostBytes / mebibyte)}MB` };
  try {
    return { ...blank, ...(await look(await read(), file, { pack, mostBytes, mostPages })) };
  } catch (error) {
    return { ...unseen(file.digest), skipped: refused(error) };
  }
}

/** What cannot be had is said by what it is; a trap is none that was damaged on its way. */
const refused = (error: unknown): string =>
  (error instanceof Unpacking && error.reason === 'large') ||
  (error instanceof Unreadable && error.code === 'workbook-too-large')
    ? '文件解压后过大'
    : (unseen('').skipped ?? '');

/** Characters read of one file: a register of a whole city has fewer. */
const characters = 1_000_000;

async function proseText(
  bytes: Uint8Array,
  path: string,
  pack: PackNames,
  pages: { readonly pages: number | null; readonly cut: boolean } = { pages: null, cut: false },
): Promise<TextInsight | null> {
  const limits = { characters, ...(pages.pages !== null && { pages: pages.pages }) };
  const { value, diagnostics } = await readProse(path, bytes, limits);
  const cut = pages.cut || diagnostics.some(({ code }) => code === 'document-cut');
  return textInsight(value, pack, { ...pages, cut });
}

const looks: Partial<Record<EvidenceFile['media'], Look>> = {
  pdf: async (bytes, { path }, { pack, mostPages }) => {
    const { pages, active } = pdfActivity(bytes, mostPages);
    const read = Math.min(pages, mostPages);
    return { active, text: await proseText(bytes, path, pack, { pages: read, cut: pages > read }) };
  },
  docx: async (bytes, { path }, { pack }) => ({
    office: wordTraces(openOfficeParts(bytes)),
    text: await proseText(bytes, path, pack),
  }),
  text: async (bytes, { path }, { pack }) => ({ text: await proseText(bytes, path, pack) }),
  xlsx: lines((bytes) => sheetLines(bytes), sheetTraces),
  pptx: lines((_, parts) => slideLines(parts), presentationTraces),
  doc: async (bytes) => ({ office: oldTraces(bytes) }),
  jpeg: photo,
  png: photo,
  gif: photo,
  webp: photo,
  bmp: photo,
};

async function photo(bytes: Uint8Array): Promise<Partial<Insight>> {
  return { photo: await photoInsight(bytes) };
}

function lines(
  wordsOf: (bytes: Uint8Array, parts: OfficeParts) => Iterable<string>,
  tracesOf: (parts: OfficeParts) => OfficeInsight,
): Look {
  return async (bytes, { path }, { pack }) => {
    const parts = openOfficeParts(bytes);
    const office = tracesOf(parts);
    try {
      const { text, cut } = firstOf(wordsOf(bytes, parts));
      return { text: textInsight(proseOf(path, text), pack, { pages: null, cut }), office };
    } catch (error) {
      return { skipped: refused(error), office };
    }
  };
}

/** Taken line by line: one string of a workbook may stand in a million cells. */
function firstOf(lines: Iterable<string>): { readonly text: string; readonly cut: boolean } {
  const taken: string[] = [];
  let left = characters;
  for (const line of lines) {
    taken.push(line.slice(0, left));
    left -= line.length + 1;
    if (left < 0) return { text: taken.join('\n'), cut: true };
  }
  return { text: taken.join('\n'), cut: false };
}
