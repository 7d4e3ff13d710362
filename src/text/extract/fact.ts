import type { Origin } from '../../diagnostic.ts';

/** 文中数据 — one figure a text states, with the words that belong to it. */
export interface Fact {
  /** Id of the pack's indicator (or of a part, `9-1`), or null where the figure belongs to none. */
  readonly indicator: string | null;
  /** What is measured, in the text's own words. */
  readonly name: string;
  /**
   * A number as printed (万 and 亿 stay in the unit); a date as `2023-09-05`, `2022-01`, `06-14`; a level as `C`;
   * what stands for a number that is not given as `**`, `逐年提高`.
   */
  readonly value: number | string;
  /** %, 平方米, 万份, /10万, 日期, 年月, 级 … */
  readonly unit: string;
  /** 约 | 近 | 超过 | 余 | 多 | 以上 | 以下 | 左右 | 不足 | ≥ | ≤ or empty. */
  readonly qualifier: string;
  /** Year or span the text gives: 2022, 2022年以来, 近三年; empty where it gives none. */
  readonly period: string;
  /** 全市 | 中心城区 | 武宣县 …; empty where the text gives none. */
  readonly scope: string;
  /** The figure is a difference (提高了2.03个百分点), not a level. */
  readonly change: boolean;
  /** 目标值 — what is to be reached (力争达到88%), not what is. */
  readonly aim: boolean;
  /** The text uses a name or measure of a superseded standard: that name. */
  readonly outdated?: string;
  readonly at: Origin;
  /** The stretch of text from the name to the unit. */
  readonly quote: string;
}

/** A figure as found, before anything is known of its meaning. */
export interface Figure {
  /** `[start, end)` of number, unit and qualifiers in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: number | string;
  readonly unit: string;
  readonly qualifier: string;
  readonly kind: 'measure' | 'count' | 'date' | 'level' | 'rank' | 'frequency' | 'none' | 'unsaid';
}
