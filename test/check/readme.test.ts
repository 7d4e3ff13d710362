import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readmeText } from '../../src/check/readme.ts';

it('is what the checks say of themselves (else: npx tsx test/check/write-readme.ts)', () => {
  expect(readFileSync(new URL('../../src/check/README.md', import.meta.url), 'utf8')).toBe(readmeText());
});
