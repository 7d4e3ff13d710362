import type { Diagnostic, Origin, Outcome } from '../diagnostic.ts';
import type { Block, Document, GapRun, TitleBlock } from '../model/document.ts';
import type { DocumentKind } from '../model/pack.ts';
import { plainText } from '../model/reading-order.ts';
import { gapDiagnostics } from './gaps.ts';
import { documentId, materialOf } from './identity.ts';
import { fitLength } from './length.ts';
import {
  type Book,
  type ComposeInput,
  type ComposeOptions,
  type Cut,
  openBook,
  openScope,
  type Scope,
  signedOn,
} from './scope.ts';
import { type CompiledTemplate, compileTemplate } from './template/compiled.ts';
import { createRenderer } from './template/render.ts';
import { settleAttachments } from './tree/attachments.ts';
import { blocksOf } from './tree/blocks.ts';
import { citedEvidence } from './tree/evidence-index.ts';
import { runsOfText } from './tree/inline.ts';
import { dropEmptyHeadings, numberHeadings } from './tree/numbering.ts';

/**
 * Writes one document. It always comes out: a missing fact is a gap in it and a diagnostic, a template that cannot
 * be used is a document that says so.
 * @param kind one of `pack.documents`
 * @returns the tree, and `fact-missing` for every gap, `template-…` for every mistake of the template, at its place
 */
export function compose(input: ComposeInput, kind: DocumentKind, options: ComposeOptions = {}): Outcome<Document> {
  return composeFrom(openBook(input), kind, options);
}

/** Every kind the pack files without being asked, in the pack's order. */
export function composeAll(input: ComposeInput): Outcome<Document[]> {
  const book = openBook(input);
  const outcomes = input.pack.documents.filter((k) => !k.onDemand).map((k) => composeFrom(book, k, {}));
  return { value: outcomes.map((o) => o.value), diagnostics: outcomes.flatMap((o) => o.diagnostics) };
}

function composeFrom(common: Book, kind: DocumentKind, options: ComposeOptions): Outcome<Document> {
  const book = signedOn(common, kind.kind);
  const text = book.templates(kind.template);
  if (text === undefined) return withoutTemplate(book, kind, options);
  const { value: template, diagnostics } = compileTemplate(text, book);
  const render = createRenderer();
  const write = (cut: Cut): Written => writeOnce(template, render, openScope(book, options, cut));
  const { value: written, diagnostics: notes } = attempt(text.file, kind.kind, () =>
    fitLength(write, options.length, { kind: kind.kind, at: book.dossier.at('measures') }),
  );
  const document = documentOf(book, kind, options, template.form, written);
  return { value: document, diagnostics: [...diagnostics, ...notes, ...gapDiagnostics(document, written.gaps)] };
}

/** A template that passes the check and still breaks while it is rendered gives a document that says so. */
function attempt(file: string, kind: string, write: () => Outcome<Written>): Outcome<Written> {
  try {
    return write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = { file };
    const broken: Diagnostic = {
      code: 'template-failed',
      severity: 'error',
      message: `模板“${kind}”无法生成：${reason}`,
      at,
      hint: '用 shenbao template check 检查这个模板。',
    };
    return { value: gapOnly(kind, `“${kind}”的正文`, at), diagnostics: [broken] };
  }
}

const gapOnly = (title: string, what: string, at: Origin): Written => ({
  title,
  blocks: [
    { type: 'title', lines: [[{ type: 'text', text: title }]] },
    { type: 'paragraph', role: 'body', content: [{ type: 'gap', what, at }] },
  ],
  gaps: [],
});

/** One rendering: the blocks and the plain title. */
export interface Written {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Gaps in plain strings of the blocks. */
  readonly gaps: readonly GapRun[];
}

function writeOnce(template: CompiledTemplate, render: ReturnType<typeof createRenderer>, scope: Scope): Written {
  const line = (code: CompiledTemplate['title']) => runsOfText(render(code, scope).trim(), scope.marks);
  const titleRuns = line(template.title);
  const title: TitleBlock = {
    type: 'title',
    lines: [titleRuns],
    ...(template.subtitle === null ? {} : { subtitle: line(template.subtitle) }),
  };
  const gaps: GapRun[] = [];
  const raw = blocksOf(render(template.body, scope), { scope, title, gaps });
  const blocks = settleAttachments(numberHeadings(dropEmptyHeadings(withTitle(raw, title))));
  const index = template.index ? citedEvidence(blocks, scope.book) : null;
  return { title: plainText(titleRuns), blocks: index === null ? blocks : [...blocks, index], gaps };
}

const before = new Set<Block['type']>(['cover', 'contents', 'letterhead', 'page']);

/** The title stands first, behind what may stand before it, unless the template has placed it. */
function withTitle(blocks: readonly Block[], title: TitleBlock): Block[] {
  if (blocks.some((b) => b.type === 'title')) return [...blocks];
  const at = blocks.findIndex((b) => !before.has(b.type));
  if (at < 0 && blocks.some((b) => b.type === 'cover')) return [...blocks];
  return at < 0 ? [...blocks, title] : [...blocks.slice(0, at), title, ...blocks.slice(at)];
}

function documentOf(
  { pack, facts }: Book,
  kind: DocumentKind,
  options: ComposeOptions,
  form: Document['form'],
  { title, blocks }: Pick<Written, 'title' | 'blocks'>,
): Document {
  return {
    id: documentId(pack, kind, options.unit),
    kind: kind.kind,
    ...(kind.variant === undefined ? {} : { variant: kind.variant }),
    title,
    material: materialOf(pack, kind),
    applicant: facts.settings.applicant.name,
    day: facts.settings.date,
    draft: facts.settings.draft,
    form,
    blocks,
  };
}

function withoutTemplate(book: Book, kind: DocumentKind, options: ComposeOptions): Outcome<Document> {
  const at = { file: kind.template };
  const missing: Diagnostic = {
    code: 'template-missing',
    severity: 'error',
    message: `没有“${kind.kind}”的模板。`,
    at,
    hint: `把模板放在标准包的 ${kind.template}，或放在工作区的 模板/${kind.template}。`,
  };
  const document = documentOf(book, kind, options, 'plain', gapOnly(kind.kind, `“${kind.kind}”的模板`, at));
  return { value: document, diagnostics: [missing, ...gapDiagnostics(document, [])] };
}
