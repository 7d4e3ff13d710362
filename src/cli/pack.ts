import { bagInfo } from '../build/bag.ts';
import { countBySeverity } from '../diagnostic.ts';
import { readWorkspaceSettings } from '../read/dossier.ts';
import { buildInto } from './build.ts';
import { leftText } from './left.ts';
import { archiveFile, asideText, packPublished } from './published.ts';
import { shown } from './reports.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly output?: string;
  readonly acceptErrors?: string;
}

/** `shenbao pack [dir]`: refuses while an error stands, unless a reason is given, which is then printed in the package. */
export async function pack(dir: string | undefined, options: Options): Promise<number> {
  const reason = options.acceptErrors?.trim() ?? null;
  if (options.output !== undefined) outputFile(options.output, '.zip');
  if (reason === '') throw new Usage('--accept-errors 后面要写明理由，例如：--accept-errors "省办同意先报"。');
  return (await packInto(dir ?? '.', options.output, reason)).code;
}

type Built = Awaited<ReturnType<typeof buildInto>>;

/** Builds, prints, and packs unless an error stands; `file` is null when nothing was packed. */
export async function packInto(
  dir: string,
  output: string | undefined,
  reason: string | null,
): Promise<{ code: number; file: string | null; aside: string } & Pick<Built, 'report' | 'diagnostics'>> {
  await refuseAnswer(dir);
  const result = await buildInto(dir, reason);
  const { built, intake, diagnostics, root, folder, digests, kept } = result;
  process.stdout.write(`${result.report.text(shown)}${leftText(result.left)}`);
  if (built === null || intake === null || folder === null) return { ...result, code: 1, file: null, aside: '' };
  const { error } = countBySeverity(diagnostics);
  if (error > 0 && reason === null) {
    process.stdout.write(
      `\n还有${error}个错误，没有打包。改正后再打包；确需带着错误报送的，加 --accept-errors "理由"。\n草稿在：${folder}\n`,
    );
    return { ...result, code: 1, file: null, aside: '' };
  }
  const file = archiveFile(root, built.name, output);
  const written = await packPublished({ ...built, root, digests, kept }, bagInfo(intake, version, reason), file);
  const aside = asideText(file, written);
  const { documents, pieces, pages } = built.counts;
  process.stdout.write(
    `\n申报包：${file}\n校验值：${written.sha256}\n文档${documents}份，佐证${pieces}件，合订本${pages}页，共${written.files}个文件、${(written.bytes / 1e6).toFixed(1)}兆字节。\n${aside}`,
  );
  return { ...result, code: error > 0 ? 1 : 0, file, aside };
}

/** An answer to a letter carries what only `amend` knows: a plain package under its number would take its place. */
async function refuseAnswer(dir: string): Promise<void> {
  const { value } = await readWorkspaceSettings(openWorkspace(dir).workspace);
  const { sequence } = value.value;
  if (sequence === 0) return;
  throw new Usage(
    `dossier.yaml 的“序列”是 ${sequence}，是补正：补正的申报包里要有补正回应表、变更报告和历次报送清单，请用 shenbao amend 打（--previous 上一次报送的申报包，--letter 收到的补正通知；只有纸质通知的不写 --letter）。首次报送的，把“序列”改为 0 再打包。`,
  );
}
