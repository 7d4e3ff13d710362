import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evidenceFolders } from '../build/evidence-folders.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import { writeWorkbook } from '../read/form/workbook.ts';
import { missingSettings } from '../read/settings/read.ts';
import { writeSettings } from '../read/settings/write.ts';
import { loadLibrary } from '../shell/library.ts';
import { writeSample } from './sample.ts';
import { packNamed } from './standard-pack.ts';
import { newFolder } from './target.ts';
import { Usage } from './usage.ts';
import { today } from './workspace.ts';

interface Options {
  readonly pack?: string;
  readonly sample?: boolean;
  readonly year?: string;
}

/** `shenbao init <dir>`: a new workspace; an existing one is never touched. */
export async function init(dir: string, options: Options): Promise<number> {
  const root = resolve(dir);
  const year = options.year === undefined ? undefined : yearFrom(options.year);
  if (year !== undefined && options.sample === true)
    throw new Usage('示例的年度是固定的，--sample 不能和 --year 同用。');
  if (existsSync(root) && !statSync(root).isDirectory()) throw new Usage(`“${dir}”是文件，请写一个新的文件夹名。`);
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new Usage(`“${dir}”里已经有文件。请换一个空的或新的文件夹，以免覆盖您的资料。`);
  newFolder(root, dir);
  const pack = packNamed(await loadLibrary(), options.pack);
  if (options.sample === true) await writeSample(root, pack);
  else await writeEmpty(root, pack, year);
  process.stdout.write(`已建好：${root}\n${options.sample === true ? tryIt(dir) : next(dir)}\n`);
  return 0;
}

function yearFrom(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new Usage(`--year 应写四位年份，如 --year 2024；看到的是“${text}”。`);
  return Number(text);
}

async function writeEmpty(root: string, pack: StandardPack, year: number | undefined): Promise<void> {
  const unfilled = missingSettings(today()).value.value;
  const settings: Settings = { ...unfilled, pack: pack.id, year: year ?? unfilled.year };
  await mkdir(join(root, '数据'), { recursive: true });
  await mkdir(join(root, '模板'), { recursive: true });
  for (const folder of evidenceFolders(pack)) await mkdir(join(root, '佐证材料', folder), { recursive: true });
  await writeFile(join(root, 'dossier.yaml'), writeSettings(settings));
  await writeFile(join(root, '数据', '申报数据.xlsx'), await writeWorkbook(pack, { year: settings.year }));
}

const next = (dir: string): string =>
  [
    '接下来：',
    `  1. 改好 ${join(dir, 'dossier.yaml')} 里的申报单位、年度和日期（工作簿的列按年度排：年度不对的，换个文件夹用 --year 重建）`,
    `  2. 在 ${join(dir, '数据', '申报数据.xlsx')} 里填数据`,
    `  3. 把佐证文件放进 ${join(dir, '佐证材料')} 下对应条款的文件夹；来不及分的先放在那里，运行 shenbao sort ${quoted(dir)} 看归类建议`,
    `  4. 运行 shenbao check ${quoted(dir)} 看还缺什么`,
  ].join('\n');

const tryIt = (dir: string): string =>
  `这是一套填好的示例。接下来：\n  运行 shenbao check ${quoted(dir)} 看检查结果，再运行 shenbao pack ${quoted(dir)} 打成申报包`;

/** As it must be typed. */
const quoted = (dir: string): string => (/[\s()（）&'“”]/.test(dir) ? `"${dir}"` : dir);
