import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { examineTemplate } from '../build/examine-template.ts';
import { takeIn } from '../build/intake.ts';
import { plainReport } from '../build/report.ts';
import { packFile, templateNames } from '../read/pack/index.ts';
import { loadLibrary } from '../shell/library.ts';
import { exitCode } from './exit.ts';
import { shown } from './reports.ts';
import { inputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

/** `shenbao template list [dir]`: what there is; the workspace's own are marked. */
export async function listTemplates(dir: string | undefined): Promise<number> {
  const { pack, library, workspace } = await open(dir);
  const own = new Set(await workspace.list('模板/**/*.hbs'));
  const names = templateNames(library, pack.id);
  process.stdout.write(
    `${names.map((name) => `${name}${own.has(`模板/${name}`) ? '（用的是“模板”里的）' : ''}`).join('\n')}\n`,
  );
  return 0;
}

/** `shenbao template copy <name> [dir]`: a copy to change; one that is there already is never touched. */
export async function copyTemplate(name: string, dir: string | undefined): Promise<number> {
  const { root, pack, library } = await open(dir);
  const wanted = templateNames(library, pack.id).find((n) => n === name || n === `${name}.md.hbs`);
  const found = wanted === undefined ? null : packFile(library, pack.id, wanted);
  if (wanted === undefined || found === null) throw new Usage(`没有“${name}”这个模板。用 shenbao template list 查看。`);
  const file = join(root, '模板', wanted);
  if (existsSync(file)) throw new Usage(`“模板/${wanted}”已经有了，不覆盖。`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, found.text);
  process.stdout.write(`已复制到 ${file}\n`);
  return 0;
}

/** `shenbao template check <file> [dir]`: whether a changed one holds, and what it asks for. */
export async function checkTemplate(file: string, dir: string | undefined): Promise<number> {
  inputFile(file);
  const { library, workspace, intake } = await open(dir);
  const given = { file: basename(file), bytes: new Uint8Array(await readFile(file)) };
  const found = await examineTemplate(given, intake, workspace, library);
  const lists = [
    ['需要的数据', found.needs],
    ['现在缺的数据', found.missing],
    ['用到的写法', found.helpers],
    ['用到的图片', found.pictures],
  ] as const;
  process.stdout.write(plainReport(found.diagnostics, version, file).text(shown));
  if (!/\.docx$/i.test(file))
    process.stdout.write(`${lists.map(([head, names]) => `${head}：${names.join('、') || '无'}`).join('\n')}\n`);
  return exitCode(found.diagnostics);
}

async function open(dir: string | undefined) {
  const { root, workspace } = openWorkspace(dir ?? '.');
  const library = await loadLibrary();
  const { intake } = await takeIn(workspace, { library });
  if (intake === null) throw new Usage('dossier.yaml 里的标准包不可用，请先用 shenbao check 查看。');
  return { root, workspace, library, pack: intake.pack, intake };
}
