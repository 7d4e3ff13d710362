import { halfWidth } from '../../text/han.ts';
import { hitsIn } from '../../text/hits.ts';
import { measure, type Rounded, roundedOf, scaled } from './figures.ts';

/** 一个数 as it stands in a text. */
export interface Term extends Rounded {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  /** As printed, without its unit: 1.2万. */
  readonly printed: string;
}

const figure = new RegExp(`(?<![\\d.])${scaled}${measure}`, 'gu');

/** Every counted or measured figure, in order. */
export const termsIn = (text: string): Term[] =>
  hitsIn(halfWidth(text), figure).map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    ...roundedOf(hit[1], hit[2]),
    unit: hit[3] ?? '',
    printed: `${hit[1]}${hit[2] ?? ''}`,
  }));
