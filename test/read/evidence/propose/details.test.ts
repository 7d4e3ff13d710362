import { expect, test } from 'vitest';
import { titleOf } from '../../../../src/read/evidence/place.ts';
import { dateIn, docNumberIn, titleFor } from '../../../../src/read/evidence/propose/details.ts';

test.each([
  ['微信/IMG_20240612_滨河路保洁.jpg', '滨河路保洁'],
  ['微信/微信图片_20240612093015-公厕改造后.jpg', '公厕改造后'],
  ['微信/IMG_20240612.jpg', 'IMG_20240612'],
  ['2024年道路清扫.pdf', '2024年道路清扫'],
])('a camera’s or messenger’s mark goes where words follow it: %s', (path, title) => {
  expect(titleOf(path)).toBe(title);
});

test.each([
  ['清政发〔2023〕9号 清江市爱国卫生管理办法.pdf', '清江市爱国卫生管理办法', '清政发〔2023〕9号'],
  ['关于控烟的通知(平卫发[2024]12号).pdf', '关于控烟的通知(平卫发[2024]12号)', '平卫发〔2024〕12号'],
  ['病媒生物监测报告（加密）.pdf', '病媒生物监测报告', ''],
  ['居民健康素养监测报告(1).pdf', '居民健康素养监测报告', ''],
])('a name gives title and number of the paper: %s', (path, title, number) => {
  expect([titleFor(path, []), docNumberIn(path, [])]).toEqual([title, number]);
});

test.each([
  ['控烟实施方案最终定稿版.docx', '控烟实施方案'],
  ['控烟实施方案（最终定稿版2）.docx', '控烟实施方案'],
  ['控烟实施方案-最终版-改(1).docx', '控烟实施方案'],
  ['控烟实施方案_报送稿 v3.docx', '控烟实施方案'],
  ['控烟实施方案 正式版（盖章）.pdf', '控烟实施方案'],
  ['城市管理机制创新.pdf', '城市管理机制创新'],
  ['爱国卫生条例修改.pdf', '爱国卫生条例修改'],
  ['总体规划（2021年版）.pdf', '总体规划（2021年版）'],
  ['控烟办法（征求意见稿）.pdf', '控烟办法（征求意见稿）'],
])('what a name has collected on its way goes, and no word of the title with it: %s', (path, title) => {
  expect(titleFor(path, [])).toBe(title);
});

test('what the paper says goes before what its name says', () => {
  expect(docNumberIn('平政发〔2023〕1号.pdf', ['平川市人民政府', '平政发〔2023〕2号'])).toBe('平政发〔2023〕2号');
  expect(dateIn('IMG_20240612_保洁.jpg', [])).toBe('2024-06-12');
  expect(dateIn('IMG_20240612_保洁.jpg', ['2024年6月20日'])).toBe('2024-06-20');
});
