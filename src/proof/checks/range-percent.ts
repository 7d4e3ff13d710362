import { matches, type ProofCheck } from '../proof-check.ts';

const range = /(?<![\d.])(\d+(?:\.\d+)?)\s*([～~—–-]|至|到)\s*(\d+(?:\.\d+)?)\s*([%％])/gu;

export const rangePercent: ProofCheck = {
  code: 'range-percent',
  title: '百分数的范围两端都带百分号',
  why: '“15～30%”可以读成从15到30%，两端都写才没有歧义。',
  basis: 'GB/T 15835—2011：数值范围两端的百分号不省略',
  severity: 'note',
  hint: '写成“15%～30%”。',
  good: ['覆盖率为15%～30%。'],
  bad: [{ text: '覆盖率提高15～30%。', quotes: ['15～30%'] }],
  *run({ body }) {
    for (const { paragraph, hit, start, end } of matches(body, range)) {
      const [, low = '', sign = '', high = ''] = hit;
      if ((sign === '到' || sign === '至') && Number(low) > 100) continue;
      const repair = `${low}%${sign}${high}%`;
      yield { paragraph, start, end, message: `“${hit[0]}”前一个数缺百分号，应为“${repair}”` };
    }
  },
};
