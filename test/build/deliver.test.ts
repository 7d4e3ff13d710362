import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Delivered, openRecords, planPortal, platformFiles, portalFiles } from '../../src/build/deliver.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { openBundle } from '../../src/shell/zip/opened.ts';
import { readSequence } from '../../src/shell/zip/sequence.ts';
import { writeZip } from '../../src/shell/zip/write.ts';
import { openPdf } from '../../src/text/pdf/reader.ts';
import { smallPackage, zipSources } from '../bundle/fixture/package.ts';
import { pack } from '../check/fixture/pack.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-deliver-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a joined upload holds every page of its parts, with ink', async () => {
  const { top, files } = await smallPackage({});
  const zip = join(root, `${top}.zip`);
  await writeZip(zipSources(top, files), zip);
  const { value: bundle } = await openBundle(zip);
  const { value: records } = bundle === null ? { value: null } : await readSequence(bundle);
  if (bundle === null || records === null) throw new Error('the small package does not open');
  const opened = { ...records, bundle, pack };
  const { 宋体 } = (await loadFaces('开源')).roles;
  const plan = planPortal(opened, 50e6);
  const made: Delivered[] = [];
  for await (const file of portalFiles(opened, plan, 宋体.face.read())) made.push(file);
  expect(made).toHaveLength(plan.files.length + 1);
  for (const { name, parts } of plan.files) {
    const bytes = made.find(({ path }) => path.endsWith(name))?.bytes ?? new Uint8Array();
    const reader = await openPdf(bytes);
    expect(reader.pages).toBeGreaterThanOrEqual(parts.length);
    expect(await reader.ink(reader.pages)).toBeGreaterThan(0.0002);
    await reader.close();
  }
  expect(platformFiles(opened).map(({ path }) => path)).toEqual(['平台数据/平台数据.xlsx', '平台数据/平台数据.json']);
});

test('a package whose record was damaged on its way has none: that is no mistake of ours', async () => {
  const { top, files } = await smallPackage({});
  const zip = join(root, 'damaged.zip');
  await writeZip(zipSources(top, files), zip);
  const bytes = readFileSync(zip);
  const record = bytes.indexOf(files.get('data/记录/dossier.json') ?? '');
  bytes[record + 2] = (bytes[record + 2] ?? 0) ^ 1;
  writeFileSync(zip, bytes);
  const { value: bundle } = await openBundle(zip);
  if (record < 0 || bundle === null) throw new Error('the damaged package does not open');
  expect(await openRecords(bundle, await loadLibrary())).toBeNull();
  expect((await readSequence(bundle)).diagnostics.map(({ code }) => code)).toContain('record-valid');
  bundle.close();
});
