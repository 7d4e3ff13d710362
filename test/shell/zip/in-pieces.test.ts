import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRooms, roomSize } from '../../../src/shell/straight.ts';
import { hashedBeside, hashedHere } from '../../../src/shell/zip/hashing.ts';
import { writeInPieces } from '../../../src/shell/zip/in-pieces.ts';
import { freshFolder } from './archive.ts';

const content = Buffer.alloc(6 * roomSize + 77);
for (let i = 0; i < content.length; i += 1) content[i] = (i * 7 + (i >> 13)) & 255;
const kinds = [
  ['four rooms, straight', () => createRooms(4, true), hashedBeside],
  ['one room, through the cache', () => createRooms(1, false), hashedHere],
] as const;

test.each(kinds)('a file holds what was given, in its order: %s', async (_, rooms, hash) => {
  const path = join(freshFolder(), '包.part');
  const cuts = fc.array(fc.nat(content.length), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.nat(content.length), async (at, length) => {
      const sums = hash();
      const pieces = writeInPieces(path, rooms(), sums);
      const edges = [0, ...at.filter((edge) => edge < length).sort((a, b) => a - b), length];
      for (const [i, from] of edges.slice(0, -1).entries()) {
        const chunk = Buffer.from(content.subarray(from, edges[i + 1]));
        await pieces.write(chunk);
        // The chunk is ours again: what is written over it afterwards must not count.
        chunk.fill(0);
      }
      expect(pieces.position()).toBe(length);
      await pieces.finish();
      const whole = hashedHere();
      await whole.update(content.subarray(0, length));
      expect(await sums.digest()).toBe(await whole.digest());
      sums.close();
      expect(readFileSync(path).equals(content.subarray(0, length))).toBe(true);
    }),
    { numRuns: 6 },
  );
});

test('what is let go of after it was finished is not let go of twice', async () => {
  const pieces = writeInPieces(join(freshFolder(), '包.part'), createRooms(1, false), hashedHere());
  await pieces.write(Buffer.from('平川'));
  await pieces.finish();
  await expect(pieces.abandon()).resolves.toBeUndefined();
});

test('a disk that refuses pieces straight gets them through its cache', async () => {
  const path = join(freshFolder(), '包.part');
  const [{ bytes }] = createRooms(2, true);
  // Says that it begins at a page and does not: Linux refuses the first piece.
  const askew = { bytes: new Uint8Array(bytes.buffer, 1, roomSize), aligned: true };
  const pieces = writeInPieces(path, [askew], hashedHere());
  await pieces.write(content);
  await pieces.finish();
  expect(readFileSync(path).equals(content)).toBe(true);
});

test('a full disk is heard of, and the file can be let go of', async () => {
  // Every write to this device of Linux finds it full.
  const pieces = writeInPieces('/dev/full', createRooms(1, false), hashedHere());
  await expect(pieces.write(content).then(pieces.finish)).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(pieces.abandon()).resolves.toBeUndefined();
});
