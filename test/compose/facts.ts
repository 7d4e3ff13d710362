import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess } from '../../src/assess/index.ts';
import type { ComposeInput, TemplateSource } from '../../src/compose/index.ts';
import type { Located } from '../../src/diagnostic.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { EvidencePiece, Ledger } from '../../src/model/evidence.ts';
import type { StandardPack } from '../../src/model/pack.ts';
import { readDossier } from '../../src/read/dossier.ts';
import { packFile, readPack } from '../../src/read/pack/index.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { memoryWorkspace } from '../memory-workspace.ts';

export const city = 'national-hygienic-city-2021';
export const county = 'national-hygienic-county-2021';

const library = await loadLibrary();

export const templatesOf =
  (id: string): TemplateSource =>
  (path) => {
    const found = packFile(library, id, path);
    return found === null ? undefined : { file: `templates/${found.path}`, text: found.text };
  };

const packs = new Map<string, StandardPack>();

export function packOf(id: string): StandardPack {
  const pack = packs.get(id) ?? readPack(library, id).value;
  if (pack === null) throw new Error(`标准包 ${id} 读不出来`);
  packs.set(id, pack);
  return pack;
}

/** Files below a folder of this test, by path. */
const filesBelow = (folder: string): Record<string, string> => {
  const root = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const entries = (readdirSync(root, { recursive: true, withFileTypes: true }) as Dirent[]).filter((e) => e.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
};

/** The small dossier of this test: few facts, many gaps, every sheet filled. `units` adds what a street and a district report. */
export async function smallDossier(pack: StandardPack, units = false): Promise<Located<Dossier>> {
  const files = { ...filesBelow('workspace'), ...(units ? filesBelow('units') : {}) };
  const workspace = memoryWorkspace(files, '2024-06-30');
  const { value, diagnostics } = await readDossier(workspace, pack);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return value;
}

const piece = (number: string, title: string, unit: string): EvidencePiece => ({
  number,
  title,
  unit,
  docNumber: '',
  date: '2023-05-01',
  kind: '文件',
  clauses: [number.replace(/-.*/, '')],
  indicators: [],
  file: { path: `佐证材料/${number}.pdf`, bytes: 1000, digest: '0'.repeat(64), media: 'pdf', pages: 3, state: 'sound' },
  range: null,
});

export const ledger: Ledger = {
  pieces: [
    piece('1.1-01', '市政府常务会议纪要', '市政府办公室'),
    piece('3.1-01', '环卫作业定额和班次表', '市城市管理局'),
    piece('3.1-02', '道路清扫作业台账', '市城市管理局'),
  ],
};

export const inputOf = (pack: StandardPack, dossier: Located<Dossier>, id = city): ComposeInput => ({
  dossier,
  pack,
  verdicts: assess(dossier.value, pack, []),
  ledger,
  templates: templatesOf(id),
});

export async function smallInput(units = false): Promise<ComposeInput> {
  const pack = packOf(city);
  return inputOf(pack, await smallDossier(pack, units));
}
