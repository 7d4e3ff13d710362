import { once } from '../../model/once.ts';
import type { Scope } from '../scope.ts';

/** 字段 — a name a template may use inside a list's item. */
export interface FieldShape {
  readonly what: string;
  /** `value` prints, `list` is walked, `flag` is only asked. */
  readonly type: 'value' | 'list' | 'flag';
  /** View of a list's items. */
  readonly of?: string;
}
export interface Field<T> extends FieldShape {
  readonly get: (item: T, scope: Scope) => unknown;
}

/** 视图 — how one kind of fact looks to a template: from it come the values, the check of names, and the manual. */
export interface ViewShape {
  readonly name: string;
  readonly what: string;
  /** Sheet of the workbook its items come from. */
  readonly sheet?: string;
  readonly fields: Readonly<Record<string, FieldShape>>;
}
export interface View<T> extends ViewShape {
  readonly fields: Readonly<Record<string, Field<T>>>;
  /** Stable name of an item, for what is left out for length. */
  readonly key?: (item: T) => string;
}

const ITEM = Symbol('item');
const KEY = Symbol('key');
const VIEW = Symbol('view');

/** What a template sees: own, lazy, remembered fields and nothing inherited. */
export interface Presented {
  readonly [ITEM]: unknown;
  readonly [KEY]: string;
  readonly [VIEW]: ViewShape;
}

function present<T>(view: View<T>, item: T, scope: Scope): Presented {
  const shown = Object.create(null) as Record<string | symbol, unknown>;
  shown[ITEM] = item;
  shown[KEY] = view.key?.(item) ?? '';
  shown[VIEW] = view;
  for (const [name, field] of Object.entries(view.fields)) defineLazily(shown, name, () => got(field, item, scope));
  return shown as unknown as Presented;
}

function got<T>(field: Field<T>, item: T, scope: Scope): unknown {
  const found = field.get(item, scope);
  if (field.of !== undefined && Array.isArray(found)) scope.listed.set(found, field.of);
  return found;
}

function defineLazily(target: object, name: string, make: () => unknown): void {
  Object.defineProperty(target, name, { enumerable: true, get: once(make) });
}

export const presentAll = <T>(view: View<T>, items: readonly T[], scope: Scope): Presented[] =>
  items.map((item) => present(view, item, scope));

const isPresented = (x: unknown): x is Presented => typeof x === 'object' && x !== null && ITEM in x;
export const keyOf = (x: unknown): string => (isPresented(x) ? x[KEY] : '');
export const viewOf = (x: unknown): ViewShape | undefined => (isPresented(x) ? x[VIEW] : undefined);
/** Reads a field by a name given at run time (filters of lists). */
export const fieldOf = (x: unknown, name: string): unknown =>
  isPresented(x) && Object.hasOwn(x, name) ? (x as unknown as Record<string, unknown>)[name] : undefined;

/** Shorthands that keep the tables of fields readable. */
export const value = <T>(what: string, get: Field<T>['get']): Field<T> => ({ what, type: 'value', get });
export const list = <T>(what: string, of: string, get: Field<T>['get']): Field<T> => ({ what, type: 'list', of, get });
export const flag = <T>(what: string, get: Field<T>['get']): Field<T> => ({ what, type: 'flag', get });
