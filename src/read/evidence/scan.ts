import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { EvidenceFile } from '../../model/evidence.ts';
import type { Workspace } from '../../workspace.ts';
import { remark, type Say } from '../codes/index.ts';
import { type Examination, type Examined, type Examiners, type Examining, examinersHere } from './examine.ts';
import { extensions } from './media.ts';
import { refusalOf } from './refusal.ts';

/** What Windows, macOS and network drives leave behind. */
const litter = /(^|\/)(thumbs\.db|desktop\.ini|\.ds_store|~\$[^/]*|\.[^/]*)$/i;

export interface ScanOptions extends Examining {
  /** Opens what is not known yet; in this very thread where nobody is given. */
  readonly examine?: Examiners;
  /** Called after each file, for a progress line. */
  readonly onFile?: (done: number, total: number) => void;
}

/** Every file under 佐证材料/, in order of path: media by content, pages, state, SHA-256. Reads in pieces, never whole. */
export async function scanEvidence(
  workspace: Pick<Workspace, 'list' | 'open' | 'stat'>,
  options: ScanOptions,
): Promise<Outcome<readonly EvidenceFile[]>> {
  const paths = (await workspace.list('佐证材料/**/*')).filter((path) => !litter.test(path));
  const found = new Map<string, Examination>();
  const note = (path: string, examination: Examination): void => {
    found.set(path, examination);
    options.onFile?.(found.size, paths.length);
  };
  for (const path of paths) {
    const examined = await recall(workspace, path, options);
    if (examined !== null) note(path, examined);
  }
  const seen = async (path: string, examination: Examination): Promise<void> => {
    note(path, examination);
    if (!('unreadable' in examination)) await remember(path, examination, options);
  };
  const examine = options.examine ?? examinersHere(workspace, options.probePdf);
  await examine(
    paths.filter((path) => !found.has(path)),
    seen,
    options,
  );
  return reported(paths, found);
}

/** Null unless both the file's digest and what its content holds are remembered. */
async function recall(
  workspace: Pick<Workspace, 'stat'>,
  path: string,
  { digests, memory }: Examining,
): Promise<Examined | null> {
  const digest = (await digests?.get(path)) ?? null;
  const finding = digest === null ? null : ((await memory?.get(digest)) ?? null);
  const size = finding === null ? null : await workspace.stat(path);
  if (digest === null || size === null) return null;
  await digests?.put(path, digest);
  return { digest, bytes: size.bytes, finding };
}

async function remember(
  path: string,
  { digest, finding, signature }: Examined,
  { digests, memory }: Examining,
): Promise<void> {
  await digests?.put(path, digest, signature === undefined ? {} : { signature });
  if (finding !== null) await memory?.put(digest, finding);
}

/** In the order of the paths, whoever was done first. */
function reported(paths: readonly string[], found: ReadonlyMap<string, Examination>): Outcome<readonly EvidenceFile[]> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (d) => void diagnostics.push(d);
  const value = paths.flatMap((path): EvidenceFile[] => {
    const examination = found.get(path) ?? { unreadable: '没有读到' };
    if (!('unreadable' in examination)) return [fileOf(path, examination, say)];
    say(remark('evidence-unreadable', { file: path }, `文件读不了（${refusalOf(examination.unreadable)}）`));
    return [];
  });
  return { value, diagnostics };
}

/** What a file is, by what is in it and what its name claims. */
function fileOf(path: string, { finding, digest, bytes }: Examined, say: Say): EvidenceFile {
  const known = { path, digest, bytes };
  if (finding === null)
    return { ...known, media: 'unknown', pages: null, state: 'empty', remark: '文件是空的（0字节）' };
  const posing = finding.media === 'text' ? claimedMedia(path) : null;
  if (posing !== null) return { ...known, media: posing, pages: null, state: 'damaged', remark: notTheFile(path) };
  // A torn Word file begins like an archive and can be told from one by its name only.
  const torn = finding.media === 'zip' && finding.state === 'damaged' ? claimedMedia(path) : null;
  if (torn !== null) return { ...known, ...finding, media: torn };
  if (finding.state !== 'locked') sayExtension(path, finding.media, say);
  return { ...known, ...finding };
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
