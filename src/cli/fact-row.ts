import type { Fact } from '../text/extract/fact.ts';

/** What stands behind the unit in Chinese: 12小时以上, 300人左右. */
const behindUnit = /^(?:以[上下内外]|左右|上下|之?间|不等)$/u;
/** What stands between number and counted thing: 600余条, 12万多份. */
const insideUnit = /^[余多]$/u;

/** **, XX: a number that was left open. */
const leftOpen = /^([Xx×＊*○〇_])\1*$/u;

/** 数值 — the figure as it is written in a document, qualifier where it belongs: 600余条, 12小时以上, 约4.2亿元. */
export function amountOf({ qualifier, value, unit }: Pick<Fact, 'qualifier' | 'value' | 'unit'>): string {
  if (behindUnit.test(qualifier)) return `${value}${unit}${qualifier}`;
  if (insideUnit.test(qualifier) && unit === '%') return `${value}%以上`;
  if (!insideUnit.test(qualifier) || (typeof value === 'string' && !leftOpen.test(value)))
    return `${qualifier}${value}${unit}`;
  const [big = ''] = /^[万亿]*/u.exec(unit) ?? [];
  return `${value}${big}${qualifier}${unit.slice(big.length)}`;
}

/** A year or a day that only tells when: it is in the column 时期 of the figures it belongs to. */
const tellsWhen = ({ value, period, indicator, unit, quote }: Fact): boolean =>
  indicator === null && (String(value) === period || (unit === '年' && since.test(quote)));
/** 近三年, 六年来 */
const since = /(?:近[^，。；]{1,3}年|年多?来)$/u;

/** 建成区共有公厕: where it is stands in a column of its own, and that there is some in the figure. */
const ahead =
  /^(?:[全我本][市县区省州镇乡]|(?:城市)?建成区|辖区内?)?(?:目前|现已|现|已)?(?:共?设置了?|共?配备了?|共?设有|共?建有|共?拥有|共?有|下?辖有?|共计?|累计)?/u;

function nameIn({ name }: Fact): string {
  const plain = name.replace(/[、，]+$/u, '');
  const short = plain.replace(ahead, '');
  return short.length < 2 ? plain : short;
}

/** The rows a clerk reads: place, indicator, name, figure, period, scope, aim. */
export const factRows = (facts: readonly Fact[]): string[][] =>
  facts
    .filter((fact) => !tellsWhen(fact))
    .map((fact) => [
      `${fact.at.file}:${fact.at.line ?? ''}`,
      fact.indicator ?? '-',
      nameIn(fact),
      amountOf(fact),
      fact.period,
      fact.scope,
      [fact.aim ? '目标' : '', fact.change ? '增减' : ''].filter(Boolean).join('、'),
    ]);
