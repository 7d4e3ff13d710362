import { numberOf } from '../../text/numerals.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const numeral = '(\\d{1,3}|[一二三四五六七八九十百]{1,5})';
const contestants =
  '(?:个|家|座|支|所|名|位)?[^，。；、\\d第]{0,8}?(?:市州|州市|市地|县市区|县（市、区）|县区|区县|县市|地市|城市|地级市|设区市|市|县|区|乡镇|镇街|镇|街道|单位|部门|学校|医院|社区|村|局|队伍|代表队|选手|小组|网格)';
const placed = '(?:排名?|位列|位居|列|居|名列|排在|排到|位次|名次)(?:为|是|在|全[省市国区县])?';
/** 在全省12个参评城市中综合得分排名第13位. */
const behind = new RegExp(
  `${numeral}${contestants}(?:中|里|当中|之中)?[，,]?[^。；\\d第]{0,24}?${placed}(?<!并列|系列)(?:倒数)?第${numeral}(?:位|名)?`,
  'gu',
);
/** 排名第13位（共12个城市）, 列第13位，共12个城市参评. */
const ahead = new RegExp(
  `${placed}(?:倒数)?第${numeral}(?:位|名)?[，,（(](?:全[省市区县])?(?:一?共|总共|共有)?${numeral}${contestants}`,
  'gu',
);

/** 名次 — a rank below the last of those who were ranked. */
export function* overRanked({ body }: Reading): Generator<Finding> {
  for (const [pattern, isBehind] of [
    [behind, true],
    [ahead, false],
  ] as const)
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const [first, second] = [numberOf(hit[1] ?? ''), numberOf(hit[2] ?? '')];
      const [all, rank] = isBehind ? [first, second] : [second, first];
      if (!(all > 1) || !(rank > all)) continue;
      yield { paragraph, start, end, message: `一共${all}个，不会排到第${rank}` };
    }
}
