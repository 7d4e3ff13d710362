import type { SettledTexts } from './build/as-settled.ts';
import { type Composed, composeTexts, nothingComposed } from './build/composed.ts';
import type { FilledForm } from './build/forms.ts';
import { insightsOf, lookHere } from './build/insights.ts';
import { insightsFile } from './build/insights-file.ts';
import { type Intake, takeIn } from './build/intake.ts';
import type { Machine } from './build/machine.ts';
import { assemble, type Package } from './build/package.ts';
import type { Previous } from './build/previous.ts';
import { memoryOf } from './build/probe.ts';
import { type CellReading, proofreadCells } from './build/proofread.ts';
import { settle } from './build/settle.ts';
import { write } from './build/write.ts';
import { citationsOf } from './bundle/citations.ts';
import { corroborate } from './check/corroboration/corroborate.ts';
import { notEvaluated, runChecks } from './check/run.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document } from './model/document.ts';
import { doubtsOf } from './model/doubt.ts';
import type { EvidencePiece } from './model/evidence.ts';
import type { Corroboration, Insights } from './model/insight.ts';
import { once } from './model/once.ts';
import type { CheckResult } from './model/record.ts';
import type { Workspace } from './workspace.ts';

/** 检查结果 — everything known before anything is written. `intake` is null when no standard pack could be used. */
export interface Examined {
  readonly intake: Intake | null;
  readonly documents: readonly Document[];
  readonly forms: readonly FilledForm[];
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly CheckResult[];
  /** 印证 — each indicator held against the evidence. */
  readonly corroboration: readonly Corroboration[];
  /** What was seen inside the evidence; null where nobody looked. */
  readonly insights: Insights | null;
}

/** What looking needs of the machine; without a memory every file is read again. */
export type Looking = Pick<Machine, 'library'> &
  Partial<Pick<Machine, 'readCells' | 'examine' | 'kept' | 'version' | 'store' | 'digests' | 'progress' | 'look'>>;

/** read → assess → compose → check: all that `check` shows. */
export async function examine(workspace: Workspace, machine: Looking): Promise<Examined> {
  const examined = await judge(await gather(workspace, machine), workspace);
  const { intake, diagnostics } = examined;
  return intake === null ? examined : { ...examined, diagnostics: settle(intake, diagnostics, workspace.today) };
}

/** … → write → bundle → check the bundle: the package as a value; only the shell puts it on the disk. */
export async function build(
  workspace: Workspace,
  machine: Machine,
  accepted: string | null = null,
  previous: Previous | null = null,
): Promise<Examined & { readonly built: Package | null }> {
  const gathered = await gather(workspace, machine, previous?.state.ledger.rows);
  const { intake, composed } = gathered;
  if (intake === null) return { ...(await judge(gathered, workspace)), built: null };
  const { isSettled: isKnown } = gathered;
  const settled: SettledTexts = { isKnown, texts: async () => textsOf((await gathered.settled()).composed) };
  const written = await write({ intake, ...textsOf(composed), settled, workspace, machine, previous });
  const examined = await judge(gathered, workspace);
  await machine.giveBack?.();
  const { version, kept } = machine;
  const { today } = workspace;
  const citations = citationsOf(examined.documents);
  const seen = examined.insights && insightsFile(examined.insights, intake, kept);
  const built = assemble({ ...examined, intake, citations, written, version, accepted, today, insightsFile: seen });
  return { ...examined, diagnostics: built.diagnostics, checks: built.checks, built };
}

const textsOf = ({ documents, forms }: Composed) => ({ documents, forms, citations: citationsOf(documents) });

interface Gathered extends Pick<Examined, 'intake' | 'diagnostics'> {
  /** As long as nobody knows what the evidence says. */
  readonly composed: Composed;
  /** What it says, and the texts that tell of it; asked for when nothing is left to do but to wait. */
  readonly settled: () => Promise<Settled>;
  /** Whether that is known already. */
  readonly isSettled: () => boolean;
  /** Still being read. */
  readonly reading: Promise<CellReading>;
}

interface Settled extends Pick<Examined, 'corroboration' | 'insights'> {
  readonly composed: Composed;
}

/** Everything read and composed. */
async function gather(
  workspace: Workspace,
  machine: Looking,
  handedIn: readonly EvidencePiece[] = [],
): Promise<Gathered> {
  const memory = memoryOf(machine);
  const { library, examine, progress, readCells, kept } = machine;
  const { intake, diagnostics } = await takeIn(workspace, { library, memory, examine, kept, progress }, handedIn);
  if (intake === null) return { intake, composed: nothingComposed, diagnostics, ...nothingSeen };
  const look = machine.look ?? lookHere(workspace);
  let hurry = (): void => undefined;
  const idle = new Promise<void>((resolve) => {
    hurry = resolve;
  });
  const insights = insightsOf(intake, { look, memory, idle, ...(progress && { progress }) });
  const reading = readCells === undefined ? Promise.resolve(unread) : proofreadCells(intake, readCells, kept);
  // Whoever waits for them hears of a failure; until somebody does, it must not stop the process.
  for (const promise of [insights, reading]) promise.catch(() => undefined);
  const isSettled = isDone(insights);
  const composed = await composeTexts(intake, { workspace, machine });
  const settled = once(async (): Promise<Settled> => {
    hurry();
    const seen = await insights;
    const corroboration = corroborate(intake, seen);
    const doubts = doubtsOf(intake.verdicts, corroboration);
    const told = doubts.size === 0 ? composed : await composeTexts(intake, { workspace, machine, doubts });
    return { composed: told, corroboration, insights: seen };
  });
  return { intake, composed, diagnostics, settled, isSettled, reading };
}

/** Whether it has come by now. */
function isDone(promise: Promise<unknown>): () => boolean {
  let done = false;
  promise.then(
    () => {
      done = true;
    },
    () => undefined,
  );
  return () => done;
}

const unread: CellReading = () => [];
const nothingSeen = {
  settled: () => Promise.resolve<Settled>({ composed: nothingComposed, corroboration: [], insights: null }),
  isSettled: () => true,
  reading: Promise.resolve(unread),
};

/** Everything noticed before anything is bundled, repetitions and accepted problems not yet told apart. */
async function judge({ intake, diagnostics, reading, settled }: Gathered, { today }: Workspace): Promise<Examined> {
  const { composed, corroboration, insights } = await settled();
  const { documents, forms } = composed;
  const known = { intake, documents, forms, corroboration, insights };
  if (intake === null || insights === null)
    return { ...known, diagnostics, checks: notEvaluated('dossier', 'documents', 'bundle') };
  const subject = { ...intake, insights, today, documents };
  const found = [runChecks('dossier', subject), runChecks('documents', subject)];
  const noticed = [...diagnostics, ...composed.diagnostics, ...found.flatMap((f) => f.diagnostics)];
  return {
    ...known,
    diagnostics: [...noticed, ...(await reading)(noticed)],
    checks: [...found.flatMap((f) => f.checks), ...notEvaluated('bundle')],
  };
}
