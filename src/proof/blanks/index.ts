import { brackets } from './brackets.ts';
import { dates } from './dates.ts';
import { gaps } from './gaps.ts';
import { letters } from './letters.ts';
import { somebody } from './somebody.ts';
import { symbols } from './symbols.ts';

/** 占位 — every face of a place that was left to be filled in. */
export const blanks: readonly RegExp[] = [...symbols, ...letters, ...brackets, ...dates, ...somebody, ...gaps];
