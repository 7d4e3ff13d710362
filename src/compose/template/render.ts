import Handlebars from 'handlebars';
import type { Scope } from '../scope.ts';
import type { Call, Frame } from '../vocabulary/term.ts';
import { terms } from '../vocabulary/terms.ts';
import type { Program } from './syntax.ts';

/** 模板代码 — a settled template as the engine's own program. */
export interface Code {
  readonly source: string;
}

/** `here` is the item in view; `hand` receives the value of a block renamed to `HAND_OVER`. */
export type Render = (code: Code, scope: Scope, here?: unknown, hand?: (value: unknown) => void) => string;

/** What the engine refuses fails where it is rendered, as what breaks there does. */
export function codeOf(program: Program): Code {
  try {
    return { source: String(Handlebars.precompile(program, { noEscape: true })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { source: `(() => { throw new Error(${JSON.stringify(reason)}); })()` };
  }
}

/** A word no template can say: it gives a value itself away instead of printing it (for Word forms). */
export const HAND_OVER = '\u0000交出';

/** Handlebars with our words and none of its own; values are data, never looked up through a prototype. */
export function createRenderer(): Render {
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  for (const term of terms) engine.registerHelper(term.name, helperOf(term.run));
  engine.registerHelper('helperMissing', missing);
  engine.registerHelper('blockHelperMissing', () => '');
  engine.registerHelper(HAND_OVER, handOver);
  // A document is written several times over to fit its length: its programs are read once.
  const ready = new WeakMap<Code, Handlebars.TemplateDelegate>();
  const templateOf = (code: Code): Handlebars.TemplateDelegate => {
    const known = ready.get(code) ?? engine.template(new Function(`return ${code.source}`)());
    ready.set(code, known);
    return known;
  };
  return (code, scope, here, hand) => {
    const template = templateOf(code);
    return printed(
      template(here ?? Object.create(null), {
        data: { scope, frame: { path: '' }, hand, spent: { calls: 0, characters: 0 } },
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      }),
    );
  };
}

/** A block that holds nothing but one value gives the value itself. */
const printed = (rendered: unknown): string => String(rendered ?? '');

/** 用量 — of one rendering: words that ran, and characters their bodies gave. */
interface Spent {
  calls: number;
  characters: number;
}

/** The longest list of a province's villages takes a tenth; lists within lists within lists have no end. */
const most: Readonly<Spent> = { calls: 200_000, characters: 100_000_000 };

function spend(spent: Spent, characters: number): void {
  spent.calls += 1;
  spent.characters += characters;
  if (spent.calls > most.calls || spent.characters > most.characters)
    throw new Error('列表里套列表，印出的内容多得不合理，没有生成。');
}

interface Data {
  readonly scope: Scope;
  readonly frame: Frame;
  readonly spent: Spent;
  readonly hand?: (value: unknown) => void;
}
interface Options extends Handlebars.HelperOptions {
  readonly name: string;
  readonly loc?: hbs.AST.SourceLocation;
}

const dataOf = (options: Options): Data => options.data as Data;

function handOver(value: unknown, options: Options): string {
  dataOf(options).hand?.(value);
  return '';
}

/** A name the check has already complained about prints as a gap. */
function missing(...given: unknown[]): unknown {
  const options = given.at(-1) as Options;
  const { scope } = dataOf(options);
  return scope.slots.gap(`模板中的“${options.name}”`, scope.book.dossier.at());
}

function helperOf(run: (call: Call) => unknown): Handlebars.HelperDelegate {
  return function helper(this: unknown, ...given: unknown[]): unknown {
    const options = given.at(-1) as Options;
    const { scope, frame, spent } = dataOf(options);
    spend(spent, 0);
    const { line, column } = options.loc?.start ?? { line: 0, column: 0 };
    return run({
      args: given.slice(0, -1),
      options: (options.hash ?? {}) as Record<string, unknown>,
      scope,
      here: this,
      frame,
      place: `${line}:${column}`,
      isBlock: typeof options.fn === 'function',
      body: (here, inner) => {
        const text = printed(options.fn(here, { data: { scope, frame: inner, spent } }));
        spend(spent, text.length);
        return text;
      },
      otherwise: () => (typeof options.inverse === 'function' ? printed(options.inverse(this)) : ''),
    });
  };
}
