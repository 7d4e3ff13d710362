import { type PackageCheck, PRODUCT, REPACK } from '../check.ts';

export const recordValid: PackageCheck = {
  code: 'record-valid',
  title: '四份机读记录齐全，格式正确',
  why: '没有记录，就无从核对每个数和每处引用。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ readRecords }) {
    return (await readRecords()).faults;
  },
};
