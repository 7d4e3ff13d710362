import { expect, test } from 'vitest';
import { fullUnitName } from '../../../src/compose/vocabulary/unit-name.ts';

test.each([
  ['市城市管理局', '平川市', '平川市城市管理局'],
  ['市委宣传部', '平川市', '平川市委宣传部'],
  ['城市管理局', '平川市', '平川市城市管理局'],
  ['县卫生健康局', '临溪县', '临溪县卫生健康局'],
  ['平川市城市管理局', '平川市', '平川市城市管理局'],
  ['国网平川供电公司', '平川市', '国网平川供电公司'],
  ['云江省消防救援总队驻市支队', '平川市', '云江省消防救援总队驻市支队'],
  ['市城市管理局', '【待补：申报单位名称】', '市城市管理局'],
])('%s of %s signs as %s', (unit, applicant, full) => {
  expect(fullUnitName(unit, applicant)).toBe(full);
});
