import { expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';
import { garbledIn } from '../../src/text/garbled.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const said = (bytes: Uint8Array): string[] =>
  garbledIn(proseOf('a.txt', decode(bytes).text)).map(({ code, at }) => `${code} ${at.line}`);

test('a text whose bytes are damaged or cut is said, with its line; a sound one is not', () => {
  const good = new TextEncoder().encode('关于工作的汇报\n\n全市共有公厕193座，其中一类25座。\n清扫率86.5%。\n');
  expect(said(good)).toEqual([]);
  expect(said(good.subarray(0, good.length - 40))).toEqual(['document-garbled 3']);
  expect(said(Uint8Array.from([...good.subarray(0, 29), 0xff, ...good.subarray(29)]))).toEqual(['document-garbled 3']);
});
