import type { Diagnostic } from '../../diagnostic.ts';
import type { StandardPack } from '../../model/pack.ts';
import { RESERVED } from '../marks.ts';
import { type Front, type Line, parseFront } from './front.ts';
import { attachmentIds, checkLayout } from './layout-check.ts';
import { partialPath, type TemplateSource, type TemplateText } from './source.ts';
import { type Program, parseSyntax } from './syntax.ts';
import { noUses, type Source, type Uses, type Walk } from './uses.ts';
import { walkProgram } from './walk.ts';

/** 备好的模板 — parsed, every name settled and checked; ready to be rendered any number of times. */
export interface PreparedTemplate {
  readonly file: string;
  readonly front: Front;
  readonly title: Program;
  readonly subtitle: Program | null;
  readonly body: Program;
  readonly uses: Uses;
}

export interface Surroundings {
  readonly pack: StandardPack;
  readonly templates: TemplateSource;
}

export function prepareTemplate(
  template: TemplateText,
  { pack, templates }: Surroundings,
): { value: PreparedTemplate; diagnostics: Diagnostic[] } {
  const { value: parsed, diagnostics } = parseFront(template);
  const { front, file } = parsed;
  const body = parsed.body.replace(RESERVED, '');
  const source: Source = { file, text: body, line: parsed.offset + 1, column: 1, within: [file] };
  const sources = [source, ...partialsOf(source, templates, new Set([file]))];
  const walk: Walk = {
    pack,
    templates,
    uses: noUses(),
    diagnostics,
    put: { partials: 0 },
    attachments: attachmentIds(sources.map((s) => s.text)),
  };
  const head = (line: Line): Program => settle(walk, { file, ...line, within: [file] });
  const value = {
    file,
    front,
    title: head(front.title),
    subtitle: front.subtitle === undefined ? null : head(front.subtitle),
    body: settle(walk, source),
    uses: walk.uses,
  };
  for (const each of sources) checkLayout(walk, each);
  return { value, diagnostics };
}

/** The partials a text puts in, and theirs, each once. */
function partialsOf({ text, within }: Source, templates: TemplateSource, seen: Set<string>): Source[] {
  const names = [...text.matchAll(/\{\{>\s*([^\s}]+)\s*\}\}/gu)].map((m) => m[1] ?? '');
  return [...new Set(names)].flatMap((name) => {
    const found = templates(partialPath(name));
    if (found === undefined || seen.has(found.file)) return [];
    seen.add(found.file);
    const partial = { file: found.file, text: found.text, line: 1, column: 1, within: [...within, found.file] };
    return [partial, ...partialsOf(partial, templates, seen)];
  });
}

function settle(walk: Walk, source: Source): Program {
  const { value, diagnostics } = parseSyntax(source.text, source);
  walk.diagnostics.push(...diagnostics);
  return walkProgram({ walk, source, views: [], optional: false }, value);
}
