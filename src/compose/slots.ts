import type { Origin } from '../diagnostic.ts';
import type { FigureRun, Inline } from '../model/document.ts';
import type { Marks } from './marks.ts';

const SLOT = Symbol('slot');

/** 填空 — a value on its way into a document. Printed by a template, it becomes its node; asked by a condition, its plain value. */
export interface Slot {
  readonly [SLOT]: true;
  readonly run: Inline;
  /** Null when the fact is missing. */
  readonly plain: string | number | null;
  [Symbol.toPrimitive](): string;
}

export const isSlot = (x: unknown): x is Slot => typeof x === 'object' && x !== null && SLOT in x;

export interface FactOptions {
  readonly fact: string;
  readonly at: Origin;
  readonly evidence?: readonly string[];
  readonly value?: number;
  readonly unit?: string;
  readonly period?: string;
  readonly scope?: string;
}

/** Makes slots that register with one composition's marks. */
export interface Slots {
  text(text: string): Slot;
  fact(text: string, options: FactOptions): Slot;
  /** `subject` names the fact in full where `what` is short because the row says the rest. */
  gap(what: string, at: Origin, subject?: string): Slot;
  run(run: Inline, plain?: string | number): Slot;
}

export function createSlots(marks: Marks): Slots {
  const of = (run: Inline, plain: string | number | null): Slot => ({
    [SLOT]: true,
    run,
    plain,
    [Symbol.toPrimitive]: () => marks.inline(run),
  });
  return {
    text: (text) => of({ type: 'text', text }, text),
    gap: (what, at, subject) => of({ type: 'gap', what, at, ...(subject === undefined ? {} : { subject }) }, null),
    run: (run, plain) => of(run, plain ?? (run.type === 'gap' ? null : run.text)),
    fact: (text, { evidence = [], value, ...rest }) => {
      const run: FigureRun = { type: 'figure', text, evidence, ...rest, ...(value === undefined ? {} : { value }) };
      return of(run, value ?? text);
    },
  };
}

/** The same fact under another wording: a trimmed sentence, a masked number. Gaps stay gaps. */
export function reword(slot: Slot, slots: Slots, change: (text: string) => string): Slot {
  const { run } = slot;
  if (run.type === 'gap') return slot;
  const text = change(run.text);
  return slots.run({ ...run, text }, text);
}

/** What a condition or a comparison sees; missing facts are null, absent names undefined. */
export const plainOf = (x: unknown): unknown => (isSlot(x) ? x.plain : x);

/** As a word, for names and keys in arguments; missing is empty. */
export function wordOf(x: unknown): string {
  const plain = plainOf(x);
  return plain === null || plain === undefined ? '' : String(plain);
}

/** 有没有 — missing facts, blanks, empty lists and `false` count as nothing; the number 0 is something. */
export function isPresent(x: unknown): boolean {
  const plain = plainOf(x);
  if (Array.isArray(plain)) return plain.length > 0;
  return plain !== null && plain !== undefined && plain !== '' && plain !== false;
}
