import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  // Its first line leads an editor to a schema beside the samples, which a workspace elsewhere has not.
  const settings = await readFile(join(source, 'dossier.yaml'), 'utf8');
  await writeFile(join(root, 'dossier.yaml'), settings.replace(/^# yaml-language-server:.*\r?\n/, ''));
  const { makeEvidence } = await import('../../samples/evidence.ts');
  const { forgetOrigin } = await import('../../samples/evidence/origin.ts');
  await makeEvidence(root);
  forgetOrigin(root);
  const { value } = await readDossier(diskWorkspace(root, today()), pack);
  const dossier = value.value;
  await rm(join(root, '数据'), { recursive: true });
  await mkdir(join(root, '数据'));
  const workbook = await writeWorkbook(pack, { year: dossier.settings.year, dossier, example: false });
  await writeFile(join(root, '数据', '申报数据.xlsx'), workbook);
}
