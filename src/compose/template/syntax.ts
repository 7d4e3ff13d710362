import Handlebars from 'handlebars';
import type { Diagnostic } from '../../diagnostic.ts';

export type Program = hbs.AST.Program;

/** `{{否则}}` is Handlebars' `{{^}}`, padded so that every column stays where it was. */
const dialect = (text: string): string => text.replace(/\{\{(~?)否则(~?)\}\}/g, '{{$1^ $2}}');

/** Parses one piece of template text that starts at `line`, `column` (1-based) of `file`. */
export function parseSyntax(
  text: string,
  { file, line, column }: { file: string; line: number; column: number },
): { value: Program; diagnostics: Diagnostic[] } {
  try {
    const excess = excessOf(text);
    if (excess !== null) throw new Excess(excess);
    return { value: Handlebars.parse(dialect(text)), diagnostics: [] };
  } catch (error) {
    const at = placeOf(error, text);
    const quote = text.split('\n')[at.line - 1] ?? '';
    const where = { line: at.line + line - 1, column: (at.line === 1 ? column - 1 : 0) + at.column };
    return {
      value: empty(),
      diagnostics: [
        {
          code: 'template-syntax',
          severity: 'error',
          message: `模板语法有误：${reasonOf(error)}`,
          at: { file, ...where, quote: quote.trim().slice(0, 200) },
          hint: '检查这一行附近的 {{ }} 是否成对，{{#…}} 与 {{/…}} 的名称是否相同。',
        },
      ],
    };
  }
}

/** Blocks within blocks, and signs in all: a whole book has a tenth. */
const [deepest, mostSigns] = [100, 20_000];

class Excess extends Error {}

/** Why a text is not worth parsing; null where it is. */
function excessOf(text: string): string | null {
  let depth = 0;
  let signs = 0;
  for (const [, kind] of text.matchAll(/\{\{~?([#/]?)/g)) {
    signs += 1;
    depth += kind === '#' ? 1 : kind === '/' ? -1 : 0;
    if (depth > deepest) return `{{#…}} 套了超过${deepest}层。`;
    if (signs > mostSigns) return `{{ }} 超过${mostSigns}处，太长。`;
  }
  return null;
}

const empty = (): Program => ({ type: 'Program', body: [], blockParams: [], loc: emptyPlace() }) as Program;
const emptyPlace = (): hbs.AST.SourceLocation => ({
  source: '',
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
});

function placeOf(error: unknown, text: string): { line: number; column: number } {
  const { message = '', lineNumber, column } = error as { message?: string; lineNumber?: number; column?: number };
  const stated = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  return { line: Math.min(stated, text.split('\n').length), column: (column ?? 0) + 1 };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Excess) return message;
  const [, open, close] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (open !== undefined) return `{{#${open}}} 与 {{/${close}}} 不是一对。`;
  return /got 'EOF'/.test(message) ? '有 {{#…}} 没有收尾的 {{/…}}。' : '这一行有写法读不懂。';
}
