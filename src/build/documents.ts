import {
  type CompiledTemplates,
  composeAll,
  layered,
  type TemplateSource,
  type Trees,
  unusedTemplates,
} from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import type { Document } from '../model/document.ts';
import { type PackFiles, packFile, templateNames } from '../read/pack/index.ts';
import type { Shelf } from '../shell/shelf.ts';
import { keyOf } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';
import type { Intake } from './intake.ts';
import type { Kept } from './kept.ts';
import type { Machine } from './machine.ts';

/** 存疑 — of whose figures evidence says otherwise, and why, by indicator; empty until somebody has looked. */
export type Doubts = ReadonlyMap<string, string>;

/** Every document the pack files, from the pack's templates and the workspace's own. */
export async function composeDocuments(
  intake: Intake,
  workspace: Workspace,
  { library, kept, templates: shelf }: Pick<Machine, 'library' | 'kept' | 'templates'>,
  doubts: Doubts = new Map(),
): Promise<Outcome<Document[]>> {
  const asked = new Set<string>();
  const templates = heard(await templateSource(intake.pack.id, workspace, library), asked);
  const { pack, dossier, verdicts, ledger } = intake;
  const earlier = {
    ...(kept && { trees: keptTrees(kept) }),
    ...(shelf && { compiled: keptTemplates(shelf, intake.stamp.sha256) }),
  };
  const { value, diagnostics } = composeAll({ dossier, pack, verdicts, ledger, doubts, templates, ...earlier });
  const own = (await ownTemplates(workspace)).map(nameOf);
  return { value, diagnostics: [...diagnostics, ...unusedTemplates(own, asked, templateNames(library, pack.id))] };
}

const heard =
  (source: TemplateSource, asked: Set<string>): TemplateSource =>
  (path) => {
    asked.add(path);
    return source(path);
  };

const ownTemplates = (workspace: Workspace): Promise<readonly string[]> => workspace.list('模板/**/*.hbs');
const nameOf = (file: string): string => file.slice('模板/'.length);

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

/** A template is checked against the names of its pack. */
const keptTemplates = ({ take, lay }: Shelf, pack: string): CompiledTemplates => ({
  recall: (template) => {
    const held = take(keyOf(pack, template));
    return held && new TextDecoder().decode(held);
  },
  remember: (template, compiled) => lay(keyOf(pack, template), new TextEncoder().encode(compiled)),
});

/** 模板/ in the workspace stands before the pack. */
export async function templateSource(pack: string, workspace: Workspace, library: PackFiles): Promise<TemplateSource> {
  const own = new Map<string, string>();
  for (const file of await ownTemplates(workspace))
    own.set(nameOf(file), new TextDecoder().decode(await workspace.read(file)));
  return layered(
    (path) => asText(`模板/${path}`, own.get(path)),
    (path) => {
      const found = packFile(library, pack, path);
      return found === null ? undefined : { file: `templates/${found.path}`, text: found.text };
    },
  );
}

const asText = (file: string, text: string | undefined) => (text === undefined ? undefined : { file, text });
