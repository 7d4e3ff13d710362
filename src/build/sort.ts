import type { EvidenceFile } from '../model/evidence.ts';
import { listArchive } from '../read/evidence/archive.ts';
import { type Proposal, proposer } from '../read/evidence/propose/propose.ts';
import type { Progress } from '../shell/terminal.ts';
import { readProse } from '../text/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Intake } from './intake.ts';

/** 归类方案 — what can be proposed for the files that are in no clause's folder and in no row of 佐证登记. */
export interface Sorting {
  readonly proposals: readonly Proposal[];
  /** 压缩包 — listed, never unpacked. */
  readonly archives: readonly { readonly file: EvidenceFile; readonly names: readonly string[] | null }[];
  /** Files whose content stands somewhere else already; `twin` is a path. */
  readonly twins: readonly { readonly file: EvidenceFile; readonly twin: string }[];
}

/** How much of a file is read for its first words, and of how large a one. */
const firstWords = { pages: 2, characters: 20_000 };
const mostBytes = 64 * 1024 * 1024;
const linesRead = 60;

/** Reads names and first pages; changes nothing. */
export async function sortEvidence(
  { pack, files, ledger, diagnostics }: Intake,
  workspace: Workspace,
  progress: Progress,
): Promise<Sorting> {
  const homeless = new Set(diagnostics.filter(({ code }) => code === 'evidence-unplaced').map(({ at }) => at.file));
  const known = new Map(ledger.pieces.map(({ file }) => [file.digest, file.path]));
  const propose = proposer(pack);
  const proposals: Proposal[] = [];
  const archives: Sorting['archives'][number][] = [];
  const twins: Sorting['twins'][number][] = [];
  const waiting = files.filter(({ path }) => homeless.has(path));
  for (const [i, file] of waiting.entries()) {
    progress('查看待归类的文件', { done: i + 1, all: waiting.length, now: file.path });
    const twin = file.bytes === 0 ? undefined : known.get(file.digest);
    known.set(file.digest, twin ?? file.path);
    if (twin !== undefined) twins.push({ file, twin });
    else if (file.media === 'zip' || isArchive(file)) archives.push({ file, names: await namesIn(file, workspace) });
    else proposals.push(propose({ file, lines: await firstLines(file, workspace) }));
  }
  return { proposals, archives, twins };
}

/** Taken away since it was listed: its name still tells something, and moving it will say so. */
const gone = (): null => null;

const isArchive = ({ path, media }: EvidenceFile): boolean => media === 'unknown' && /\.(rar|7z|tar|gz)$/i.test(path);

async function namesIn(file: EvidenceFile, workspace: Workspace): Promise<readonly string[] | null> {
  const source = await workspace.open(file.path).catch(gone);
  if (source === null) return null;
  try {
    return listArchive(source);
  } finally {
    source.close();
  }
}

const withText: ReadonlySet<EvidenceFile['media']> = new Set(['pdf', 'docx', 'text']);

async function firstLines(file: EvidenceFile, workspace: Workspace): Promise<readonly string[]> {
  if (file.title !== undefined) return [file.title];
  if (!withText.has(file.media) || file.bytes > mostBytes || file.state === 'locked' || file.state === 'empty')
    return [];
  const bytes = await workspace.read(file.path).catch(gone);
  if (bytes === null) return [];
  const { value } = await readProse(file.path, bytes, firstWords);
  return value.paragraphs.slice(0, linesRead).map(({ text }) => text);
}
