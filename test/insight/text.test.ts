import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inCommon } from '../../src/check/corroboration/near-texts.ts';
import { sketchOf, wordsOnly } from '../../src/insight/sketch.ts';
import { textInsight } from '../../src/insight/text.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { pack } from '../check/fixture/pack.ts';

const seen = (text: string) => textInsight(proseOf('佐证.txt', text), pack);

describe('what a text says', () => {
  test('each figure with its year, its sentence and its line; changes and outdated names are no figures of ours', () => {
    const figures = seen(
      '作业年报\n\n2023年，建成区道路机械化清扫率为86.5%，比上年提高2.1个百分点。\n道路机扫率达到75%。\n居民近视率2022年为51.27%。\n',
    )?.figures.map(({ indicator, value, period, line }) => ({ indicator, value, period, line }));
    expect(figures).toEqual([
      { indicator: '901', value: 86.5, period: '2023', line: 3 },
      { indicator: '902', value: 51.27, period: '2022', line: 5 },
    ]);
  });

  test('the sentence stands with the figure, and no other does', () => {
    const [figure] = seen('前一句与此无关。到2025年，道路机械化清扫率达到90%。后一句也无关。')?.figures ?? [];
    expect(figure?.sentence).toBe('到2025年，道路机械化清扫率达到90%。');
  });

  test.each([
    [
      '平川市爱国卫生运动委员会文件\n\n平爱卫〔2023〕3号\n\n关于调整市爱卫会组成人员的通知\n\n各成员单位：\n',
      '关于调整市爱卫会组成人员的通知',
    ],
    ['平川市爱国卫生运动委员会\n\n2023年爱国卫生工作总结\n\n2023年，全市清扫率为86.5%。\n', '2023年爱国卫生工作总结'],
    ['一年来，我们做了很多工作。\n', undefined],
  ])('the heading of the paper, not its issuer or number', (text, heading) => {
    expect(seen(text)?.heading).toBe(heading);
  });

  test('every number once, thousands and full width read', () => {
    expect(seen('共1,234.5吨，８６．５%，1,234.5吨')?.numbers).toEqual([86.5, 1234.5]);
  });

  test('a text without words is none', () => {
    expect(seen('  \n……\n')).toBeNull();
  });
});

describe('sketches', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'城市道路机械化清扫作业台账年度检查记录一二三四五六'),
    maxLength: 900,
    minLength: 300,
  });

  test('a text has all in common with itself, whatever its blanks and width', () => {
    fc.assert(
      fc.property(text, (t) => {
        const spaced = [...t].join(' ');
        expect(inCommon(sketchOf(wordsOnly(t)), sketchOf(wordsOnly(spaced)))).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  test('estimate the share of shingles in common', () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, cut) => {
        const mixed = a.slice(0, Math.round(a.length * cut)) + b;
        const shingles = (t: string) => new Set(Array.from({ length: t.length - 6 }, (_, i) => t.slice(i, i + 7)));
        const [x, y] = [shingles(a), shingles(mixed)];
        const both = [...x].filter((s) => y.has(s)).length;
        const exact = both / (x.size + y.size - both);
        expect(Math.abs(inCommon(sketchOf(a), sketchOf(mixed)) - exact)).toBeLessThan(0.2);
      }),
      { numRuns: 60 },
    );
  });
});

test('what the calendar refutes is noted once, with its line', () => {
  const notice =
    '定于2023年3月8日（星期五）召开会议。\n　　2023年3月8日（星期五）上午签到。\n　　2023年4月5日（清明节）休息。';
  expect(seen(notice)?.slips).toEqual([
    { quote: '2023年3月8日（星期五）', message: '“2023年3月8日（星期五）”：这一天是星期三', line: 1 },
  ]);
});
