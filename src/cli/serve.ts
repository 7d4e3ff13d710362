import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dossierReport } from '../build/report.ts';
import { verify } from '../build/verify.ts';
import { verificationHtml } from '../bundle/verify/index.ts';
import { countBySeverity } from '../diagnostic.ts';
import { loadLibrary } from '../shell/library.ts';
import { outputFolder } from '../shell/machine.ts';
import { closeWorkbench, serveWorkbench, type Task } from '../shell/server/server.ts';
import { openBundle } from '../shell/zip/opened.ts';
import { buildInto } from './build.ts';
import { examined } from './examined.ts';
import { failureOf } from './failure.ts';
import { leftText } from './left.ts';
import { packInto } from './pack.ts';
import { ownFolder } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

/** `shenbao serve [dir]`: the same commands as buttons, in the browser of this machine. */
export async function serve(dir: string | undefined, { port }: { port: string }): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Usage('--port 应是 0 到 65535 的整数。');
  // By its full path: the folder one stands in may be moved away and put back.
  const { root } = openWorkspace(dir ?? '.');
  const tasks = {
    check: () => checkTask(root),
    build: () => buildTask(root),
    pack: () => packTask(root),
    verify: () => verifyTask(root),
  };
  const { server, url } = await serveWorkbench(
    { heading: `申报工作台：${basename(root)}`, tasks, said },
    Number(port),
  ).catch((error: unknown) => {
    throw (error as { code?: unknown }).code === 'EADDRINUSE' ? new Usage(taken(port)) : error;
  });
  process.stdout.write(`工作台：${url}\n按 Ctrl-C 停止。\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void closeWorkbench(server).then(resolve));
  });
  return 0;
}

const said = (error: unknown): string => failureOf(error).text;
const taken = (port: string): string => `端口 ${port} 已被别的程序占用。换一个，或写 --port 0 由系统挑一个空着的。`;

const counts = (diagnostics: Parameters<typeof countBySeverity>[0]): string => {
  const { error, warning, note } = countBySeverity(diagnostics);
  return `错误 ${error}，警告 ${warning}，提示 ${note}。`;
};

async function checkTask(dir: string): ReturnType<Task> {
  const found = await examined(openWorkspace(dir));
  return { summary: counts(found.diagnostics), html: dossierReport(found, version).html() };
}

async function buildTask(dir: string): ReturnType<Task> {
  const { diagnostics, folder, report, left } = await buildInto(dir, null);
  const draft = folder === null ? '' : `草稿在：${folder}`;
  return { summary: `${counts(diagnostics)}${draft}${leftText(left)}`, html: report.html() };
}

async function packTask(dir: string): ReturnType<Task> {
  const { file, report, diagnostics, aside } = await packInto(dir, undefined, null);
  return {
    summary: file === null ? `${counts(diagnostics)}有错误，没有打包。` : `申报包：${file}${aside}`,
    html: report.html(),
  };
}

/** The newest package in 输出/. */
async function verifyTask(dir: string): ReturnType<Task> {
  const { root } = openWorkspace(dir);
  const [newest] = packagesIn(ownFolder(root, outputFolder));
  if (newest === undefined)
    return { summary: '“输出”里没有申报包，请先打包；打到别处的，用 shenbao verify 核验那个文件。', html: '' };
  const { value: bundle, diagnostics } = await openBundle(newest);
  if (bundle === null) return { summary: `打不开：${diagnostics.map(({ message }) => message).join('；')}`, html: '' };
  const verified = await verify(bundle, await loadLibrary()).finally(() => bundle.close());
  return {
    summary: `${verified.value.passed ? '核验通过' : '核验不通过'}：${newest}`,
    html: verificationHtml(verified),
  };
}

/** Newest first. What was taken away meanwhile, and a link that leads nowhere, is no package. */
function packagesIn(output: string): string[] {
  const names = existsSync(output) ? readdirSync(output).filter((name) => name.endsWith('.zip')) : [];
  const found = names.map((name) => {
    const path = join(output, name);
    return { path, stats: statSync(path, { throwIfNoEntry: false }) };
  });
  return found
    .filter(({ stats }) => stats?.isFile())
    .sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0))
    .map(({ path }) => path);
}
