import { hitsIn } from '../hits.ts';
import { type Presence, presenceOf } from '../presence.ts';
import { ageSpans, bareFigures } from './bare.ts';
import { calendarFigures } from './calendar.ts';
import { clockFigures } from './clock.ts';
import { countedFigures } from './counted.ts';
import type { Figure } from './fact.ts';
import { frequencies } from './frequency.ts';
import { hanCounts, lowerEnds } from './han-count.ts';
import { hanMagnitudes, roundNumbers } from './han-magnitude.ts';
import { lengths } from './lasting.ts';
import { isNoFigure } from './no-figure.ts';
import { nothings } from './nothing.ts';
import { after, before, number, spokenShares } from './shares.ts';
import { unitPattern } from './units.ts';
import { unsaidFigures } from './unsaid.ts';

/** A wide blank or a tab parts the cells of a row: 6　人均… is no six people. */
const gap = '[^\\S\\u3000\\t]*';
const arabic = new RegExp(
  `(${before})?(?<![\\d.A-Za-z—–-])(${number})${gap}(余|多)?${gap}(百(?!分)|千(?![米克瓦卡伏]))?([万亿])?${gap}(余|多|左右|上下)?${gap}(${unitPattern}|大(?=[\\p{Script=Han}]))?${gap}(${after})?`,
  'gu',
);

const aheadOf = (text: string, at: number): string => text.slice(Math.max(0, at - 16), at);

/** 98%—99.2%, 15至20个, 66-70dB(A), 12小时—14小时: two figures, the unit said once or twice. */
const ranges = new RegExp(
  `(?<![\\d.A-Za-z—–-])(\\d+(?:\\.\\d+)?)\\s*([万亿])?(${unitPattern})?\\s*([—–~～至到-])\\s*(\\d+(?:\\.\\d+)?)\\s*([万亿])?(${unitPattern})(?![年月日])`,
  'gu',
);
/** Behind a hyphen a number may as well be a part of a telephone's or a document's: a span rises, and is short. */
const isSpan = (low: string, high: string): boolean =>
  Number(low) < Number(high) && /^\d{1,4}(?:\.|$)/.test(low) && /^\d{1,4}(?:\.|$)/.test(high);
function rangeFigures(text: string, presence: Presence): Figure[] {
  return hitsIn(text, ranges, presence).flatMap((hit) => {
    const [whole, low = '', lowBig, lowUnit, dash, high = '', big = '', unit = ''] = hit;
    if (/(?:〔|第|GB|DB|T)\s*$/u.test(aheadOf(text, hit.index)) || (/^(?:19|20)\d\d$/.test(low) && unit === '年'))
      return [];
    if ((lowUnit !== undefined && lowUnit !== unit) || (dash === '-' && !isSpan(low, high))) return [];
    const named = unitNames[unit] ?? unit;
    const middle = hit.index + whole.lastIndexOf(high, whole.length - unit.length - 1);
    const figure = (start: number, end: number, digits: string, of: string): Figure => ({
      start,
      end,
      value: Number(digits),
      unit: of,
      qualifier: '',
      kind: 'measure',
    });
    const said = hit.index + low.length + (lowBig ?? '').length + (lowUnit ?? '').length;
    return [
      figure(hit.index, said, low, (lowBig ?? (lowUnit === undefined ? big : '')) + named),
      figure(middle, hit.index + whole.length, high, big + named),
    ];
  });
}

/** Nouns that are counted without a measure word. */
const unitNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['大', '县区', '县', '区', '镇', '乡', '街道', '村', '社区', '校', '部门', '乡镇', '小区'].map((noun) => [
      noun,
      '个',
    ]),
  ),
  // 公厕48坐, 垃圾96顿, 管线12公理: mistyped, and meant all the same.
  坐: '座',
  顿: '吨',
  公理: '公里',
  个小时: '小时',
  个工作日: '天',
  个方面: '方面',
  个人: '人',
};

/** Words that only begin like a measure: 10.49亿支持, 3.2万面积. */
const misread: Readonly<Record<string, RegExp>> = {
  支: /^[持出付援撑]/u,
  面: /^积/u,
  部: /^[门分]/u,
  道: /^路/u,
  部门: /^[店诊市]/u,
  路: /^[口段灯面边沿]/u,
  克: /^(?:拉|服|难|隆)/u,
  升: /^[级旗至到为降学]/u,
  组: /^织/u,
  队: /^伍/u,
  本: /^[级地]/u,
  顿: /^[饭早午晚]/u,
  封: /^[闭控顶堵存面]/u,
  卷: /^[入材帘烟]/u,
  种: /^植/u,
  回: /^收/u,
  分: /^别/u,
  位: /^于/u,
  坐: /^[落标在诊班姿位席着]/u,
  名: /^单/u,
  人: /^均/u,
  条次: /^干/u,
  个: /^体/u,
  个人: /^[民才工大均文物口行防居造气事力性群]/u,
  区: /^域/u,
  所: /^[辖有在属]/u,
};
/** 57条次干道: what is left of a unit that only seemed longer. */
const shorter: Readonly<Record<string, string>> = { 条次: '条', 个人: '个' };

/** 11万各族群众, 40万宜都人民; 总人口55万，. */
const people = /^(?:各族|城乡|全[市县区镇])?\p{Script=Han}{0,4}?(?:群众|人民(?!币)|市民|居民|百姓|儿女|民众)/u;
function personsOf(text: string, start: number, end: number): string {
  const ahead = /(?:人口|人数)(?:约|近|达|为|共|有|超过?)*$/u.test(text.slice(Math.max(0, start - 8), start));
  return ahead || people.test(text.slice(end, end + 12)) ? '人' : '';
}

/** 每万人, 每100名, 每10万: what a rate is told by is no figure. */
const isBase = (digits: string, big: string, unit: string): boolean =>
  /^[人户名位例个]/u.test(unit) && (big === '万' || /^10{1,4}$/.test(digits));

/** 百 and 千 are part of the value, 万 and 亿 of the unit: 5.7万处 is 5.7 万处. */
function arabicFigures(text: string, presence: Presence): Figure[] {
  const figures: Figure[] = [];
  for (const hit of hitsIn(text, arabic, presence)) {
    const [whole, ahead = '', digits = '', much1 = '', hundred, big = '', much2 = '', word, behind = ''] = hit;
    const next = text.slice(hit.index + whole.trimEnd().length, hit.index + whole.length + 2);
    const wrong = word !== undefined && behind === '' && misread[word]?.test(next.trimStart());
    const unit = wrong ? shorter[word ?? ''] : word;
    if (unit === undefined && big === '') continue;
    const value = Number(digits.replaceAll(',', '')) * (hundred === '百' ? 100 : hundred === '千' ? 1000 : 1);
    const start = hit.index;
    if (unit?.startsWith('/') && text.endsWith('（1', start + 1)) continue;
    if (text[start - 1] === '每' && isBase(digits, big, unit ?? '')) continue;
    if (/(?:PM|GB|GB\/T|No\.?|〔\d{4}〕)\s*$/i.test(aheadOf(text, start + ahead.length))) continue;
    const end = start + whole.trimEnd().length - (wrong ? (word?.length ?? 0) - (unit?.length ?? 0) : 0);
    const named = unitNames[unit ?? ''] ?? unit ?? (big === '' ? '' : personsOf(text, start + ahead.length, end));
    const per = /^\s*[/／]\s*(1?0?万|十万)/.exec(text.slice(end));
    figures.push({
      start,
      end: end + (per?.[0].length ?? 0),
      value,
      unit: per && named === '' ? per[0].trim() : big + named,
      qualifier: ahead || behind || much1 || much2,
      kind: 'measure',
    });
  }
  return figures;
}

/** 每10万人口162.8例 is 162.8/10万. */
const perHeads = /(?=\d)(?<![\d.])(?<=每(?:10|十)万[^，。；：、\d%]{0,10})(\d+(?:\.\d+)?)\s*(?:例|人)(?!次)/gu;
/** （1/10万） behind a name is its unit. */
const rate = /(?<!（(?=1[/／]))(?<![\d.])(\d+(?:\.\d+)?)\s*[/／]\s*(10万|十万|万)/gu;
function perPopulation(text: string, presence: Presence): Figure[] {
  return [...hitsIn(text, rate, presence), ...hitsIn(text, perHeads, presence)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    value: Number(hit[1]),
    unit: `/${hit[2] === undefined || hit[2] === '十万' ? '10万' : hit[2]}`,
    qualifier: '',
    kind: 'measure' as const,
  }));
}

/** Who reads which figures. */
const readers: readonly ((text: string, presence: Presence) => Figure[])[] = [
  calendarFigures,
  perPopulation,
  rangeFigures,
  spokenShares,
  bareFigures,
  ageSpans,
  arabicFigures,
  clockFigures,
  frequencies,
  lengths,
  hanMagnitudes,
  roundNumbers,
  countedFigures,
  hanCounts,
  lowerEnds,
  nothings,
  unsaidFigures,
];

/**
 * All figures of a text in order, none overlapping another; where two readings compete the one that begins earlier and
 * reaches further wins, and what only looks like one is left out. `text` has half-width digits.
 */
export function figuresOf(text: string): Figure[] {
  const presence = presenceOf(text);
  const all = readers.flatMap((read) => read(text, presence));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  let reached = 0;
  for (const figure of all) {
    if (figure.start < reached) continue;
    reached = figure.end;
    if (!isNoFigure(text, figure)) kept.push(figure);
  }
  return kept;
}
