import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandardPack } from '../model/pack.ts';
import { readDossier } from '../read/dossier.ts';
import { writeWorkbook } from '../read/form/workbook.ts';
import { diskWorkspace } from '../shell/disk.ts';
import { today } from './workspace.ts';

const samples = new URL('../../samples/', import.meta.url);

/** The fictional city as a clerk would have it: one filled workbook, its evidence, its settings. */
export async function writeSample(root: string, pack: StandardPack): Promise<void> {
  const source = fileURLToPath(new URL('pingchuan/', samples));
  await mkdir(join(root, '数据'), { recursive: true });
  await cp(join(source, '数据'), join(root, '数据'), {
    recursive: true,
    filter: (path) => !path.endsWith('佐证编号.yaml'),
  });
  await cp(join(source, 'dossier.yaml'), join(root, 'dossier.yaml'));
  const { makeEvidence } = await import('../../samples/evidence.ts');
  await makeEvidence(root);
  const { value } = await readDossier(diskWorkspace(root, today()), pack);
  const dossier = value.value;
  await rm(join(root, '数据'), { recursive: true });
  await mkdir(join(root, '数据'));
  const workbook = await writeWorkbook(pack, { year: dossier.settings.year, dossier, example: false });
  await writeFile(join(root, '数据', '申报数据.xlsx'), workbook);
}
