import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashedBeside, hashedHere } from '../../../src/shell/zip/hashing.ts';

const sum = (chunks: readonly Uint8Array[]): string =>
  chunks.reduce((hash, chunk) => hash.update(chunk), createHash('sha256')).digest('hex');

/** A copy in memory that another thread may see. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

test('the sum taken beside is the sum of what was given, however it was cut', async () => {
  const bytes = Buffer.alloc(23 * 1024 * 1024, 'shenbao 申报');
  const cuts = fc.array(fc.nat(bytes.length), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.constantFrom(hashedHere, hashedBeside), async (at, begin) => {
      const edges = [0, ...at.sort((a, b) => a - b), bytes.length];
      const hashing = begin();
      for (const [i, from] of edges.slice(0, -1).entries()) {
        // The chunk is ours again: what is written over it afterwards must not count.
        const chunk = shared(bytes.subarray(from, edges[i + 1]));
        await hashing.update(chunk);
        chunk.fill(0);
      }
      expect(await hashing.digest()).toBe(sum([bytes]));
      hashing.close();
    }),
    { numRuns: 12 },
  );
});

test('what was let go of in the middle gives no sum and keeps no process alive', async () => {
  const hashing = hashedBeside();
  await hashing.update(shared(Buffer.alloc(1000)));
  expect(hashing.close()).toBeUndefined();
});
