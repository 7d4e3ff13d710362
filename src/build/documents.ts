import { composeAll, layered, type TemplateSource, type Trees } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import { type PackFiles, packFile } from '../read/pack/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Intake } from './intake.ts';
import type { Kept } from './kept.ts';
import type { Machine } from './machine.ts';

/** Every document the pack files, from the pack's templates and the workspace's own. */
export async function composeDocuments(
  intake: Intake,
  workspace: Workspace,
  { library, kept }: Pick<Machine, 'library' | 'kept'>,
): Promise<Outcome<Document[]>> {
  const templates = await templateSource(intake.pack.id, workspace, library);
  const { pack, dossier, verdicts, ledger } = intake;
  return composeAll({ dossier, pack, verdicts, ledger, templates, ...(kept && { trees: keptTrees(kept) }) });
}

/** Trees go by their text. Where a node stood nobody asks: without it a tree is a tenth of the size. */
const keptTrees = ({ recall, remember }: Kept): Trees => ({
  recall: (markdown) => {
    const held = recall({ 语法树: markdown });
    return held && JSON.parse(new TextDecoder().decode(held));
  },
  remember: (markdown, tree) => {
    const text = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
    remember({ 语法树: markdown }, new TextEncoder().encode(text));
  },
});

/** 模板/ in the workspace stands before the pack. */
export async function templateSource(pack: string, workspace: Workspace, library: PackFiles): Promise<TemplateSource> {
  const own = new Map<string, string>();
  for (const file of await workspace.list('模板/**/*.hbs'))
    own.set(file.slice('模板/'.length), new TextDecoder().decode(await workspace.read(file)));
  return layered(
    (path) => asText(`模板/${path}`, own.get(path)),
    (path) => {
      const found = packFile(library, pack, path);
      return found === null ? undefined : { file: `templates/${found.path}`, text: found.text };
    },
  );
}

const asText = (file: string, text: string | undefined) => (text === undefined ? undefined : { file, text });
