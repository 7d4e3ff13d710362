import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaceSet } from '../src/model/faces.ts';
import { loadFaces } from '../src/shell/fonts.ts';
import { writePdf } from '../src/write/pdf/write-pdf.ts';
import { type City, type Entry, loadCity } from './evidence/city.ts';
import { evidenceDocument } from './evidence/document.ts';
import { jpeg } from './evidence/jpeg.ts';
import { isFresh, keepOrigin, originOf } from './evidence/origin.ts';
import { png } from './evidence/png.ts';
import { photograph, plan } from './evidence/scene.ts';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Makes `佐证材料/` of the sample Pingchuan in `folder` (a copy of samples/pingchuan, or that folder itself): every
 * file of the sheet 佐证登记, saying what the facts say. An earlier 佐证材料/ is replaced. The same facts give the same bytes.
 */
export async function makeEvidence(folder: string): Promise<{ files: number; bytes: number }> {
  const city = await loadCity(folder, beside('evidence/pingchuan.yaml'));
  const faces = await loadFaces('开源');
  rmSync(join(folder, '佐证材料'), { recursive: true, force: true });
  let bytes = 0;
  for (const entry of city.dossier.registry) {
    const path = join(folder, '佐证材料', entry.file);
    const made = await evidence(city, dated(entry), faces);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
    bytes += made.length;
  }
  keepOrigin(folder, originOf(folder));
  return { files: city.dossier.registry.length, bytes };
}

/** The same, unless what lies there was made of the same facts in the same way. */
export async function refreshEvidence(folder: string): Promise<void> {
  if (!isFresh(folder, originOf(folder))) await makeEvidence(folder);
}

function dated(entry: City['dossier']['registry'][number]): Entry {
  if (entry.date === null) throw new Error(`佐证${entry.number}没有日期`);
  return { ...entry, date: entry.date };
}

async function evidence(city: City, entry: Entry, faces: FaceSet): Promise<Uint8Array> {
  switch (entry.file.split('.').at(-1)) {
    case 'pdf':
      return writePdf(evidenceDocument(city, entry), city.style, faces).bytes;
    case 'jpg':
      return jpeg(photograph(entry.number), entry.date);
    case 'png':
      return png(entry.kind === '图件' ? plan(entry.number) : photograph(entry.number));
    default:
      throw new Error(`佐证${entry.number}：不会做这种文件`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  void makeEvidence(process.argv[2] ?? beside('pingchuan')).then(({ files, bytes }) =>
    process.stderr.write(`佐证材料：${files} 个文件，${(bytes / 1_000_000).toFixed(1)} MB\n`),
  );
