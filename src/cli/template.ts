import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { examineTemplate } from '../build/examine-template.ts';
import { takeIn } from '../build/intake.ts';
import { plainReport } from '../build/report.ts';
import { packChain, packFile } from '../read/pack/index.ts';
import { loadLibrary } from '../shell/library.ts';
import type { Define } from './commands.ts';
import { exitCode } from './exit.ts';
import { shown } from './reports.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

/** `shenbao template list|copy|check`: what there is, a copy to change, and whether the changed one holds. */
export const template: Define = (program: Command, done) => {
  const command = program.command('template').description('文档模板：列出、复制一份到“模板”文件夹修改、检查');
  command
    .command('list [dir]')
    .description('列出可用的模板和部件')
    .action(async (dir: string | undefined) => {
      const { pack, library, workspace } = await open(dir);
      const own = new Set(await workspace.list('模板/**/*.hbs'));
      const names = namesOf(library, pack.id);
      process.stdout.write(
        `${names.map((name) => `${name}${own.has(`模板/${name}`) ? '（用的是“模板”里的）' : ''}`).join('\n')}\n`,
      );
      done(0);
    });
  command
    .command('copy <模板> [dir]')
    .description('把标准包的模板复制到“模板”文件夹')
    .action(async (name: string, dir: string | undefined) => {
      const { root, pack, library } = await open(dir);
      const wanted = namesOf(library, pack.id).find((n) => n === name || n === `${name}.md.hbs`);
      const found = wanted === undefined ? null : packFile(library, pack.id, wanted);
      if (wanted === undefined || found === null)
        throw new Usage(`没有“${name}”这个模板。用 shenbao template list 查看。`);
      const file = join(root, '模板', wanted);
      if (existsSync(file)) throw new Usage(`“模板/${wanted}”已经有了，不覆盖。`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, found.text);
      process.stdout.write(`已复制到 ${file}\n`);
      done(0);
    });
  command
    .command('check <文件> [dir]')
    .description('检查一个模板或 Word 表样：写错的名称、缺少的数据和图片')
    .action(async (file: string, dir: string | undefined) => {
      if (!existsSync(file)) throw new Usage(`没有这个文件：${file}`);
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
      done(exitCode(found.diagnostics));
    });
  return command;
};

async function open(dir: string | undefined) {
  const { root, workspace } = openWorkspace(dir ?? '.');
  const library = await loadLibrary();
  const { intake } = await takeIn(workspace, library);
  if (intake === null) throw new Usage('dossier.yaml 里的标准包不可用，请先用 shenbao check 查看。');
  return { root, workspace, library, pack: intake.pack, intake };
}

/** Templates and partials of the pack and those it extends. */
function namesOf(library: ReadonlyMap<string, string>, pack: string): string[] {
  const chain = packChain(library, pack);
  const names = [...library.keys()].flatMap((path) => {
    const owner = chain.find((id) => path.startsWith(`${id}/`));
    return owner !== undefined && path.endsWith('.hbs') ? [path.slice(owner.length + 1)] : [];
  });
  return [...new Set(names)].sort();
}
