import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAround } from '../../src/text/row-around.ts';

const characters = fc.string({ unit: fc.constantFrom(...'创建卫生，。1a'), maxLength: 40 });

test('a row holds the place, only characters around it, and no more of them than there are or seven on a side', () => {
  fc.assert(
    fc.property(characters, fc.nat(40), fc.nat(2), (text, where, length) => {
      const at = Math.min(where, Math.max(0, text.length - length));
      const { from, to } = rowAround(text, at, length);
      expect(text.slice(from, at)).toBe(/[创建卫生]{0,7}$/u.exec(text.slice(0, at))?.[0]);
      expect(text.slice(at + length, to)).toBe(/^[创建卫生]{0,7}/u.exec(text.slice(at + length))?.[0]);
    }),
  );
});
