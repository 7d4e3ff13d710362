import { createHash } from 'node:crypto';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { ByteSource, Workspace } from '../../workspace.ts';
import { remark, type Say } from '../codes/index.ts';
import { createSeat, piecesOf, type Seat, seated } from './held.ts';
import { extensions, recognise } from './media.ts';
import { type PdfProbe, type Probe, probeFile } from './pages.ts';

/** Files open at once: enough to hide the opening, few enough for any machine's limit. */
const openAtOnce = 2;
/** What Windows, macOS and network drives leave behind. */
const litter = /(^|\/)(thumbs\.db|desktop\.ini|\.ds_store|~\$[^/]*|\.[^/]*)$/i;

export interface ScanOptions {
  readonly probePdf: PdfProbe;
  /** The SHA-256 of a file that has not been touched since it was last hashed; null when that is not known. */
  readonly digests?: DigestMemory;
  /** What was found in a content before, by its SHA-256: unchanged files are hashed but not looked into again. */
  readonly memory?: ProbeMemory;
  /** Called after each file, for a progress line. */
  readonly onFile?: (done: number, total: number) => void;
}

/** Digests kept between runs. Whoever gives it answers for a file not having changed meanwhile. */
export interface DigestMemory {
  get(path: string): Promise<string | null>;
  put(path: string, digest: string): Promise<void>;
}

/** Findings kept between runs; it may forget anything at any time, and must be emptied when the probes change. */
export interface ProbeMemory {
  get(digest: string): Promise<Finding | null>;
  put(digest: string, finding: Finding): Promise<void>;
}
export type Finding = Probe & Pick<EvidenceFile, 'media'>;

/** Every file under 佐证材料/, in order of path: media by content, pages, state, SHA-256. Reads in pieces, never whole. */
export async function scanEvidence(
  workspace: Pick<Workspace, 'list' | 'open'>,
  options: ScanOptions,
): Promise<Outcome<readonly EvidenceFile[]>> {
  const paths = (await workspace.list('佐证材料/**/*')).filter((path) => !litter.test(path));
  const found: (EvidenceFile | null)[] = paths.map(() => null);
  const remarks: Diagnostic[][] = paths.map(() => []);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const seat = createSeat();
    for (let i = next++; i < paths.length; i = next++) {
      const lane = { options, seat, say: (d: Diagnostic) => void remarks[i]?.push(d) };
      found[i] = await scanFile(workspace, paths[i] ?? '', lane);
      done += 1;
      options.onFile?.(done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: openAtOnce }, work));
  return { value: found.filter((file) => file !== null), diagnostics: remarks.flat() };
}

interface Lane {
  readonly options: ScanOptions;
  readonly seat: Seat;
  readonly say: Say;
}

async function scanFile(
  workspace: Pick<Workspace, 'open'>,
  path: string,
  { options, seat, say }: Lane,
): Promise<EvidenceFile | null> {
  try {
    const source = await workspace.open(path);
    try {
      return await look(seated(source, seat), path, options, say);
    } finally {
      source.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(remark('evidence-unreadable', { file: path }, `文件读不了（${reason.slice(0, 120)}）`));
    return null;
  }
}

async function look(source: ByteSource, path: string, options: ScanOptions, say: Say): Promise<EvidenceFile> {
  const digest = (await options.digests?.get(path)) ?? digestOf(source);
  await options.digests?.put(path, digest);
  const known = { path, bytes: source.size, digest };
  if (source.size === 0)
    return { ...known, media: 'unknown', pages: null, state: 'empty', remark: '文件是空的（0字节）' };
  const remembered = (await options.memory?.get(digest)) ?? null;
  const finding = remembered ?? (await inspect(source, options.probePdf));
  if (remembered === null) await options.memory?.put(digest, finding);
  const posing = finding.media === 'text' ? claimedMedia(path) : null;
  if (posing !== null) return { ...known, media: posing, pages: null, state: 'damaged', remark: notTheFile(path) };
  // A torn Word file begins like an archive and can be told from one by its name only.
  const torn = finding.media === 'zip' && finding.state === 'damaged' ? claimedMedia(path) : null;
  if (torn !== null) return { ...known, ...finding, media: torn };
  if (finding.state !== 'locked') sayExtension(path, finding.media, say);
  return { ...known, ...finding };
}

async function inspect(source: ByteSource, probePdf: PdfProbe): Promise<Finding> {
  const found = recognise(source);
  const probe = found.media === 'pdf' ? await safely(probePdf, source) : probeFile(source, found);
  return { media: found.media, ...probe };
}

function sayExtension(path: string, media: EvidenceFile['media'], say: Say): void {
  const extension = extensionOf(path);
  const right = extensions[media];
  if (right.length === 0 || right.includes(extension)) return;
  const message = `扩展名是“${extension || '（无）'}”，内容是 ${right[0]}`;
  say(remark('evidence-extension-differs', { file: path }, message, { hint: `把扩展名改成 .${right[0]}。` }));
}

const mediaByName = Object.entries(extensions) as [EvidenceFile['media'], readonly string[]][];

/**
 * What a name claims, where text cannot be it: a web page saved as .pdf is no PDF with another name. Old Office formats
 * are left alone, for many systems hand out HTML under .xls and .doc, which Office opens.
 */
function claimedMedia(path: string): EvidenceFile['media'] | null {
  const extension = extensionOf(path);
  const claimed = mediaByName.find(([, names]) => names.includes(extension))?.[0];
  return claimed === undefined || claimed === 'text' || claimed === 'doc' ? null : claimed;
}

const notTheFile = (path: string): string =>
  `内容是一段文字（多半是没有登录时存下的网页），不是${extensionOf(path)}文件，请重新索取`;

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** A probe that throws has met a file it cannot read: that is a finding about the file. */
async function safely(probe: PdfProbe, source: ByteSource): Promise<Probe> {
  try {
    return await probe(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { pages: null, state: 'damaged', remark: `PDF 打不开（${reason.slice(0, 120)}）` };
  }
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const bytes of piecesOf(source)) hash.update(bytes);
  return hash.digest('hex');
}
