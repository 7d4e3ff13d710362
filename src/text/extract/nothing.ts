import { hitsIn } from '../hits.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { counterPattern } from './units.ts';

interface Rule {
  readonly pattern: RegExp;
  unit(hit: RegExpMatchArray): string;
}

/** What may be nought; 零距离, 零容忍, 零散 are words of another kind. */
const absent =
  '事故|投诉|上访|信访|案件|感染|死亡(?!率)|伤亡|病例|发生|报告|新增|增长|排放|填埋|直排|违规|违法|差错|舆情|复发|超标|火灾|纠纷|积压|通报|暴露|漏报|缺勤|火点|火情';

const rules: readonly Rule[] = [
  {
    // 无因防控不力导致的传染病暴发流行
    pattern: /(?:未|没有|无)(?!症状)[^，。；]{0,30}?(?:暴发|爆发)(?:流行)?(?=[，。；、]|的?(?:情况|现象))/gu,
    unit: () => '起',
  },
  { pattern: /(?:未|没有|无)发生[^，。；]{0,24}?(?:事故|事件|疫情|案件)/gu, unit: () => '起' },
  { pattern: /无任何[^，。；]{0,12}?广告/gu, unit: () => '处' },
  {
    // 未发生孕产妇死亡, 无重度及以上污染天气
    pattern: /(?:未发生|没有|无)(?:孕产妇|产妇|婴儿|人员)死亡(?=[，。；、])|无(?:重度|中度|轻度)[^，。；]{0,6}污染天/gu,
    unit: ([whole]) => (whole.endsWith('天') ? '天' : '例'),
  },
  { pattern: new RegExp(`零(?=${absent})`, 'gu'), unit: () => '' },
  { pattern: new RegExp(`一(${counterPattern})[也都](?:没有|没|不见|未)`, 'gu'), unit: ([, unit = '']) => unit },
  {
    // 没有一个项目因群众反对而停工; 没有一套经验 tells what is wanting.
    pattern:
      /(?:没有|没|未有|未曾有|无|未(?=[发出收接]))(?:发生|出现|收到|接到|发现)?过?一(个|例|起|户|人|件|处|家|名|宗|次|单|间)(?!外)/gu,
    unit: ([, unit = '']) => unit,
  },
  {
    // 旱厕全部清零; 清零行动 is a name, 清零目标 yet to be reached.
    pattern: /(?:(?<!“)清零|归零)(?!行动|攻坚|工程|专项|任务|计划|目标|政策|机制|见底|销号|作战)/gu,
    unit: () => '',
  },
];

/** 一个也没有 — nothing at all, told in words. */
export function nothings(text: string, presence: Presence): Figure[] {
  return rules.flatMap(({ pattern, unit }) =>
    hitsIn(text, pattern, presence).map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      value: 0,
      unit: unit(hit),
      qualifier: '',
      kind: 'none' as const,
    })),
  );
}
