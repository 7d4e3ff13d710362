import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigests, signatureOf } from '../../src/shell/digests.ts';

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
    await first.put('一.pdf', digest, { crc32: 7 });
    first.save();
    const second = opened();
    expect([await second.get('一.pdf'), second.crc32('一.pdf', digest)]).toEqual([digest, 7]);
    writeFileSync(join(root, '一.pdf'), 'two');
    expect([await second.get('一.pdf'), second.crc32('一.pdf', digest)]).toEqual([null, undefined]);
  });

  it('keeps the CRC-32 when the same digest is noted again, and drops it with another', async () => {
    const digests = opened();
    await digests.put('一.pdf', digest, { crc32: 7 });
    await digests.put('一.pdf', digest);
    expect(digests.crc32('一.pdf', digest)).toBe(7);
    expect(digests.crc32('一.pdf', 'b'.repeat(64))).toBeUndefined();
    await digests.put('一.pdf', 'b'.repeat(64));
    expect(digests.crc32('一.pdf', 'b'.repeat(64))).toBeUndefined();
  });

  it('believes no list it did not write', async () => {
    const digests = opened();
    await digests.put('一.pdf', digest, { crc32: 7 });
    digests.save();
    const file = join(root, '记忆', '校验值.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(':7}', ':-7}'));
    expect(await opened().get('一.pdf')).toBeNull();
  });

  it('does not know a file by the sum of another that had its name before', async () => {
    const digests = opened();
    const hashed = signatureOf(join(root, '一.pdf')) ?? '';
    writeFileSync(join(root, '二.pdf'), 'two');
    renameSync(join(root, '二.pdf'), join(root, '一.pdf'));
    await digests.put('一.pdf', digest, { signature: hashed });
    expect([await digests.get('一.pdf'), digests.altered('一.pdf')]).toEqual([null, true]);
    digests.save();
    expect(await opened().get('一.pdf')).toBeNull();
  });

  it('sees that a file was written to, even to the same words, or went away; not that a scanner passed over it', async () => {
    const digests = opened();
    const file = join(root, '一.pdf');
    await digests.put('一.pdf', digest, { signature: signatureOf(file) ?? '' });
    chmodSync(file, 0o600);
    expect([digests.altered('一.pdf'), digests.altered('别的.pdf')]).toEqual([false, false]);
    writeFileSync(file, 'one');
    utimesSync(file, 1, 1);
    expect(digests.altered('一.pdf')).toBe(true);
    rmSync(file);
    expect(digests.altered('一.pdf')).toBe(true);
  });
});
