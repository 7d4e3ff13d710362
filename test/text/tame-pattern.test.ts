import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wildAmong as wild } from '../../src/text/tame-pattern.ts';

const wildAmong = (sources: readonly string[]) => wild(sources.map((source) => ({ written: source, source })));

it.each([
  '汇报',
  '(?<!国家)卫生.{0,8}城',
  '[a*+]{1,5}',
  '(?<年>\\d{4})年\\k<年>度?',
  '(甲|乙|丙)(?:丁|戊)?',
  '.{0,20}甲乙.{0,20}',
])('lets a tame pattern run: %s', (source) => {
  expect(wildAmong([source])).toBe(null);
});

it.each([
  ['((a+)+)+$', '没有写最多几次'],
  ['甲.*乙', '没有写最多几次'],
  ['[^。]{3,}', '没有写最多几次'],
  ['(?<=\\d+)年', '没有写最多几次'],
  ['(a|a){0,60}b', '叠得太多'],
  ['a?'.repeat(30), '叠得太多'],
  ['(?:){1000000}', '叠得太多'],
  ['(a{1,9}){9}', '叠得太多'],
  ['a{0,30}a{0,30}a{900}b', '叠得太多'],
  ['(', '不是合法的正则表达式'],
  ['(?:'.repeat(200), '太长'],
])('refuses a wild one: %s', (source, fault) => {
  expect(wildAmong([source])).toContain(fault);
});

it('refuses many that are tame one by one', () => {
  const one = '.{0,20}甲.{0,20}';
  expect(wildAmong([one])).toBe(null);
  expect(wildAmong(Array.from({ length: 200 }, () => one))).toContain('合起来太费时');
});

/** Patterns of one letter are the worst there are for a text of that letter. */
const patterns = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', '[ab]', 'b'),
    fc.tuple(tie('part'), fc.nat(3), fc.nat(12)).map(([part, min, more]) => `(?:${part}){${min},${min + more}}`),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => `(?:${one}|${other})`),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => `${one}${other}`),
    tie('part').map((part) => `(?=${part})`),
  ),
})).part;

it('holds the time of whatever it lets run', () => {
  const text = 'a'.repeat(2000);
  fc.assert(
    fc.property(patterns, (source) => {
      fc.pre(wildAmong([source]) === null);
      const before = process.cpuUsage();
      text.match(new RegExp(`${source}c`, 'gu'));
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(2_000_000);
    }),
    { numRuns: 200 },
  );
});
