import { doubtOf } from '../../model/doubt.ts';
import type { Indicator } from '../../model/indicator.ts';
import { corroborationWords } from '../../model/insight.ts';
import type { Category, Clause } from '../../model/pack.ts';
import { chart } from './chart.ts';
import { evidenceList } from './evidence.ts';
import { newnessOf } from './history.ts';
import { markControls } from './marks.ts';
import { anchor, joined, type Markup, markup } from './markup.ts';
import type { RecordedVerdict, View } from './view.ts';

/** 指标与条款 — category by category, clause by clause: the demand, the figures, the proof, the reviewer's word. */
export const clauseSections = (view: View): Markup =>
  markup`<section id="clauses" aria-labelledby="clauses-h"><h2 id="clauses-h">条款与指标</h2>
<p class="quiet">条款前的编号是本套资料的编排号，不是标准原文的条款号。</p>
${joined(
  view.pack.categories.map((category) => categoryBlock(view, category)),
  '\n',
)}</section>`;

const categoryBlock = (view: View, category: Category): Markup =>
  markup`<section class="category" id="${anchor('category', String(category.id))}"><h3>${category.id}　${category.name}</h3>
${joined(
  category.clauses.map((clause) => clauseBlock(view, clause)),
  '\n',
)}</section>`;

function clauseBlock(view: View, clause: Clause): Markup {
  const indicators = view.indicatorsByClause.get(clause.id) ?? [];
  const ofIndicators = new Set(indicators.flatMap((i) => (view.verdicts.get(i.id) ?? []).flatMap((v) => v.evidence)));
  const others = (view.rowsByClause.get(clause.id) ?? [])
    .map(({ number }) => number)
    .filter((n) => !ofIndicators.has(n));
  const empty = ofIndicators.size > 0 ? '其余佐证：无' : '本条没有佐证材料';
  return markup`<article class="clause" id="${anchor('clause', clause.id)}"><h4>${clause.id}　${clause.title}</h4>
<p class="gist">${clause.gist}</p><div class="two">${evidenceList(view, others, empty)}${markControls(`clause/${clause.id}`, clause.title)}</div>
${joined(
  indicators.map((indicator) => indicatorBlock(view, indicator)),
  '\n',
)}</article>`;
}

function indicatorBlock(view: View, indicator: Indicator): Markup {
  const verdicts = view.verdicts.get(indicator.id) ?? [];
  const evidence = [...new Set(verdicts.flatMap((v) => v.evidence))];
  const state = worst(verdicts.map((verdict) => stateOf(view, verdict)));
  return markup`<article class="indicator" id="${anchor('indicator', indicator.id)}" data-state="${state}"><h5>指标${indicator.id}　${indicator.name}<span class="quiet">（${indicator.unit}）</span></h5>
${verdicts.length === 0 ? markup`<p class="lack">没有填报数据</p>` : verdicts.map((verdict) => verdictBlock(view, verdict, indicator))}
<div class="two">${evidenceList(view, evidence, '没有佐证材料')}${markControls(`indicator/${indicator.id}`, indicator.name)}</div></article>`;
}

/** 达标 is shown as such only where nothing speaks against its figure. */
const stateOf = (view: View, verdict: RecordedVerdict): string =>
  doubtOf(verdict, view.corroboration.get(verdict.id)) === null ? verdict.judgement : '存疑';

const RANK = ['未达标', '疑似未达标', '存疑', '无法判定', '达标'] as const;

const worst = (states: readonly string[]): string => RANK.find((state) => states.includes(state)) ?? '无法判定';

/** 印证 — how many pieces state the same figure and which state another: the reviewer opens those first. */
function corroborationLine(view: View, id: string): Markup | null {
  const found = view.corroboration.get(id);
  if (found === undefined) return null;
  const opposed = found.contradicted.length > 0;
  return markup`<p class="${opposed ? 'lack' : 'quiet'}" data-corroboration="${id}">佐证印证：${corroborationWords(found)}${
    opposed ? markup`（相左：${found.contradicted.join('、')}）` : null
  }</p>`;
}

function verdictBlock(view: View, verdict: RecordedVerdict, indicator: Indicator): Markup {
  const part = indicator.parts.find(({ id }) => id === verdict.id);
  const target = part ? (part.target ?? indicator.target) : indicator.target;
  const doubt = doubtOf(verdict, view.corroboration.get(verdict.id));
  return markup`<div class="verdict"><div><p><span class="badge" data-state="${stateOf(view, verdict)}">${verdict.judgement}</span>${
    doubt === null ? null : markup`<b class="lack">（存疑：${doubt}）</b>`
  } ${
    part ? markup`<b>${verdict.name}</b> ` : null
  }目标 ${verdict.targetText}</p><p class="quiet">${verdict.ground}</p>${corroborationLine(view, verdict.id)}</div>
<table class="series"><thead><tr>${verdict.series.map(({ year }) => markup`<th scope="col">${year}</th>`)}</tr></thead><tbody><tr>${verdict.series.map(
    ({ year, text, value, computed }) =>
      markup`<td${computed ? markup` title="由分子、分母计算"` : null}>${value === null ? markup`<span class="lack">待补</span>` : text}${newnessOf(view, `indicator/${verdict.id}/${year}`)}</td>`,
  )}</tr></tbody></table>${chart(verdict, target)}</div>`;
}
