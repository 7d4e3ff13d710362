import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { probeEvidence } from '../../../src/build/probe.ts';
import { type Examination, type Examiners, examinersHere } from '../../../src/read/evidence/examine.ts';
import { scanEvidence } from '../../../src/read/evidence/scan.ts';
import { examinersFor } from '../../../src/shell/batch/examine-batch.ts';
import { diskWorkspace } from '../../../src/shell/disk.ts';
import { drawn } from '../../bundle/pdf/sources.ts';

let root = '';
const workspace = () => diskWorkspace(root, '2024-01-01');
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-examine-'));
  mkdirSync(join(root, '佐证材料'));
  for (let i = 0; i < 4; i += 1) writeFileSync(join(root, `佐证材料/${i}.pdf`), drawn(3 + i, i, `drawing ${i}`));
  writeFileSync(join(root, '佐证材料/空.pdf'), '');
  writeFileSync(join(root, '佐证材料/坏.pdf'), '%PDF-1.4\n1 0 obj\n<<');
  // Enough to be worth workers: text that a probe reads to its end.
  for (let i = 0; i < 3; i += 1) writeFileSync(join(root, `佐证材料/长${i}.txt`), Buffer.alloc(36 << 20, `长${i}`));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const paths = ['0.pdf', '1.pdf', '2.pdf', '3.pdf', '坏.pdf', '没有.pdf', '空.pdf', '长0.txt', '长1.txt', '长2.txt'].map(
  (name) => `佐证材料/${name}`,
);

async function seenBy(examine: Examiners): Promise<(readonly [string, Examination])[]> {
  const seen: [string, Examination][] = [];
  await examine(paths, async (path, examination) => void seen.push([path, examination]), {});
  return seen.sort(([a], [b]) => (a < b ? -1 : 1));
}

test('workers find what this thread finds; a file that is gone costs nothing but itself', async () => {
  const here = await seenBy(examinersHere(workspace(), probeEvidence));
  expect(here.map(([path]) => path)).toEqual([...paths].sort());
  const found = new Map(here);
  expect(found.get('佐证材料/3.pdf')).toMatchObject({ finding: { media: 'pdf', pages: 6, state: 'sound' } });
  expect(found.get('佐证材料/没有.pdf')).toHaveProperty('unreadable');
  expect(await seenBy(examinersFor(root))).toEqual(here);
});

test('a scan comes out the same, in the order of the paths', async () => {
  const here = await scanEvidence(workspace(), { probePdf: probeEvidence });
  expect(here.value.map(({ state }) => state)).toContain('empty');
  expect(await scanEvidence(workspace(), { probePdf: probeEvidence, examine: examinersFor(root) })).toEqual(here);
});
