import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEmail, maskMobile } from '../../src/bundle/mask.ts';
import { stableJson } from '../../src/bundle/records.ts';

test('private numbers and addresses are masked, office lines stay', () => {
  expect(maskMobile('手机13800001234，办公0771-1234567')).toBe('手机138****1234，办公0771-1234567');
  expect(maskEmail('zhangsan@example.com')).toBe('zh***@example.com');
  expect(maskMobile('202312345678901')).toBe('202312345678901');
});

test('the order of keys never changes the bytes', () => {
  expect(stableJson({ b: 1, a: [{ d: undefined, c: 2 }] })).toBe(stableJson({ a: [{ c: 2 }], b: 1 }));
  fc.assert(
    fc.property(fc.jsonValue(), (v) => {
      expect(JSON.parse(stableJson(v))).toEqual(JSON.parse(JSON.stringify(v)));
    }),
  );
});
