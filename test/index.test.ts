import { expect, test } from 'vitest';
import * as shenbao from '../src/index.ts';

test('the public surface is these names and no others', () => {
  expect(Object.keys(shenbao).sort()).toEqual(['build', 'check', 'explain', 'extract', 'proof', 'titleOf', 'verify']);
});
