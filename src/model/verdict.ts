import type { Confidence, Indicator, IndicatorPart } from './indicator.ts';

/** 判定 — 达标, 未达标 only on verified ground, 疑似未达标 otherwise, 无法判定 where figures or plan are missing. */
export type Judgement = '达标' | '未达标' | '疑似未达标' | '无法判定';

/** 指标判定 — one line of the indicator summary: an indicator (or a part of one) with its figures and what they amount to. */
export interface Verdict {
  readonly id: string;
  readonly indicator: Indicator;
  readonly part: IndicatorPart | null;
  readonly name: string;
  readonly unit: string;
  /** The target as printed: `≥80%`, `≥75%或持续提高`. */
  readonly targetText: string;
  /** One entry a year the pack asks for, oldest first. `value` is stated or computed from the two terms. */
  readonly series: readonly YearFigure[];
  readonly judgement: Judgement;
  /** Why, in one sentence a reviewer can check. */
  readonly ground: string;
  readonly confidence: Confidence;
  /** Row in `dossier.indicators`, or -1 when the sheet has none. */
  readonly row: number;
  readonly evidence: readonly string[];
}

/** 年度数值 — of one line, as stated or computed. */
export interface YearFigure {
  readonly year: number;
  readonly value: number | string | null;
  /** As printed: rounded to two decimals at most, trailing zeros cut. */
  readonly text: string;
  readonly computed: boolean;
}
