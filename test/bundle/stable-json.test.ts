import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from '../../src/bundle/stable-json.ts';

/** The law in the words of the engine: sort a copy, then print it. */
const printedCopy = (value: unknown): string => `${JSON.stringify(sortedCopy(value), null, 1)}\n`;

function sortedCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedCopy);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([k, v]) => [k, sortedCopy(v)]),
  );
}

const keys = fc.oneof(
  fc.string(),
  fc.nat().map(String),
  fc.constantFrom('10', '9', '010', '1e3', '4294967294', '4294967295', '4294967296', '条款', '-1'),
);
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined)),
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(keys, tie('tree'))),
}));

test('the bytes are those of a sorted copy, whatever the keys and the order they came in', () => {
  fc.assert(
    fc.property(tree, (value) => {
      if (value !== undefined) expect(stableJson(value)).toBe(printedCopy(value));
    }),
    { numRuns: 500 },
  );
});

test('one value a line', () => {
  expect(stableJson({ b: [1, 'x'], a: {}, c: [], d: undefined })).toBe(
    '{\n "a": {},\n "b": [\n  1,\n  "x"\n ],\n "c": []\n}\n',
  );
});
