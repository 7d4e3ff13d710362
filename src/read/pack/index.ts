import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { StandardPack } from '../../model/pack.ts';
import { type PackFiles, packFile } from './files.ts';
import { loadPack } from './load.ts';
import { checkReferences } from './references.ts';
import { validate } from './validate.ts';

export { packDigest } from './digest.ts';
export { type PackFiles, packChain, packFile, packIds, packParts, templateNames } from './files.ts';

/**
 * Reads the pack `id` out of the text of `templates/`, with what it extends. The value is null when the pack cannot be
 * used; the diagnostics (all errors: pack-missing, pack-unreadable, pack-invalid, pack-duplicate-id,
 * pack-unknown-reference) name file and line. A sound pack has none.
 */
export function readPack(files: PackFiles, id: string): Outcome<StandardPack | null> {
  const { tree, diagnostics } = loadPack(files, id);
  if (tree === null) return { value: null, diagnostics };
  const { pack, diagnostics: misfits } = validate(tree);
  if (pack === null) return { value: null, diagnostics: [...diagnostics, ...misfits] };
  const all: Diagnostic[] = [...diagnostics, ...checkReferences(pack, tree), ...templates(pack, files, id)];
  return { value: pack, diagnostics: all };
}

/** A kind whose template is nowhere in the chain could never be written. */
function templates(pack: StandardPack, files: PackFiles, id: string): Diagnostic[] {
  return pack.documents
    .filter(({ template }) => packFile(files, id, template) === null)
    .map(({ kind, template }) => ({
      code: 'pack-unknown-reference',
      severity: 'error',
      message: `文种“${kind}”的模板“${template}”不在标准包里`,
      at: { file: `${id}/documents.yaml` },
      hint: '补上模板文件，或从 documents 中去掉这个文种',
    }));
}
