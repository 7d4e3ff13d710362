import { expect, it } from 'vitest';
import { closesParagraph } from '../../src/text/han.ts';

it.each([
  '完成整治。',
  '“干净了！”',
  '完成整治。（牵头单位：市城管局）',
  '完成整治。(供稿:市爱卫办)',
  '（市爱卫办供稿）',
  '县创卫办主任某某(2023年4月28日)',
])('a paragraph may end with %s', (text) => expect(closesParagraph(text)).toBe(true));
it.each(['完成整治', '完成整治，', '市城市管理局（牵头）', '城市集中式饮用水水源水质达标率', '建成区（2023年'])(
  'but not with %s',
  (text) => expect(closesParagraph(text)).toBe(false),
);
