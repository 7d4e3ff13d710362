import { viewsByName } from '../views/index.ts';
import type { ViewShape } from '../views/view.ts';
import type { Term } from '../vocabulary/term.ts';
import { checkInvocation, type Place } from './expression.ts';
import { partialPath } from './source.ts';
import { type Program, parseSyntax } from './syntax.ts';
import type { Typed } from './types.ts';
import { complain } from './uses.ts';

/**
 * Checks every name of a program before anything is rendered, and gives it back with each name settled (field or
 * word) and the partials put in their places.
 */
export function walkProgram(place: Place, program: Program): Program {
  return { ...program, body: program.body.flatMap((statement) => walkStatement(place, statement)) };
}

function walkStatement(place: Place, statement: hbs.AST.Statement): hbs.AST.Statement[] {
  switch (statement.type) {
    case 'MustacheStatement':
      return [walkMustache(place, statement as hbs.AST.MustacheStatement)];
    case 'BlockStatement':
      return [walkBlock(place, statement as hbs.AST.BlockStatement)];
    case 'PartialStatement':
      return walkPartial(place, statement as hbs.AST.PartialStatement);
    case 'ContentStatement':
    case 'CommentStatement':
      return [statement];
    default:
      complain(place.walk, place.source, statement, { code: 'template-syntax', message: '模板里不能用这种写法。' });
      return [];
  }
}

function walkMustache(place: Place, statement: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  const { node, type, term } = checkInvocation(place, statement);
  if (type.is === 'list' || type.is === 'flag')
    complain(place.walk, place.source, statement, {
      code: 'template-argument',
      message: `“${nameOf(statement)}”${type.is === 'list' ? '是列表' : '只能作条件'}，不能直接印出。`,
      hint:
        type.is === 'list'
          ? `用 {{#每个 ${nameOf(statement)}}} 或 {{顿号列 ${nameOf(statement)}}}。`
          : `用 {{#如果 ${nameOf(statement)}}}。`,
    });
  if (term?.use === 'block')
    complain(place.walk, place.source, statement, {
      code: 'template-argument',
      message: `“${term.name}”要成对使用：{{#${term.name}}}……{{/${term.name}}}。`,
      hint: `用法举例：${term.example}`,
    });
  return node;
}

function walkBlock(place: Place, statement: hbs.AST.BlockStatement): hbs.AST.BlockStatement {
  const { node, term } = checkInvocation(place, statement);
  if (term?.use === 'inline')
    complain(place.walk, place.source, statement, {
      code: 'template-argument',
      message: `“${term.name}”不能写成 {{#${term.name}}}。`,
      hint: `用法举例：${term.example}`,
    });
  const inner = innerPlace(place, term, statement);
  return {
    ...node,
    program: walkProgram(inner, statement.program),
    ...(statement.inverse ? { inverse: walkProgram(place, statement.inverse) } : {}),
  };
}

function innerPlace(place: Place, term: Term | undefined, statement: hbs.AST.BlockStatement): Place {
  const optional = place.optional || term?.optional === true;
  if (term?.opens === undefined) return { ...place, optional };
  if (term.opens === 'one') return within(place, optional, viewsByName.get(term.gives ?? ''));
  const first = statement.params[0];
  const view = first === undefined ? undefined : typeOfList(place, first).view;
  return within(place, optional, view);
}

const within = (place: Place, optional: boolean, view: ViewShape | undefined): Place => ({
  ...place,
  optional,
  views: [...place.views, view ?? { name: '', what: '', fields: {} }],
});

/** Looks again at a list argument, without complaining twice. */
function typeOfList(place: Place, node: hbs.AST.Expression): Typed {
  const quiet: Place = { ...place, walk: { ...place.walk, diagnostics: [] } };
  const asCall =
    node.type === 'SubExpression' ? node : { type: 'SubExpression', loc: node.loc, params: [], path: node };
  return checkInvocation(quiet, asCall as unknown as hbs.AST.SubExpression).type;
}

const nameOf = (statement: hbs.AST.MustacheStatement): string =>
  statement.path.type === 'PathExpression' ? (statement.path as hbs.AST.PathExpression).original : '';

/** A partial on a line of its own brings its line end along, one inside a line does not. */
function partialText(text: string, { source }: Place, { loc }: hbs.AST.Node): string {
  const bare = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const line = source.text.split('\n')[loc.start.line - 1] ?? '';
  return /^\s*\{\{>[^}]*\}\}\s*$/.test(line) ? `${bare}\n` : bare;
}

function walkPartial(place: Place, statement: hbs.AST.PartialStatement): hbs.AST.Statement[] {
  const name = String((statement.name as hbs.AST.PathExpression).original ?? '');
  const found = place.walk.templates(partialPath(name));
  if (found === undefined || place.source.within.includes(found.file)) {
    complain(place.walk, place.source, statement, {
      code: 'template-partial',
      message: found === undefined ? `没有部件“${name}”。` : `部件“${name}”套用了自己。`,
      hint: found === undefined ? `部件放在 ${partialPath(name)}。` : undefined,
    });
    return [];
  }
  place.walk.put.partials += 1;
  if (place.walk.put.partials > mostPartials) return tooMany(place, statement);
  const text = partialText(found.text, place, statement);
  const source = { file: found.file, text, line: 1, column: 1, within: [...place.source.within, found.file] };
  const { value, diagnostics } = parseSyntax(text, source);
  place.walk.diagnostics.push(...diagnostics);
  return walkProgram({ ...place, source }, value).body;
}

/** A book of all materials puts in a tenth; partials that hold each other twice double with every level. */
const mostPartials = 1000;

/** Said once. */
function tooMany({ walk, source }: Place, statement: hbs.AST.PartialStatement): [] {
  if (walk.put.partials === mostPartials + 1)
    complain(walk, source, statement, {
      code: 'template-partial',
      message: `部件层层套用，合计超过${mostPartials}处，其余没有放入。`,
    });
  return [];
}
