import type { Diagnostic } from '../../diagnostic.ts';
import type { PictureBlock } from '../../model/document.ts';
import { inlineText } from '../../model/reading-order.ts';
import { isInline, RESERVED, splitMarks } from '../marks.ts';
import type { Scope } from '../scope.ts';
import { HAND_OVER } from '../template/render.ts';
import type { Program } from '../template/syntax.ts';
import { parseSyntax } from '../template/syntax.ts';
import { noUses, type Walk } from '../template/uses.ts';
import { walkProgram } from '../template/walk.ts';
import { type ViewShape, viewOf } from '../views/view.ts';
import { holdable } from './scan.ts';

/** A tag of a Word form as text of the template language: straight quotes, 指标14 and 建成区面积 for short. */
export function languageOf(tag: string, scope: Scope): string {
  const plain = tag
    .replace(/[“”＂]/g, '"')
    .replace(/\u00A0|\u3000/g, ' ')
    .trim();
  const [, indicator] = /^指标\s*"?(\d+(?:-\d+)?)"?$/.exec(plain) ?? [];
  if (indicator !== undefined) return `指标 "${indicator}"`;
  const field = scope.book.pack.profile.some((f) => f.name === plain || f.synonyms.includes(plain));
  return field ? `基本 "${plain}"` : plain;
}

/** The items around a tag, outermost first, as docxtemplater hands them over. */
export const viewsAround = (scopes: readonly unknown[]): readonly ViewShape[] =>
  scopes.map(viewOf).filter((view): view is ViewShape => view !== undefined);

/** Checks one piece of the language against what is in view; what is wrong comes back at no place of its own. */
export function settleText(
  text: string,
  views: readonly ViewShape[],
  scope: Scope,
): { program: Program; diagnostics: readonly Diagnostic[] } {
  const { pack, templates } = scope.book;
  const walk: Walk = { pack, templates, uses: noUses(), diagnostics: [], put: { partials: 0 }, attachments: new Set() };
  const source = { file: '', text, line: 1, column: 1, within: [] };
  const { value, diagnostics } = parseSyntax(text, source);
  const program = walkProgram({ walk, source, views, optional: false }, value);
  return { program, diagnostics: [...diagnostics, ...walk.diagnostics] };
}

/** 填写内容 — what a field of a Word form comes to: words, pictures between them, gaps among the words. */
export interface Filled {
  readonly parts: readonly (string | PictureBlock)[];
  readonly gaps: readonly { readonly what: string; readonly at: Diagnostic['at'] }[];
  /** Blocks a form has no place for: charts. */
  readonly refused: boolean;
}

/** Rendered text as a Word form can hold it; gaps stay visible. */
export function filledFrom(rendered: string, scope: Scope): Filled {
  const nodes = splitMarks(rendered, scope.marks);
  const runs = nodes.flatMap((node) => (typeof node === 'string' || !isInline(node) ? [] : [node]));
  const parts = nodes.flatMap((node): (string | PictureBlock)[] => {
    if (typeof node === 'string') return [node];
    if (isInline(node)) return [holdable(inlineText(node)).replace(RESERVED, '')];
    return node.type === 'picture' ? [node] : [];
  });
  return {
    parts,
    gaps: runs.flatMap((run) => (run.type === 'gap' ? [{ what: run.subject ?? run.what, at: run.at }] : [])),
    refused: nodes.some((node) => typeof node !== 'string' && !isInline(node) && node.type !== 'picture'),
  };
}

/** The checked `{{#如果 …}}` turned into a block that hands its value over. */
export function handingOver(program: Program): Program {
  const [block] = program.body;
  if (block?.type !== 'BlockStatement') return program;
  const { path } = block as hbs.AST.BlockStatement;
  const renamed = { ...path, original: HAND_OVER, parts: [HAND_OVER] };
  return { ...program, body: [{ ...block, path: renamed } as hbs.AST.BlockStatement] };
}
