import type { IndicatorNames } from '../../src/text/extract/attach.ts';
import { extractFacts } from '../../src/text/extract/extract-facts.ts';
import type { Fact } from '../../src/text/extract/fact.ts';
import { plainUnit } from '../../src/text/extract/units.ts';
import type { Prose } from '../../src/text/prose.ts';
import { ratio } from './corpus-proof.ts';

type Row = Record<string, string>;

/** Which indicator a marked figure belongs to, by a hand-made reading of its name; the matcher knows nothing of it. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/提升$|下降$|增幅/, ''],
  [/满意率/, '2'],
  [/^居民健康素养水平$/, '3'],
  [/体育健身设施比例|健身场地设施/, '4'],
  [/经常参加体育锻炼/, '5'],
  [/人均体育场地面积/, '6'],
  [/社会体育指导员/, '7'],
  [/^居民吸烟率$|人群吸烟率/, '8'],
  [/党政机关无烟建成率/, '9-1'],
  [/无烟单位建成率/, '9'],
  [/^道路装灯率/, '11'],
  [/(?:主次干道|主要街道).*保洁时间/, '12'],
  [/(?:街巷路面|背街小巷).*保洁时间/, '13'],
  [/机械化清扫率/, '14'],
  [/绿化覆盖率/, '16'],
  [/人均公园绿地/, '17'],
  [/生活垃圾(?:回收)?利用率/, '18'],
  [/生活垃圾无害化处理率/, '19'],
  [/窨井盖完好率/, '20'],
  [/污水集中收集率/, '22'],
  [/不超过100的天数/, '23'],
  [/区域环境噪声/, '25'],
  [/夜间达标率/, '26'],
  [/集中式饮用水.*水质达标率/, '27'],
  [/医疗废物(?:无害化)?处[理置]率|医疗危险废弃物集中处置率/, '28'],
  [/体育与健康课程开课率/, '30'],
  [/每天校内体育活动时间/, '31'],
  [/眼保健操/, '32'],
  [/职业病危害项目申报率/, '35'],
  [/食品生产经营风险分级/, '36'],
  [/甲、乙类法定传染病/, '38'],
  [/免疫规划.*接种率/, '43'],
  [/建卡、建证率/, '44'],
  [/过早死亡率/, '47'],
  [/严重精神障碍患者规范管理率/, '48'],
  [/每千常住人口医疗卫生机构床位/, '49'],
  [/执业（助理）医师/, '50'],
  [/注册护士/, '51'],
  [/“四害”密度|病媒生物密度控制水平/, '55'],
  [/防蝇设施合格率/, '56-1'],
];
/** Later sets say it themselves, in a column of their own; a name there is of something the pack does not measure. */
const meant = (row: Row): string | null => {
  if (row.indicator !== undefined) return /^\d+(?:-\d+)?$/.test(row.indicator) ? row.indicator : null;
  const hit = meanings.find(([pattern]) => pattern.test(row.name ?? ''));
  return hit && hit[1] !== '' ? hit[1] : null;
};

const isFigure = (row: Row): boolean => /^[\d.\-:—年月底]+$/.test(row.value ?? '');
/** A parent indicator and its part are the same answer. */
const sameIndicator = (a: string | null, b: string | null): boolean => a === b || a?.split('-')[0] === b?.split('-')[0];

/** Markers write one span of years as 2015—2017年, as 2015-2017年 or as 2015-2017周期. */
const plainValue = (value: string): string => value.replace(/[—–~～]+/gu, '-');
const unitOf = (value: string, unit: string): string =>
  /^\d{4}-\d{4}$/.test(plainValue(value)) && unit === '周期' ? '年' : plainUnit(unit);

/** Markers write four tenths as 4成 or as 40%: the tenths are one. */
const inPercent = (row: Row): Row =>
  row.unit === '成' ? { ...row, value: String(Number(row.value) * 10), unit: '%' } : row;

/** Half past nine at night is 9.5点, 21.5点 or 21:30. */
function sameHour(row: Row, f: Fact): boolean {
  const [, hours, minutes] = /^(\d+):(\d\d)$/.exec(String(f.value)) ?? [];
  const told = Number(hours) + Number(minutes) / 60;
  return row.unit === '点' && f.unit === '时刻' && [told, told - 12].includes(Number(row.value));
}

const isSame = (marked: Row, f: Fact): boolean => {
  const row = inPercent(marked);
  if (f.at.file !== row.file || Math.abs((f.at.line ?? 0) - Number(row.line)) > 0) return false;
  const wanted = row.value ?? '';
  const value = plainValue(String(f.value)) === plainValue(wanted) || Number(f.value) === Number(wanted);
  // 人口55万 is so many people, whichever of the two a marker writes.
  const people = row.unit === '万' && f.unit === '万人' && /人/.test(row.name ?? '');
  // 孕产妇死亡率0: nothing of it has no unit.
  const nothing = f.value === 0 && f.unit === '';
  return sameHour(row, f) || (value && (nothing || people || plainUnit(f.unit) === unitOf(wanted, row.unit ?? '')));
};

/** Markers write a span as one figure (98.2—99.6); `extract` gives one fact for each of its ends. */
const ends = (row: Row): Row[] => {
  const span = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(plainValue(row.value ?? ''));
  const [, low = '', high = ''] = span ?? [];
  return span === null
    ? [row]
    : [
        { ...row, value: low },
        { ...row, value: high },
      ];
};

/** How many marked figures are found with value and unit, and how many of an indicator's are attached to it. */
export function measureFacts(
  proses: readonly Prose[],
  rows: readonly Row[],
  indicators: readonly IndicatorNames[],
): void {
  const facts = proses.flatMap((p) => extractFacts(p, { indicators }));
  const isTold = (row: Row, holds: (f: Fact) => boolean = () => true): boolean =>
    facts.some((f) => isSame(row, f) && holds(f)) ||
    ends(row).every((end) => facts.some((f) => isSame(end, f) && holds(f)));
  for (const [name, belongs] of [
    ['all rows', () => true],
    ['rows with a figure', isFigure],
  ] as const) {
    const wanted = rows.filter(belongs);
    const missed = wanted.filter((r) => !isTold(r));
    console.log(
      `facts, ${name}: ${wanted.length - missed.length}/${wanted.length} = ${ratio(wanted.length - missed.length, wanted.length)}`,
    );
    if (name !== 'all rows')
      for (const r of missed) console.log(`   missed ${r.file}:${r.line} ${r.name} ${r.value}${r.unit} ${r.snippet}`);
  }
  const own = rows.filter((r) => meant(r) !== null && (isFigure(r) || /^[CD]$/.test(r.value ?? '')));
  // An aim is told as one: it is no value of its indicator, unless the marker counts aims (as `（目标）`) among them.
  const isMarkedAim = (r: Row): boolean => /目标|计划/.test(`${r.name}${r.qualifier}`);
  const right = own.filter((r) => isTold(r, (f) => (!f.aim || isMarkedAim(r)) && sameIndicator(f.indicator, meant(r))));
  console.log(`indicator right: ${right.length}/${own.length} = ${ratio(right.length, own.length)}`);
  for (const r of own.filter((r) => !right.includes(r)))
    console.log(`   unattached ${r.file}:${r.line} ${r.name} ${r.value}${r.unit}`);
  const attached = facts.filter((f) => f.indicator !== null && !f.aim);
  const wrong = attached.filter(
    (f) => !rows.some((r) => [r, ...ends(r)].some((row) => isSame(row, f)) && sameIndicator(f.indicator, meant(r))),
  );
  console.log(`attached wrong: ${wrong.length}/${attached.length} = ${ratio(wrong.length, attached.length)}`);
  for (const f of wrong) console.log(`   wrong ${f.at.file}:${f.at.line} ${f.indicator} ${f.quote}`);
  console.log(`facts in all: ${facts.length}`);
}
