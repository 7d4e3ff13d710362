import { describe, expect, it } from 'vitest';
import { cutVolumes, type Part } from '../../src/bundle/parts.ts';

const part = (title: string, category: string | undefined, pages: number, divider = false): Part => ({
  target: `evidence:${title}`,
  title,
  level: 3,
  pages,
  bytes: pages * 1e5,
  ...(category !== undefined && { category }),
  from: divider ? { kind: 'divider', clause: title } : { kind: 'withdrawn', withdrawn: { sequence: 0, labels: [] } },
});
const parts = [
  part('报告', undefined, 10),
  part('隔页一', '组织管理', 1, true),
  part('甲', '组织管理', 5),
  part('乙', '组织管理', 5),
  part('隔页二', '健康教育', 1, true),
  part('丙', '健康教育', 2),
];
const told = (limits: Parameters<typeof cutVolumes>[1]): string[] =>
  cutVolumes(parts, limits).map(({ title, parts: own }) => `${title} ${own.map((p) => p.title).join(' ')}`);

describe('volumes', () => {
  it('are one where one holds everything', () => {
    expect(told({ pages: 24, megabytes: 3 })).toEqual(['第1册 报告 隔页一 甲 乙 隔页二 丙']);
  });
  it('are cut by category where one does not, by pages or by bytes', () => {
    const byCategory = ['第1册 报告', '第2册 隔页一 甲 乙', '第3册 隔页二 丙'];
    expect(told({ pages: 23, megabytes: 3 })).toEqual(byCategory);
    expect(told({ pages: 24, megabytes: 2 })).toEqual(byCategory);
  });
  it('are cut by category where that is wanted', () => {
    expect(told({ pages: 800, megabytes: 300, byCategory: '总是' })).toHaveLength(3);
  });
  it('are filled one after another where categories do not count', () => {
    expect(told({ pages: 16, megabytes: 3, byCategory: '从不' })).toEqual([
      '第1册 报告 隔页一 甲',
      '第2册 乙 隔页二 丙',
    ]);
  });
  it('cut a category that is too large, never behind a divider', () => {
    expect(told({ pages: 6, megabytes: 3 })).toEqual(['第1册 报告', '第2册 隔页一 甲', '第3册 乙', '第4册 隔页二 丙']);
  });
});
