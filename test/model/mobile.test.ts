import { expect, test } from 'vitest';
import { isMobile, maskAnyMobile, maskMobile } from '../../src/model/mobile.ts';

test.each([
  ['手机13800001234，办公0771-1234567', '手机138****1234，办公0771-1234567'],
  ['138 0000 1234、139-0000-1234', '138****1234、139****1234'],
  ['+86 13800001234', '138****1234'],
  ['8613800001234', '138****1234'],
  ['202312345678901', '202312345678901'],
])('no mobile number leaves the office, however it is parted: %s', (typed, shown) => {
  expect(maskMobile(typed)).toBe(shown);
});

test('in the column of mobile numbers a number with a digit too few or too many is masked as well', () => {
  expect(['1380000123', '138000012345', '138****1234'].map(maskAnyMobile)).toEqual([
    '138****0123',
    '138****2345',
    '138****1234',
  ]);
});

test('a number that nobody can dial is seen', () => {
  expect(['13800001234', '+86 138-0000-1234', '138****1234', '13800001234、13900001234'].every(isMobile)).toBe(true);
  expect(['1380000123', '138000012345', '0771-1234567'].some(isMobile)).toBe(false);
});
