import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigests } from '../../src/shell/digests.ts';

const digest = 'a'.repeat(64);
let root: string;
const opened = () => openDigests(root, join(root, '记忆', '校验值.json'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digests-'));
  writeFileSync(join(root, '一.pdf'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('openDigests', () => {
  it('knows both sums of a file again in the next run, while nobody touches it', async () => {
    const first = opened();
    await first.put('一.pdf', digest, 7);
    first.save();
    const second = opened();
    expect([await second.get('一.pdf'), second.crc32('一.pdf', digest)]).toEqual([digest, 7]);
    writeFileSync(join(root, '一.pdf'), 'two');
    expect([await second.get('一.pdf'), second.crc32('一.pdf', digest)]).toEqual([null, undefined]);
  });

  it('keeps the CRC-32 when the same digest is noted again, and drops it with another', async () => {
    const digests = opened();
    await digests.put('一.pdf', digest, 7);
    await digests.put('一.pdf', digest);
    expect(digests.crc32('一.pdf', digest)).toBe(7);
    expect(digests.crc32('一.pdf', 'b'.repeat(64))).toBeUndefined();
    await digests.put('一.pdf', 'b'.repeat(64));
    expect(digests.crc32('一.pdf', 'b'.repeat(64))).toBeUndefined();
  });

  it('believes no list it did not write', async () => {
    const digests = opened();
    await digests.put('一.pdf', digest, 7);
    digests.save();
    const file = join(root, '记忆', '校验值.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(':7}', ':-7}'));
    expect(await opened().get('一.pdf')).toBeNull();
  });
});
