import { Command, CommanderError } from 'commander';
import { commands, type Declared } from './commands.ts';
import { chineseHelp } from './help.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';

/** argv → command → exit code: 0 nothing worse than a warning, 1 an error stands, 2 usage, 3 a bug of ours. */
export async function program(argv: readonly string[]): Promise<number> {
  let code = 0;
  const shenbao = new Command('shenbao')
    .description('申报资料编制工具：从数据和佐证材料到可核验的申报包')
    .version(version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp(chineseHelp)
    .configureOutput({ outputError: (message, write) => write(chinese(message)) })
    .exitOverride();
  const done = (result: number): void => {
    code = result;
  };
  for (const declared of commands) declare(shenbao, declared, done);
  try {
    await shenbao.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error);
  }
}

/** Puts a command, and those under it, into the words of the library. */
function declare(above: Command, { usage, about, required = [], options = [], run }: Declared, done: Done): void {
  const command = above.command(usage).description(about).helpOption('-h, --help', '显示帮助');
  command.helpCommand(false).exitOverride();
  for (const option of required) command.requiredOption(...option);
  for (const option of options) command.option(...option);
  if (typeof run !== 'function') for (const under of run) declare(command, under, done);
  else command.action(async (...given) => done(await (await run())(...(given as never[]))));
}

type Done = (code: number) => void;

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Usage) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const refused = refusal(error);
  if (refused !== null) {
    process.stderr.write(`${refused}\n`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`程序内部出错，这不是您的资料的问题。请把下面的内容发给维护人员：\n${detail}\n`);
  return 3;
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '所在的磁盘是只读的',
  EBUSY: '正被别的程序占用，请先关闭',
  ENOSPC: '磁盘空间不足',
  EISDIR: '这里应是文件，却是文件夹',
  ENOTDIR: '路径中间有一段是文件，不是文件夹',
  EEXIST: '已有同名的文件，不能建文件夹',
  ENAMETOOLONG: '文件名或路径太长',
};

/** What the machine refuses is for the clerk to mend, and no bug. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const path = 'path' in error ? String(error.path) : '文件';
  if (error.code === 'ENOENT' && input.test(path)) return `运行期间文件被移走或改名了，请等文件放定后再运行：${path}`;
  const why = refusals[String(error.code)];
  return why === undefined ? null : `${why}：${path}`;
}

/** What a clerk may take away while we are at work; anything else that is missing is our own mistake. */
const input = /[\\/](?:佐证材料|数据|模板)[\\/]|[\\/]dossier\.yaml$/;

const chinese = (message: string): string =>
  message
    .replace(/^error: unknown option '(.+)'/m, '没有这个选项：$1。加 --help 查看可用选项。')
    .replace(/^error: unknown command '(.+)'/m, '没有这个命令：$1。加 --help 查看可用命令。')
    .replace(/^error: missing required argument '(.+)'/m, '缺少参数：$1。加 --help 查看用法。')
    .replace(/^error: option '(.+)' argument missing/m, '选项 $1 后面要写值。')
    .replace(/^error: required option '(.+)' not specified/m, '必须写明选项 $1。')
    .replace(/^error: too many arguments.*$/m, '参数太多。加 --help 查看用法。')
    .replace(/^\(Did you mean (.+)\?\)$/m, '（是不是要写 $1？）');
