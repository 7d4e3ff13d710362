import type { Target } from '../../model/indicator.ts';
import { type Markup, markup } from './markup.ts';
import type { RecordedVerdict } from './view.ts';

const WIDTH = 180;
const HEIGHT = 64;
const PAD = { left: 10, right: 10, top: 14, bottom: 16 };

interface Point {
  readonly year: number;
  readonly value: number;
  readonly text: string;
}

/** A small picture of a series with its target line; nothing where there are not two numbers to join. */
export function chart(verdict: RecordedVerdict, target: Target | undefined): Markup | null {
  const points = verdict.series.flatMap(({ year, value, text }) =>
    typeof value === 'number' ? [{ year, value, text }] : [],
  );
  if (points.length < 2) return null;
  const line = target?.form === 'number' ? target.value : null;
  const { x, y } = scales(points, line);
  const path = points.map(({ year, value }, i) => `${i === 0 ? 'M' : 'L'}${x(year)} ${y(value)}`).join('');
  const told = points.map(({ year, text }) => `${year}年${text}`).join('，');
  return markup`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${verdict.name}：${told}">${
    line === null ? null : markup`<line class="goal" x1="0" x2="${WIDTH}" y1="${y(line)}" y2="${y(line)}"/>`
  }<path d="${path}"/>${points.map((p, i) => dot(p, x(p.year), y(p.value), points.length <= LABELLED || i === 0 || i === points.length - 1))}</svg>`;
}

/** More labels than this would run into one another; the table beside the chart has every figure. */
const LABELLED = 3;

const dot = ({ year, text }: Point, x: number, y: number, labelled: boolean): Markup =>
  markup`<circle cx="${x}" cy="${y}" r="3"/>${
    labelled
      ? markup`<text x="${x}" y="${y - 5}">${text}</text><text class="year" x="${x}" y="${HEIGHT - 3}">${year}</text>`
      : null
  }`;

interface Scales {
  x(year: number): number;
  y(value: number): number;
}

function scales(points: readonly Point[], line: number | null): Scales {
  const years = points.map(({ year }) => year);
  const values = [...points.map(({ value }) => value), ...(line === null ? [] : [line])];
  const inset = { ...PAD, left: PAD.left + 12, right: PAD.right + 12 };
  return {
    x: scale(Math.min(...years), Math.max(...years), inset.left, WIDTH - inset.right),
    y: scale(Math.min(...values), Math.max(...values), HEIGHT - PAD.bottom - 4, PAD.top),
  };
}

/** Linear; a series without any spread lies in the middle. One decimal is finer than a pixel. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const spread = high - low;
  return (value) =>
    Math.round((spread === 0 ? (from + to) / 2 : from + ((value - low) / spread) * (to - from)) * 10) / 10;
}
