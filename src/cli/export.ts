import { basename, dirname, join, resolve } from 'node:path';
import {
  type Delivered,
  type Opened,
  openRecords,
  paperFiles,
  planPortal,
  platformFiles,
  portalFiles,
} from '../build/deliver.ts';
import { platformRows } from '../bundle/delivery/platform.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { openNamed } from './bundle.ts';
import { refuse } from './refuse.ts';
import { saveAll } from './save-all.ts';
import { resultFolder } from './target.ts';
import { Usage } from './usage.ts';

interface Options {
  readonly output?: string;
  readonly limit: string;
}

/** `shenbao export <F.zip>`: the same bundle in other clothes — platform, portal, paper. */
export async function exportSets(file: string, options: Options): Promise<number> {
  const limit = Number(options.limit);
  if (!(limit > 0)) throw new Usage('--limit 应是大于 0 的数，单位兆字节。');
  const folder = resultFolder(options.output ?? join(dirname(resolve(file)), '报送件'));
  const { value: bundle, diagnostics } = await openNamed(file);
  if (bundle === null) return refuse(diagnostics, '导出', '没有导出。');
  try {
    const opened = await openRecords(bundle, await loadLibrary());
    if (opened !== null) return await write(opened, limit * 1e6, folder);
    process.stdout.write('包内没有可用的机读记录，或本机没有它所用的标准包。请先用 shenbao verify 核验。\n');
    return 1;
  } finally {
    bundle.close();
  }
}

async function write(opened: Opened, limit: number, folder: string): Promise<number> {
  const library = await loadLibrary();
  const faces = await loadFaces(opened.dossier.dossier.settings.fonts);
  const plan = planPortal(opened, limit);
  const portal = portalFiles(opened, plan, faces.roles.宋体.face.read());
  const written = await saveSets(folder, [platformFiles(opened), portal, paperFiles(opened, library, faces)]);
  const refused = plan.refused.map(({ path, why }) => `  ${path}：${why}`);
  process.stdout.write(
    `导出${written}个文件：${folder}\n${refused.length === 0 ? '' : `不能上传的${refused.length}个：\n${refused.join('\n')}\n`}${blankText(opened)}`,
  );
  return refused.length === 0 ? 0 : 1;
}

type Set = AsyncIterable<Delivered> | Iterable<Delivered>;

/** Tables of an earlier export somebody has filled in are put aside. Gives how many files were written. */
export async function saveSets(folder: string, sets: readonly Set[]): Promise<number> {
  let written = 0;
  for (const set of sets)
    for await (const { path, bytes } of set) {
      await saveAll(join(folder, dirname(path)), [{ name: basename(path), bytes }]);
      written += 1;
    }
  return written;
}

const shownBlank = 10;

/** What the platform asks for and the dossier does not give, each with the place to fill it in. */
function blankText({ pack, dossier }: Opened): string {
  const open = platformRows(pack, dossier).filter(({ remark }) => remark !== '');
  if (open.length === 0) return '';
  const lines = open.slice(0, shownBlank).map(({ order, label, remark }) => `  ${order} ${label}：${remark}\n`);
  const more = open.length > shownBlank ? `  ……另有${open.length - shownBlank}格，见表里的“说明”一栏\n` : '';
  return `平台数据.xlsx里${open.length}格空着或不能照填（改好后重新打包、导出；已经报出的，直接在平台上填）：\n${lines.join('')}${more}`;
}
