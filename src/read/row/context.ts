import type { StandardPack } from '../../model/pack.ts';

/** What a reader must know beside the sheet: the standard and the reporting year. */
export interface ReadContext {
  readonly pack: StandardPack;
  readonly year: number;
}

/** What a figure's cell is asked to be, by the row it stands in. */
export interface Demand {
  /** Unit the number must be in; '' takes the unit typed, undefined accepts any plain one. */
  readonly unit: string | undefined;
  /** The words allowed in place of a number; empty where a number is asked for. */
  readonly words: readonly string[];
  /** A word or a number, whatever stands there. */
  readonly free: boolean;
}

/** 指标 or 分项 by id, as the sheet's row names it. */
export function indicatorDemand({ pack }: ReadContext, id: string): Demand {
  const indicator = pack.indicators.find((i) => i.id === id || i.parts.some((p) => p.id === id));
  if (indicator === undefined) return { unit: undefined, words: [], free: true };
  const part = indicator.parts.find((p) => p.id === id);
  const target = part?.target ?? indicator.target;
  const unit = part?.unit ?? indicator.unit;
  if (target.form === 'level') return { unit, words: target.order, free: false };
  if (target.form !== 'boolean') return { unit, words: [], free: false };
  const words = unit.split('/');
  return { unit, words: words.includes(target.value) ? words : [target.value], free: false };
}

/** 基本情况项 by id; a fact the pack does not know may be a number or words. */
export function profileDemand({ pack }: ReadContext, id: string, unit: string): Demand {
  const field = pack.profile.find((f) => f.id === id);
  if (field?.type === 'text') return { unit: undefined, words: [], free: true };
  return { unit: unit === '' ? (field?.unit ?? '') : unit, words: [], free: field === undefined };
}
