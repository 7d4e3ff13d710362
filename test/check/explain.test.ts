import { expect, it } from 'vitest';
import { explain } from '../../src/check/explain.ts';
import { checks } from '../../src/check/index.ts';

it('explains a check on one page', () => {
  expect(explain('rate-mismatch')).toBe(`rate-mismatch　填报的比率等于分子除以分母（按填报的小数位四舍五入）

级别：错误（阻断打包）
对象：数据与佐证
为什么查：同一行里分子、分母与比率对不上，说明至少有一个数是错的，评审一算便知。
合格示例：865÷1000=86.5%，填86.5；填87（四舍五入到整数）也算一致。
问题示例：865÷1000=86.5%，却填95.8。
怎样改：核对分子、分母与比率；分子分母无误的，把数值栏清空由系统计算。
依据（法律法规）：《中华人民共和国统计法》：统计资料应当真实、准确、完整、及时。
`);
});

it('explains every check and nothing else', () => {
  for (const { code } of checks) expect(explain(code)).toContain(code);
  expect(explain('no-such-check')).toBeUndefined();
});
