import type { Prose } from '../prose.ts';
import type { Figure } from './fact.ts';

const dateLine = /^[\s（(]*(20\d\d)年\d{1,2}月(?:\d{1,2}日)?[）)\s]*$/u;

/** 成文年份 — the year a paper is dated, under its title or at its end; null where it gives none, or two. */
export function yearOf({ paragraphs }: Prose): number | null {
  const edges = paragraphs.length <= 13 ? paragraphs : [...paragraphs.slice(0, 8), ...paragraphs.slice(-5)];
  const years = new Set(edges.flatMap(({ text }) => dateLine.exec(text)?.[1] ?? []));
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
}

const back: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 };

/** 去年3月 in a paper of 2023 is 2022-03; a month whose year nobody knows stays one. */
export function inItsYear(
  text: string,
  { value, unit, start }: Figure,
  year: number | null,
): Pick<Figure, 'value' | 'unit'> {
  const since =
    unit === '月' && typeof value === 'number' ? back[text.slice(Math.max(0, start - 2), start)] : undefined;
  if (since === undefined || year === null) return { value, unit };
  return { value: `${year - since}-${String(value).padStart(2, '0')}`, unit: '年月' };
}
