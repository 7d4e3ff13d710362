import { type Corroboration, corroborationWords } from '../../model/insight.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';

/** 印证一行 — one figure with what its evidence says of it, as every output shows it. */
export interface CorroborationLine {
  /** Its number, or 基本情况 for a fact of that sheet. */
  readonly indicator: string;
  readonly name: string;
  /** `3件印证，1件相左` */
  readonly words: string;
  readonly standing: 'contradicted' | 'corroborated' | 'open';
  readonly corroborated: string;
  readonly contradicted: string;
}

const ofCity = '基本情况';

/** Contradicted ones first, then those nothing speaks for; within these, the order of the standard. */
export function corroborationLines({ corroboration = [] }: DiagnosticsRecord): CorroborationLine[] {
  const lines = corroboration.map(lineOf);
  return (['contradicted', 'open', 'corroborated'] as const).flatMap((standing) =>
    lines.filter((line) => line.standing === standing),
  );
}

function lineOf(found: Corroboration): CorroborationLine {
  const { indicator, name, corroborated, contradicted } = found;
  return {
    indicator: /^\d/.test(indicator) ? indicator : ofCity,
    name,
    words: corroborationWords(found),
    standing: contradicted.length > 0 ? 'contradicted' : corroborated.length > 0 ? 'corroborated' : 'open',
    corroborated: corroborated.join('、'),
    contradicted: contradicted.join('、'),
  };
}

/** Terminal: a count, then what is not simply right; at most `limit` lines of each kind. */
export function corroborationText(record: DiagnosticsRecord, limit: number): string[] {
  const lines = corroborationLines(record);
  if (lines.length === 0) return [];
  const of = (standing: CorroborationLine['standing']) => lines.filter((l) => l.standing === standing);
  const count = `佐证印证：${lines.length}项数据中，${of('corroborated').length}项有佐证印证，${of('contradicted').length}项有佐证相左，${of('open').length}项待人工核对`;
  const shown = (['contradicted', 'open', 'corroborated'] as const).flatMap((standing) => {
    const own = of(standing);
    const rest = own.length - limit;
    return [
      ...own
        .slice(0, limit)
        .map((l) => `  ${l.indicator === ofCity ? ofCity : `指标${l.indicator}`} ${l.name}：${l.words}${opposing(l)}`),
      ...(rest > 0 ? [`  ……另有${rest}项${standings[standing]}`] : []),
    ];
  });
  return [count, ...shown, ''];
}

const standings = { contradicted: '有佐证相左', open: '待人工核对', corroborated: '有佐证印证' } as const;
const opposing = ({ contradicted }: CorroborationLine): string =>
  contradicted === '' ? '' : `（相左：${contradicted}）`;

export const corroborationColumns = ['指标', '名称', '印证情况', '印证的佐证', '相左的佐证'] as const;

/** Excel: one row a figure. */
export const corroborationRows = (record: DiagnosticsRecord): string[][] =>
  corroborationLines(record).map((l) => [l.indicator, l.name, l.words, l.corroborated, l.contradicted]);
