import type { Scope } from '../scope.ts';

/** What an argument must be: the check of templates looks names up by it, before anything is rendered. */
export type ArgumentKind =
  | 'value'
  | 'list'
  | 'any'
  | 'text'
  | 'number'
  | 'indicator'
  | 'profile'
  | 'evidence'
  | 'picture'
  | 'category'
  | 'document'
  | 'attachment';

export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly optional?: boolean;
  /** May be given again and again; last only. */
  readonly rest?: boolean;
}

/** 助手 — one word of the template language. `example` and `result` stand in the manual and are run by a test. */
export interface Term {
  readonly name: string;
  readonly what: string;
  readonly arguments: readonly Argument[];
  readonly options?: Readonly<Record<string, ArgumentKind>>;
  readonly example: string;
  readonly result: string;
  /** `inline` {{…}}, `block` {{#…}}…{{/…}}, `both`. */
  readonly use: 'inline' | 'block' | 'both';
  /** What the block has in view: each item of the first argument, or the one thing of the view it `gives`. */
  readonly opens?: 'items' | 'one';
  /** What the block holds may fall away, so a fact missing in it is no gap. */
  readonly optional?: boolean;
  /** View of the items, when it gives a list. */
  readonly gives?: string;
  run(call: Call): unknown;
}

/** One use of a helper. `body` renders the block with an item in view; `otherwise` its {{否则}} part. */
export interface Call {
  readonly args: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  readonly here: unknown;
  readonly frame: Frame;
  /** `line:column` in the template, the same in every run. */
  readonly place: string;
  readonly isBlock: boolean;
  body(here: unknown, frame: Frame): string;
  otherwise(): string;
}

/** What surrounds a call: position in the loop, and the list that collects 项. */
export interface Frame {
  readonly index?: number;
  readonly length?: number;
  readonly parts?: string[] | undefined;
  /** Lists met inside that held nothing. */
  readonly empty?: (readonly unknown[])[];
  /** Keys of the items around, for what is left out for length. */
  readonly path: string;
}
