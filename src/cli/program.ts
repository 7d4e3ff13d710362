import { Command, CommanderError } from 'commander';
import { commands, type Declared } from './commands.ts';
import { failureOf } from './failure.ts';
import { chineseHelp } from './help.ts';
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
  const { text, code } = failureOf(error);
  process.stderr.write(`${text}\n`);
  return code;
}

const chinese = (message: string): string =>
  message
    .replace(/^error: unknown option '(.+)'/m, '没有这个选项：$1。加 --help 查看可用选项。')
    .replace(/^error: unknown command '(.+)'/m, '没有这个命令：$1。加 --help 查看可用命令。')
    .replace(/^error: missing required argument '(.+)'/m, '缺少参数：$1。加 --help 查看用法。')
    .replace(/^error: option '(.+)' argument missing/m, '选项 $1 后面要写值。')
    .replace(/^error: required option '(.+)' not specified/m, '必须写明选项 $1。')
    .replace(/^error: too many arguments.*$/m, '参数太多。加 --help 查看用法。')
    .replace(/^\(Did you mean (.+)\?\)$/m, '（是不是要写 $1？）');
