import { fileIn, materialFolderOf } from '../bundle/layout.ts';
import { safeName } from '../bundle/names.ts';
import { unconverted } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { BundleEntry } from '../model/bundle.ts';
import type { OfficeConverter } from '../shell/office.ts';
import { keyOf } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';
import { readParts } from '../zip/parts.ts';
import type { Doubts } from './documents.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
import { pictureReader } from './pictures.ts';
import { composeInput } from './report-document.ts';

/** 省定表格 — a filled Word form: its path in the workspace, and the file. */
export interface FilledForm {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Every `.docx` under 模板/, filled from the same facts as the documents. */
export async function fillForms(
  intake: Intake,
  workspace: Workspace,
  library: Machine['library'],
  doubts: Doubts = new Map(),
): Promise<Outcome<FilledForm[]>> {
  const files = await workspace.list('模板/**/*.docx');
  if (files.length === 0) return { value: [], diagnostics: [] };
  // Most dossiers have no form of the province's own.
  const { fillForm } = await import('../compose/form/fill.ts');
  const input = await composeInput(intake, workspace, library, doubts);
  const read = pictureReader(workspace);
  const filled: { readonly file: string; readonly outcome: Outcome<Uint8Array> }[] = [];
  for (const file of files) {
    const bytes = await workspace.read(file);
    filled.push({ file, outcome: await fillForm({ file, bytes, parts: readParts(bytes) }, input, read) });
  }
  return {
    value: filled.map(({ file, outcome }) => ({ file, bytes: outcome.value })),
    diagnostics: filled.flatMap(({ outcome }) => outcome.diagnostics),
  };
}

/** With the material whose number begins its name (`02 工作汇报表.docx`), else with the last one; as PDF too where office software is. */
export async function formEntries(
  forms: readonly FilledForm[],
  { pack }: Pick<Intake, 'pack'>,
  machine: Pick<Machine, 'office' | 'store'>,
): Promise<Outcome<BundleEntry[]>> {
  const entries: BundleEntry[] = [];
  const office = forms.length === 0 ? null : await machine.office();
  const diagnostics: Diagnostic[] = [];
  for (const { file, bytes } of forms) {
    const name = safeName(file.replace(/^.*\//, '').replace(/\.docx$/i, ''));
    const path = fileIn(materialFolderOf(name.slice(0, 2), pack), name, 'docx');
    entries.push({ path, bytes });
    const pdf = await formPdf(bytes, office, machine.store);
    if (pdf === null) diagnostics.push(unconverted(file, office?.version));
    else entries.push({ path: path.replace(/docx$/, 'pdf'), bytes: pdf });
  }
  return { value: entries, diagnostics };
}

async function formPdf(
  bytes: Uint8Array,
  office: OfficeConverter | null,
  store: Machine['store'],
): Promise<Uint8Array | null> {
  if (office === null) return null;
  const key = keyOf('form', office.version, bytes);
  const pdf = (await store.get(key)) ?? (await office.convert(bytes, 'docx'));
  if (pdf !== null) await store.put(key, pdf);
  return pdf;
}
