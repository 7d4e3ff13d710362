import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagInfoText, manifestText, parseManifest, parseTags } from '../../src/bundle/manifest.ts';

const digest = 'ab'.repeat(32);
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('manifestText', () => {
  it('is sorted, and what sha256sum -c reads', () => {
    const rows = ['data/b', 'data/a', 'data/100%\n.txt'].map((path) => ({ path, sha256: digest }));
    expect(manifestText(rows)).toBe(`${digest}  data/100%25%0A.txt\n${digest}  data/a\n${digest}  data/b\n`);
  });

  it('comes back as it went, for any path', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `data/${name}`);
    fc.assert(
      fc.property(fc.dictionary(path, hex), (files) => {
        const unique = Object.entries(files).filter(([p]) => !/[\u2028\u2029]/.test(p) && p.trim() === p);
        const text = manifestText(unique.map(([p, sha256]) => ({ path: p, sha256 })));
        const { digests, faults } = parseManifest(text);
        expect(faults.filter(({ why }) => why === 'syntax')).toEqual([]);
        for (const [p, sha256] of digests) expect(files[p]).toBe(sha256);
        expect(digests.size + faults.length).toBe(unique.length);
      }),
    );
  });

  it('names faulty lines instead of throwing', () => {
    expect(parseManifest(`${digest}  data/a\nnonsense\n${digest} *data/A\n`)).toEqual({
      digests: new Map([['data/a', digest]]),
      faults: [
        { line: 2, text: 'nonsense', why: 'syntax' },
        { line: 3, text: `${digest} *data/A`, why: 'duplicate' },
      ],
    });
  });
});

describe('bagInfoText', () => {
  it('states the payload and never breaks a line', () => {
    const info = {
      sourceOrganization: '平川市爱国卫生运动委员会办公室',
      externalIdentifier: '平川市-国卫-2024-0000',
      externalDescription: '国家卫生城市\n申报资料',
      baggingDate: '2025-03-10',
      software: 'shenbao 0.1.0',
      more: [['Sequence', '0000']] as const,
    };
    const text = bagInfoText(info, [{ size: 5 }, { size: 7 }]);
    expect(text).toBe(
      [
        'Source-Organization: 平川市爱国卫生运动委员会办公室',
        'External-Identifier: 平川市-国卫-2024-0000',
        'External-Description: 国家卫生城市 申报资料',
        'Bagging-Date: 2025-03-10',
        'Bag-Software-Agent: shenbao 0.1.0',
        'Payload-Oxum: 12.2',
        'Sequence: 0000',
        '',
      ].join('\n'),
    );
    expect(parseTags(text).get('payload-oxum')).toEqual(['12.2']);
  });

  it('reads folded lines and a byte-order mark', () => {
    expect(parseTags('\ufeffA: 一\r\n  二\r\na: 三\n').get('a')).toEqual(['一 二', '三']);
  });
});
