import { ownValue } from '../../model/own-value.ts';
import { viewsByName } from '../views/index.ts';
import type { ViewShape } from '../views/view.ts';
import type { Term } from '../vocabulary/term.ts';
import { termsByName } from '../vocabulary/terms.ts';
import { checkArguments, checkOption, type GivenArgument } from './arguments.ts';
import { nearest } from './nearest.ts';
import { type Typed, unknownType, valueType } from './types.ts';
import { complain, type Source, type Walk } from './uses.ts';

/** Where the walk stands: file, views in sight (innermost last), and whether the text around may fall away. */
export interface Place {
  readonly walk: Walk;
  readonly source: Source;
  readonly views: readonly ViewShape[];
  readonly optional: boolean;
}
interface Checked<N> {
  readonly node: N;
  readonly type: Typed;
}
interface Invocation extends hbs.AST.Node {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** Checks a call or a bare name, and settles whether it means a field or a word of the language. */
export function checkInvocation<N extends Invocation>(place: Place, node: N): Checked<N> & { term?: Term } {
  const path = node.path;
  if (!isPath(path)) return { node, type: valueType };
  const params = node.params ?? [];
  const bare = params.length === 0 && (node.hash?.pairs.length ?? 0) === 0;
  if (bare) {
    const field = fieldAt(place, path);
    if (field !== undefined) return { node: { ...node, path: field.path }, type: field.type };
  }
  const term = path.parts.length === 1 && path.depth === 0 ? termsByName.get(path.original) : undefined;
  if (term === undefined) return { node, type: unknownName(place, path) };
  const given = params.map((p) => checkExpression(place, p));
  const pairs = (node.hash?.pairs ?? []).map((pair) => ({ pair, given: checkExpression(place, pair.value) }));
  const use = { walk: place.walk, source: place.source, node: path, term, optional: place.optional };
  checkArguments(use, given);
  for (const { pair, given: value } of pairs) checkOption(use, pair.key, value, given[0]);
  place.walk.uses.helpers.add(term.name);
  note(place.walk, term);
  const hash = node.hash && { ...node.hash, pairs: pairs.map(({ pair, given: g }) => ({ ...pair, value: g.node })) };
  return {
    node: { ...node, params: given.map((g) => g.node), ...(hash ? { hash } : {}) },
    type: typeOf(term, given),
    term,
  };
}

function checkExpression(place: Place, node: hbs.AST.Expression): GivenArgument {
  switch (node.type) {
    case 'PathExpression':
      return checkPath(place, node as hbs.AST.PathExpression);
    case 'SubExpression':
      return checkInvocation(place, node as hbs.AST.SubExpression);
    case 'StringLiteral':
    case 'NumberLiteral':
      return { node, type: { is: 'value', literal: String((node as hbs.AST.StringLiteral).value) } };
    default:
      return { node, type: valueType };
  }
}

/** A name in an argument: a field in sight, or a word of the language, which then must be called. */
function checkPath(place: Place, path: hbs.AST.PathExpression): GivenArgument {
  const field = fieldAt(place, path);
  if (field !== undefined) return { node: field.path, type: field.type };
  const call = { type: 'SubExpression', path, params: [], loc: path.loc } as unknown as hbs.AST.SubExpression;
  const { node, type, term } = checkInvocation(place, call);
  return { node: term === undefined ? path : node, type };
}

/** `名称`, `../名称`: the field of the view at that depth; written as `this.名称` so that no word of the language hides it. */
function fieldAt(
  { views, walk }: Place,
  path: hbs.AST.PathExpression,
): { path: hbs.AST.PathExpression; type: Typed } | undefined {
  const view = views.at(-1 - path.depth);
  const [name] = path.parts;
  const field = path.data || path.parts.length !== 1 ? undefined : view?.fields[name ?? ''];
  if (field === undefined || name === undefined) return undefined;
  const of = viewsByName.get(field.of ?? '');
  if (of?.sheet !== undefined) walk.uses.sheets.add(of.sheet);
  return { path: { ...path, original: `${'../'.repeat(path.depth)}this.${name}` }, type: { is: field.type, view: of } };
}

function unknownName({ walk, source, views }: Place, path: hbs.AST.PathExpression): Typed {
  const inner = Object.keys(views.at(-1)?.fields ?? {});
  const outer = views.slice(0, -1).some((v) => Object.hasOwn(v.fields, path.original));
  const near = outer
    ? `../${path.original}`
    : (ownValue(english, path.original) ?? nearest(path.original, [...inner, ...termsByName.keys()]));
  complain(walk, source, path, {
    code: 'template-unknown-name',
    message: `不认识“${path.original}”。`,
    hint: near === undefined ? `可用的名称见 templates/README.md。` : `是否为“${near}”？`,
  });
  return unknownType;
}

/** Handlebars' own words, for those who know it. */
const english: Readonly<Record<string, string>> = {
  if: '如果',
  unless: '除非',
  each: '每个',
  this: '名称',
  else: '否则',
};

function typeOf(term: Term, given: readonly GivenArgument[]): Typed {
  if (term.gives === undefined || term.use === 'block') return valueType;
  const view = term.gives === 'first' ? given[0]?.type.view : viewsByName.get(term.gives);
  return { is: 'list', view };
}

/** Sheets by the words that read them. */
function note(walk: Walk, term: Term): void {
  const sheet = viewsByName.get(term.gives ?? '')?.sheet ?? sheetOfArgument[term.arguments[0]?.kind ?? ''];
  if (sheet !== undefined) walk.uses.sheets.add(sheet);
}
const sheetOfArgument: Readonly<Record<string, string>> = {
  indicator: '指标数据',
  profile: '基本情况',
  evidence: '佐证登记',
};

const isPath = (node: hbs.AST.PathExpression | hbs.AST.Literal): node is hbs.AST.PathExpression =>
  node.type === 'PathExpression';
