import { fillForm } from '../compose/form/fill.ts';
import { checkTemplate, type TemplateReport } from '../compose/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Workspace } from '../workspace.ts';
import { readParts } from '../zip/parts.ts';
import { templateSource } from './documents.ts';
import type { Intake } from './intake.ts';
import type { Machine } from './machine.ts';
import { pictureReader } from './pictures.ts';
import { composeInput } from './report-document.ts';

/** What a template, or a Word form, would complain of if documents were made with it now. */
export async function examineTemplate(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  intake: Intake,
  workspace: Workspace,
  library: Machine['library'],
): Promise<TemplateReport> {
  if (/\.docx$/i.test(file)) return examineForm(file, bytes, intake, workspace, library);
  const { pack, dossier } = intake;
  const templates = await templateSource(pack.id, workspace, library);
  const report = checkTemplate(file, new TextDecoder().decode(bytes), { pack, templates, dossier });
  const read = pictureReader(workspace);
  const diagnostics = [...report.diagnostics];
  for (const path of report.pictures) if ((await read(path)) === null) diagnostics.push(noPicture(file, path));
  return { ...report, diagnostics };
}

async function examineForm(
  file: string,
  bytes: Uint8Array,
  intake: Intake,
  workspace: Workspace,
  library: Machine['library'],
): Promise<TemplateReport> {
  const input = await composeInput(intake, workspace, library);
  const form = { file, bytes, parts: readParts(bytes) };
  const { diagnostics } = await fillForm(form, input, pictureReader(workspace));
  return { diagnostics, needs: [], missing: [], helpers: [], pictures: [] };
}

export const pictureCode = { code: 'picture-unreadable', title: '模板用的图片打不开' } as const;

const noPicture = (file: string, path: string): Diagnostic => ({
  code: pictureCode.code,
  severity: 'warning',
  message: `工作区里没有“${path}”这张图片，或打不开，文中该处会印作【待补】。`,
  at: { file, quote: path },
  hint: '核对路径；图片另存为 PNG 或 JPEG。',
});
