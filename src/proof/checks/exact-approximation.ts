import { matches, type ProofCheck } from '../proof-check.ts';

const behind = /\d+\.\d{2,}\s*(?:[%％]|万|亿)?\s*(?:[\p{Script=Han}]{0,2}?)(?:以上|以下|左右|上下)/gu;
const ahead = /(?:约|近|大约|将近|接近)\d+\.\d{2,}/gu;
const misplaced = /(?<![\d.])(\d+)([万亿])余(份|次|册|张|人次|人|条|处|件|户|个|吨|平方米|元|名|棵|株|米|公里)/gu;

export const exactApproximation: ProofCheck = {
  code: 'exact-approximation',
  title: '精确的数不加约数词',
  why: '精确到两位小数又说“以上”“左右”，读者不知道到底是多少；“150万余份”应写“150余万份”。',
  basis: 'GB/T 15835—2011：概数与确数不混用',
  severity: 'note',
  hint: '写准数就去掉“以上、左右、约”；写约数就取整。',
  good: ['机械化清扫率达到91.78%。', '印制折页150余万份，覆盖率90%以上。'],
  bad: [{ text: '机械化清扫率达到91.78%以上，印制折页150万余份。', quotes: ['91.78%以上', '150万余份'] }],
  *run({ body }) {
    for (const pattern of [behind, ahead])
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `“${hit[0]}”又是精确小数，又带约数词` };
    for (const { paragraph, hit, start, end } of matches(body, misplaced)) {
      const right = `${hit[1]}余${hit[2]}${hit[3]}`;
      yield { paragraph, start, end, message: `“${hit[0]}”约数词位置不对，应为“${right}”` };
    }
  },
};
