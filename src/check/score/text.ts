import { describeOrigin } from '../../diagnostic.ts';
import type { ScoreEstimate } from './estimate.ts';

/** The estimate for a terminal: components, then the gaps with most points for least work, at most `limit`; the caveat on top. */
export function scoreText({ components, gaps, caveat }: ScoreEstimate, limit: number): string {
  const most = components.reduce((sum, c) => sum + c.most, 0);
  const earned = Math.round(components.reduce((sum, c) => sum + c.earned, 0) * 100) / 100;
  const left = gaps.length - limit;
  return [
    `得分推算（${caveat}）`,
    ...components.map((c) => `  ${c.name}：${c.earned} / ${c.most}`),
    `  合计：${earned} / ${most}`,
    '',
    ...(gaps.length === 0
      ? ['没有可补的失分项。']
      : ['失分缺口（分多事少的排在前面）：', ...gaps.slice(0, limit).flatMap((gap, i) => gapLines(gap, i + 1))]),
    ...(left > 0 ? [`  ……另有${left}处`] : []),
    '',
  ].join('\n');
}

const gapLines = (
  { name, what, points, hours, at, department }: ScoreEstimate['gaps'][number],
  n: number,
): string[] => [
  `  ${n}. ${name}：${what}（可得${points}分，约${hours}小时${department === '' ? '' : `，${department}`}）`,
  `     ${describeOrigin(at)}`,
];
