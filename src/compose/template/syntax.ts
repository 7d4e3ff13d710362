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
          at: { file, ...where, quote: quote.trim() },
          hint: '检查这一行附近的 {{ }} 是否成对，{{#…}} 与 {{/…}} 的名称是否相同。',
        },
      ],
    };
  }
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
  const [, open, close] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (open !== undefined) return `{{#${open}}} 与 {{/${close}}} 不是一对。`;
  return /got 'EOF'/.test(message) ? '有 {{#…}} 没有收尾的 {{/…}}。' : '这一行有写法读不懂。';
}
