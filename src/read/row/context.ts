import type { StandardPack } from '../../model/pack.ts';

/** What a reader must know beside the sheet: the standard and the reporting year. */
export interface ReadContext {
  readonly pack: StandardPack;
  readonly year: number;
}

/** What a figure's cell is asked to be, by the row it stands in. */
export interface Demand {
  /** Unit the number is stated in; '' takes the unit typed, undefined accepts any plain one. */
  readonly unit: string | undefined;
  /** The words of the standard's own spelling; empty where a number is asked for. */
  readonly words: readonly string[];
  /** What is no number stays as typed, for the checks to judge; else only a number will do. */
  readonly lenient: boolean;
}

/** A term or a count: a number and nothing else. */
export const plainNumber: Demand = { unit: undefined, words: [], lenient: false };

/** 指标 or 分项 by id, as the sheet's row names it. */
export function indicatorDemand({ pack }: ReadContext, id: string): Demand {
  const indicator = pack.indicators.find((i) => i.id === id || i.parts.some((p) => p.id === id));
  if (indicator === undefined) return { unit: undefined, words: [], lenient: true };
  const part = indicator.parts.find((p) => p.id === id);
  const target = part?.target ?? indicator.target;
  const unit = part?.unit ?? indicator.unit;
  if (target.form === 'level') return { unit, words: target.order, lenient: true };
  return { unit, words: target.form === 'boolean' ? unit.split('/') : [], lenient: true };
}

/** 基本情况项 by id; the unit written in the row goes before the pack's. */
export function profileDemand({ pack }: ReadContext, id: string, unit: string): Demand {
  const field = pack.profile.find((f) => f.id === id);
  return { unit: unit === '' ? (field?.unit ?? '') : unit, words: [], lenient: true };
}

/** Facts the pack wants in words stay words, even when they look like a number. */
export const isWords = ({ pack }: ReadContext, id: string): boolean =>
  pack.profile.find((f) => f.id === id)?.type === 'text';
