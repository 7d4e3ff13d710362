import { type Finding, type Match, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { isShareOf, measure, percent, type Rounded, roundedOf, scaled, tidy } from './figures.ts';

/** 浅水井供应11.39万人，占26.6%: how many, and which share of a whole that may be named once for the row, or nowhere. */
const share = new RegExp(
  `${scaled}${measure}[^，。；\\d]{0,8}，占(?<of>[^，。；、\\d]{0,12}?)(?:的|为|约)?${percent.replace('(', '(?<stated>')}`,
  'gu',
);
/** Fewer agree by chance. */
const enough = 3;

interface Share extends Match {
  readonly part: Rounded;
  readonly unit: string;
  readonly stated: string;
  /** What it is a share of, where that is said. */
  readonly of: string;
}

const shareOf = (match: Match): Share => {
  const { of = '', stated = '' } = match.hit.groups ?? {};
  return { ...match, part: roundedOf(match.hit[1], match.hit[2]), unit: match.hit[3] ?? '', stated, of };
};

/** The whole that the share makes of its part, as exactly as the two are told. */
const wholeOf = ({ part, stated }: Share): Rounded => {
  const rate = roundedOf(stated);
  const amount = (part.amount / rate.amount) * 100;
  return { amount, half: amount * (part.half / part.amount + rate.half / rate.amount) };
};

/** Of one unit, in one sentence, and with no whole of its own. */
const goesOn = (last: Share, next: Share): boolean =>
  last.paragraph === next.paragraph &&
  last.unit === next.unit &&
  next.of === '' &&
  !/。|其中/u.test(next.paragraph.text.slice(last.end, next.start));

function rowsIn(body: Reading['body']): Share[][] {
  const rows: Share[][] = [];
  for (const match of matches(body, share)) {
    const next = shareOf(match);
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && goesOn(last, next)) row.push(next);
    else rows.push([next]);
  }
  return rows;
}

/** 同一个总数 — most shares of a row are of one whole, and one of them cannot be. */
export function* sharedWhole({ body }: Reading): Generator<Finding> {
  for (const row of rowsIn(body)) {
    if (row.length <= enough) continue;
    const fitting = (whole: Rounded): Share[] => row.filter(({ part, stated }) => isShareOf(part, whole, stated));
    const wholes = row.map(wholeOf).sort((a, b) => a.half - b.half);
    // The most exact of those that most agree on: one of small shares would let pass anything.
    const best = wholes
      .map((whole) => ({ whole, fit: fitting(whole) }))
      .find(({ fit }) => fit.length >= enough && fit.length * 2 > row.length);
    if (best === undefined) continue;
    for (const one of row.filter((each) => !best.fit.includes(each))) {
      const { paragraph, start, end } = one;
      const real = tidy((one.part.amount / best.whole.amount) * 100);
      // A share of something else altogether.
      if (Math.abs(Number(real) - Number(one.stated)) > 0.25 * Number(one.stated)) continue;
      const message = `同列各项的总数都约为${tidy(best.whole.amount)}${one.unit}，这一项应占${real}%，不是${one.stated}%`;
      yield { paragraph, start, end, message, severity: 'warning' };
    }
  }
}
