import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Patch } from '../../src/check/check.ts';
import { chineseNumber } from '../../src/check/chinese-numbers.ts';
import { decimalsOf, roundsTo } from '../../src/check/decimals.ts';
import { collisions, refusedByWindows } from '../../src/check/file-names.ts';
import { placeholderIn } from '../../src/check/placeholders.ts';
import { runChecks } from '../../src/check/run.ts';
import { sameUnit } from '../../src/check/units.ts';
import { Dossier } from '../../src/model/dossier.ts';
import { masked, personalData } from '../../src/text/personal-data.ts';
import { subjectWith } from './fixture/subject.ts';

describe('laws', () => {
  it('a number rounded to its digits rounds to itself; one step off does not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (exact, digits) => {
        const stated = Number(exact.toFixed(digits));
        expect(roundsTo(stated, exact)).toBe(true);
        const step = 10 ** -decimalsOf(stated);
        const off = Number((stated + 2 * step).toFixed(decimalsOf(stated)));
        // 9.8 + 0.2 is stated as 10, which claims fewer digits and so covers more.
        if (decimalsOf(off) === decimalsOf(stated)) expect(roundsTo(off, exact)).toBe(false);
      }),
    );
  });

  it('reads every Chinese number up to ninety-nine', () => {
    const words = '零一二三四五六七八九';
    for (let n = 1; n < 100; n += 1) {
      const [tens, ones] = [Math.floor(n / 10), n % 10];
      const text = `${tens > 1 ? words[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? words[ones] : ''}`;
      expect(chineseNumber(text)).toBe(n);
      expect(chineseNumber(String(n))).toBe(n);
    }
    expect(chineseNumber('两')).toBe(2);
    for (const text of ['', '几', '一一', '百']) expect(chineseNumber(text)).toBeNull();
  });

  it('masks what it finds, and finds nothing in what it masked', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }));
    fc.assert(
      fc.property(mobile, ([second, rest]) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`;
        expect(personalData(`联系${number}。`)).toEqual([{ kind: '手机号', text: number }]);
        expect(personalData(masked(number))).toEqual([]);
        expect(placeholderIn(masked(number))).toBeNull();
      }),
    );
  });

  it('takes an identity number only with its check digit', () => {
    expect(personalData('11010519491231002X')).toEqual([{ kind: '身份证号', text: '11010519491231002X' }]);
    expect(personalData('110105194912310021')).toEqual([]);
  });

  it('knows the units a clerk may write', () => {
    for (const [a, b] of [
      ['％', '%'],
      ['㎡', '平方米'],
      ['平方米/人', '平方米'],
      ['dB(A)', '分贝'],
      ['ug/m3', 'μg/m³'],
      ['/10万', '1/10万'],
    ] as const)
      expect([a, b, sameUnit(a, b)]).toEqual([a, b, true]);
    for (const [a, b] of [
      ['亿元', '万元'],
      ['%', '‰'],
      ['人', '万人'],
    ] as const)
      expect([a, b, sameUnit(a, b)]).toEqual([a, b, false]);
  });

  it('refuses what Windows refuses, and sees names that would meet', () => {
    for (const path of ['甲/乙?.pdf', '甲/CON.pdf', '甲 /乙.pdf', '甲/乙.', '甲/a\u0001.pdf'])
      expect(refusedByWindows(path)).not.toBeNull();
    expect(refusedByWindows('佐证材料/3.1 道路/台账（2023）.pdf')).toBeNull();
    expect(collisions(['a/图(1).pdf', 'a/图（1）.PDF', 'a/图2.pdf'])).toEqual([
      { path: 'a/图（1）.PDF', first: 'a/图(1).pdf' },
    ]);
  });
});

describe('bad input never crashes', () => {
  it('names every gap of a dossier that holds only its settings', () => {
    const settings = subjectWith().dossier.value.settings;
    const subject = subjectWith({ set: { dossier: Dossier.parse({ settings }), files: [], documents: [] } });
    const codes = [...runChecks('dossier', subject).diagnostics, ...runChecks('documents', subject).diagnostics].map(
      (d) => d.code,
    );
    expect([...new Set(codes)].sort()).toEqual([
      'category-without-measure',
      'clause-evidence-missing',
      'document-missing',
      'indicator-missing',
      'material-missing',
      'profile-missing',
      'sheet-empty',
    ]);
  });

  it('survives any text in any prose column and any number in any year', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const number = fc.oneof(fc.double(), fc.constant(null), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(text, text, number, number, (a, b, value, other) => {
        const patch: Patch = {
          set: {
            'dossier/measures/M1/text': a,
            'dossier/responsibilities/R2/target': b,
            'dossier/regulations/#0/number': b,
            'dossier/registry/92.1-03/title': a,
            'dossier/organisation/#0/group': b,
            'dossier/indicators/901/years/2023/value': value,
            'dossier/indicators/902/years/2022/value': other,
            'dossier/profile/gdp/value': other,
          },
        };
        const subject = subjectWith(patch);
        for (const stage of ['dossier', 'documents', 'bundle'] as const)
          for (const { message } of runChecks(stage, subject).diagnostics) expect(message).not.toContain('undefined');
      }),
      { numRuns: 60 },
    );
  });
});
