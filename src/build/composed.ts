import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Workspace } from '../workspace.ts';
import { composeDocuments, type Doubts } from './documents.ts';
import { type FilledForm, fillForms } from './forms.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';

/** 成文 — everything composed from the facts, and what was noticed on the way. */
export interface Composed {
  readonly documents: readonly Document[];
  readonly forms: readonly FilledForm[];
  readonly diagnostics: readonly Diagnostic[];
}

export const nothingComposed: Composed = { documents: [], forms: [], diagnostics: [] };

interface Composing {
  readonly workspace: Workspace;
  readonly machine: Pick<Machine, 'library'> & Partial<Pick<Machine, 'kept' | 'templates'>>;
  readonly doubts?: Doubts;
}

export async function composeTexts(intake: Intake, { workspace, machine, doubts }: Composing): Promise<Composed> {
  const documents = await composeDocuments(intake, workspace, machine, doubts);
  const forms = await fillForms(intake, workspace, machine.library, doubts);
  const diagnostics = [...documents.diagnostics, ...forms.diagnostics];
  return { documents: documents.value, forms: forms.value, diagnostics };
}
