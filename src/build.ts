import { composeDocuments } from './build/documents.ts';
import { type FilledForm, fillForms } from './build/forms.ts';
import { insightsOf } from './build/insights.ts';
import { type Intake, takeIn } from './build/intake.ts';
import type { Machine } from './build/machine.ts';
import { assemble, type Package } from './build/package.ts';
import type { Previous } from './build/previous.ts';
import { memoryOf } from './build/probe.ts';
import { settle } from './build/settle.ts';
import { write } from './build/write.ts';
import { citationsOf } from './bundle/citations.ts';
import { corroborate } from './check/corroboration/corroborate.ts';
import { notEvaluated, runChecks } from './check/run.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document } from './model/document.ts';
import type { EvidencePiece } from './model/evidence.ts';
import type { Corroboration } from './model/insight.ts';
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
}

/** What looking needs of the machine; without a memory every file is read again. */
export type Looking = Pick<Machine, 'library'> & Partial<Pick<Machine, 'version' | 'store' | 'digests' | 'progress'>>;

/** read → assess → compose → check: all that `check` shows. */
export async function examine(workspace: Workspace, machine: Looking): Promise<Examined> {
  const gathered = await gather(workspace, machine);
  const { intake, diagnostics } = gathered;
  return intake === null ? gathered : { ...gathered, diagnostics: settle(intake, diagnostics) };
}

/** … → write → bundle → check the bundle: the package as a value; only the shell puts it on the disk. */
export async function build(
  workspace: Workspace,
  machine: Machine,
  accepted: string | null = null,
  previous: Previous | null = null,
): Promise<Examined & { readonly built: Package | null }> {
  const gathered = await gather(workspace, machine, previous?.state.ledger.rows);
  const { intake } = gathered;
  if (intake === null) return { ...gathered, built: null };
  const citations = citationsOf(gathered.documents);
  const written = await write({ ...gathered, intake, citations, workspace, machine, previous });
  const { version } = machine;
  const built = assemble({ ...gathered, intake, citations, written, version, accepted, today: workspace.today });
  return { ...gathered, diagnostics: built.diagnostics, checks: built.checks, built };
}

/** Everything noticed before anything is written, repetitions and accepted problems not yet told apart. */
async function gather(
  workspace: Workspace,
  machine: Looking,
  handedIn: readonly EvidencePiece[] = [],
): Promise<Examined> {
  const memory = memoryOf(machine);
  const { intake, diagnostics } = await takeIn(workspace, machine.library, memory, handedIn);
  if (intake === null) {
    const checks = notEvaluated('dossier', 'documents', 'bundle');
    return { intake, documents: [], forms: [], diagnostics, checks, corroboration: [] };
  }
  const insights = await insightsOf(intake, workspace, memory, machine.progress);
  const documents = await composeDocuments(intake, workspace, machine.library);
  const forms = await fillForms(intake, workspace, machine.library);
  const subject = { ...intake, insights, today: workspace.today, documents: documents.value };
  const found = [runChecks('dossier', subject), runChecks('documents', subject)];
  return {
    intake,
    documents: documents.value,
    forms: forms.value,
    diagnostics: [
      ...diagnostics,
      ...documents.diagnostics,
      ...forms.diagnostics,
      ...found.flatMap((f) => f.diagnostics),
    ],
    checks: [...found.flatMap((f) => f.checks), ...notEvaluated('bundle')],
    corroboration: corroborate(subject, insights),
  };
}
