import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindingCodes } from '../../../src/bundle/pdf/index.ts';

test('every finding of the binder has a title for the clerk', () => {
  const findings = readFileSync(new URL('../../../src/bundle/pdf/volume/findings.ts', import.meta.url), 'utf8');
  const said = new Set([...findings.matchAll(/'(pdf-[a-z-]+)'/g)].map(([, code]) => code));
  expect(said.size).toBeGreaterThan(10);
  expect([...said].filter((code) => !bindingCodes.some((known) => known.code === code))).toEqual([]);
});
