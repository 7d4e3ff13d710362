import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { safeName } from '../bundle/names.ts';
import type { Settings } from '../model/dossier.ts';
import type { StandardPack } from '../model/pack.ts';
import { writeWorkbook } from '../read/form/workbook.ts';
import { packIds, readPack } from '../read/pack/index.ts';
import { missingSettings } from '../read/settings/read.ts';
import { writeSettings } from '../read/settings/write.ts';
import { loadLibrary } from '../shell/library.ts';
import { writeSample } from './sample.ts';
import { Usage } from './usage.ts';
import { today } from './workspace.ts';

interface Options {
  readonly pack?: string;
  readonly sample?: boolean;
}

/** `shenbao init <dir>`: a new workspace; an existing one is never touched. */
export async function init(dir: string, options: Options): Promise<number> {
  const root = resolve(dir);
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new Usage(`“${dir}”里已经有文件。请换一个空的或新的文件夹，以免覆盖您的资料。`);
  const pack = await openPack(options.pack);
  if (options.sample === true) await writeSample(root, pack);
  else await writeEmpty(root, pack);
  process.stdout.write(`已建好：${root}\n${next(dir)}\n`);
  return 0;
}

async function openPack(id: string | undefined): Promise<StandardPack> {
  const library = await loadLibrary();
  const ids = packIds(library);
  const pack = readPack(library, id ?? ids[0] ?? '').value;
  if (pack === null || (id !== undefined && !ids.includes(id)))
    throw new Usage(`没有名为“${id ?? ''}”的标准包。可用：${ids.join('、')}`);
  return pack;
}

async function writeEmpty(root: string, pack: StandardPack): Promise<void> {
  const settings: Settings = { ...missingSettings(today()).value.value, pack: pack.id };
  await mkdir(join(root, '数据'), { recursive: true });
  await mkdir(join(root, '模板'), { recursive: true });
  for (const folder of evidenceFolders(pack)) await mkdir(join(root, '佐证材料', folder), { recursive: true });
  await writeFile(join(root, 'dossier.yaml'), writeSettings(settings));
  await writeFile(join(root, '数据', '申报数据.xlsx'), await writeWorkbook(pack, { year: settings.year }));
}

/** A folder a clause below its category, and one for each material that is only filed. */
export const evidenceFolders = (pack: StandardPack): string[] => [
  ...pack.materials.flatMap(({ made, folders }) => (made === 'filed' ? folders.slice(0, 1) : [])),
  ...pack.categories.flatMap((category) =>
    category.clauses.map(
      (clause) => `${safeName(`${category.id} ${category.name}`)}/${safeName(`${clause.id} ${clause.title}`)}`,
    ),
  ),
];

const next = (dir: string): string =>
  [
    '接下来：',
    `  1. 改好 ${join(dir, 'dossier.yaml')} 里的申报单位、年度和日期`,
    `  2. 在 ${join(dir, '数据', '申报数据.xlsx')} 里填数据`,
    `  3. 把佐证文件放进 ${join(dir, '佐证材料')} 下对应条款的文件夹`,
    `  4. 运行 shenbao check ${basename(dir) === dir ? dir : `"${dir}"`} 看还缺什么`,
  ].join('\n');
