import { matches, type ProofCheck } from '../proof-check.ts';

const range = /(?<![\d.])(\d+(?:\.\d+)?)\s*([～~—–-]|至|到)\s*(\d+(?:\.\d+)?)\s*([%％])/gu;

/** 由85提高到98%: the first of the two lacks its sign. */
const moved =
  /(?<=[由从][^，。；\d]{0,6})(?<![\d.])(\d{1,2}(?:\.\d+)?)(?=(?:提高|提升|上升|增加|增长|下降|降低|减少)(?:到|至|为)\d+(?:\.\d+)?\s*[%％])/gu;

export const rangePercent: ProofCheck = {
  code: 'range-percent',
  title: '百分数的范围两端都带百分号',
  why: '“15～30%”可以读成从15到30%，两端都写才没有歧义。',
  basis: 'GB/T 15835—2011：数值范围两端的百分号不省略',
  severity: 'note',
  hint: '写成“15%～30%”。',
  good: ['覆盖率为15%～30%。'],
  bad: [
    { text: '覆盖率提高15～30%。', quotes: ['15～30%'] },
    { text: '覆盖率由85提高到98%。', quotes: ['85'] },
  ],
  *run({ body }) {
    for (const { paragraph, hit, start, end } of matches(body, range)) {
      const [, low = '', sign = '', high = ''] = hit;
      if ((sign === '到' || sign === '至') && Number(low) > 100) continue;
      const repair = `${low}%${sign}${high}%`;
      yield { paragraph, start, end, message: `“${hit[0]}”前一个数缺百分号，应为“${repair}”` };
    }
    for (const { paragraph, hit, start, end } of matches(body, moved))
      yield { paragraph, start, end, message: `“${hit[0]}”缺百分号，应为“${hit[0]}%”` };
  },
};
