import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisions, comparePaths, faultsOfPath, MAX_NAME_BYTES, safeName, urlOfPath } from '../../src/bundle/names.ts';

describe('faultsOfPath', () => {
  it.each([
    ['佐证材料/1 组织管理/1.1-01 通知.pdf', []],
    ['data/a:b.pdf', ['forbidden-character']],
    ['data/CON.txt', ['reserved-name']],
    ['data/com1', ['reserved-name']],
    ['data/console.txt', []],
    ['data/a. /b', ['edge-space-or-dot']],
    ['data/结尾.', ['edge-space-or-dot']],
    ['data/ 开头', ['edge-space-or-dot']],
    ['data/e\u0301.txt', ['not-nfc']],
    ['data/a\u0007b', ['control-character']],
    ['data/报告\u202efdp.exe', ['invisible-character']],
    ['data//b', ['empty']],
    ['data/../b', ['empty']],
    [`data/${'长'.repeat(80)}`, []],
    [`data/${'长'.repeat(80)}a`, ['name-too-long']],
    [`${'短/'.repeat(99)}尾巴`, []],
    [`${'短/'.repeat(99)}尾巴长`, ['path-too-long']],
  ] as const)('%s → %j', (path, faults) => {
    expect(faultsOfPath(path)).toEqual(faults);
  });
});

describe('safeName', () => {
  it.each([
    ['关于“创卫”的通知?.pdf', '关于“创卫”的通知？.pdf'],
    ['2023/2024 年:总结', '2023／2024 年：总结'],
    ['  前后空 . ', '前后空'],
    ['nul.pdf', '_nul.pdf'],
    ['', '未命名'],
    ['\u200b\u202e', '未命名'],
    ['e\u0301', 'é'],
  ])('%j → %j', (wanted, name) => {
    expect(safeName(wanted)).toBe(name);
  });

  it('keeps the extension when it cuts, and never a half character', () => {
    const name = safeName(`${'𠮷'.repeat(100)}.pdf`, 60);
    expect(name).toBe(`${'𠮷'.repeat(14)}.pdf`);
  });

  it('gives a legal name whatever it is given, and leaves legal ones alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const name = safeName(wanted);
        expect(faultsOfPath(name)).toEqual([]);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('collisions', () => {
  it('sees case, width and composition as one', () => {
    expect(collisions(['附件（1）.pdf', '附件(1).pdf', 'Ａ', 'a', 'é', 'e\u0301', '独'])).toEqual([
      ['附件（1）.pdf', '附件(1).pdf'],
      ['Ａ', 'a'],
      ['é', 'e\u0301'],
    ]);
  });
});

describe('comparePaths', () => {
  it('orders by code point, as the bytes of UTF-8 do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
    expect(['𠮷', '．', 'a'].sort(comparePaths)).toEqual(['a', '．', '𠮷']);
  });
});

describe('urlOfPath', () => {
  it('encodes what a browser would read otherwise', () => {
    expect(urlOfPath('佐证材料/a b#1?.pdf')).toBe('%E4%BD%90%E8%AF%81%E6%9D%90%E6%96%99/a%20b%231%3F.pdf');
  });
});
