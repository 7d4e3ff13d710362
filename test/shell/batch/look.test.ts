import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookHere } from '../../../src/build/insights.ts';
import type { EvidenceFile } from '../../../src/model/evidence.ts';
import type { Insight } from '../../../src/model/insight.ts';
import { lookersFor } from '../../../src/shell/batch/look-batch.ts';
import { diskWorkspace } from '../../../src/shell/disk.ts';
import { drawn } from '../../bundle/pdf/sources.ts';
import { pack } from '../../check/fixture/pack.ts';

let root = '';
const files: EvidenceFile[] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-look-'));
  for (let i = 0; i < 3; i += 1) {
    const bytes = drawn(140, i, `drawing ${i}`);
    const path = `${i}.pdf`;
    writeFileSync(join(root, path), bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    files.push({ path, bytes: bytes.length, digest, media: 'pdf', pages: 140, state: 'sound' });
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const seenBy = async (look: ReturnType<typeof lookHere>, given: readonly EvidenceFile[]): Promise<Insight[]> => {
  const seen: Insight[] = [];
  await look(given, pack, async (insight) => void seen.push(insight));
  return seen.sort((a, b) => (a.digest < b.digest ? -1 : 1));
};

test('workers see what this thread sees; a file that is gone costs nothing but itself', async () => {
  const here = await seenBy(lookHere(diskWorkspace(root, '2024-01-01')), files);
  expect(here.map(({ text }) => text?.pages)).toEqual([140, 140, 140]);
  const gone: EvidenceFile = { ...(files[0] as EvidenceFile), path: '没有.pdf', digest: 'f'.repeat(64) };
  const seen = await seenBy(lookersFor(root), [...files, gone]);
  expect(seen.slice(0, 3)).toEqual(here);
  expect(seen.map(({ skipped }) => skipped)).toEqual([null, null, null, '文件内容读不出来']);
});
