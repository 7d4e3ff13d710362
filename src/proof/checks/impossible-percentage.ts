import { matches, type ProofCheck } from '../proof-check.ts';

const bounded =
  /(?:覆盖|达标|合格|普及|完好|处理|处置|收集|接种|知晓|满意|开课|建成|清扫|配备|落实|申报|管理|装灯|检查|筛查|利用|绿化覆盖)率[^，。；\d]{0,8}(\d+(?:\.\d+)?)\s*[%％]/gu;

export const impossiblePercentage: ProofCheck = {
  code: 'impossible-percentage',
  title: '比率不超过100%',
  why: '覆盖率、达标率这类比率最多100%，超过就是写错了。',
  basis: '比率的定义：分子不大于分母',
  severity: 'error',
  hint: '用分子和分母重新计算后改正。',
  good: ['达标率100%，增长率120%。'],
  bad: [{ text: '道路机械化清扫率达865.5%。', quotes: ['清扫率达865.5%'] }],
  *run({ body }) {
    for (const { paragraph, hit, start, end } of matches(body, bounded))
      if (Number(hit[1]) > 100) yield { paragraph, start, end, message: `“${hit[0]}”超过100%` };
  },
};
