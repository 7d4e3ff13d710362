import { dossierReport } from '../build/report.ts';
import { scoreOf } from '../build/score.ts';
import { type Selection, severityOf } from '../check/report/select.ts';
import { selfRatingText } from '../check/score/self-rating.ts';
import { scoreText } from '../check/score/text.ts';
import { progressLine } from '../shell/terminal.ts';
import { examined } from './examined.ts';
import { exitCode } from './exit.ts';
import { sayKept } from './replace-own.ts';
import { saveReports, shown } from './reports.ts';
import { outputFile } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';
import { openWorkspace } from './workspace.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
  readonly score?: boolean;
  readonly severity?: string;
  readonly category?: string;
  readonly department?: string;
}

/** `shenbao check [dir]` */
export async function check(dir: string | undefined, options: Options): Promise<number> {
  const wanted = selectionOf(options);
  const { root, workspace } = openWorkspace(dir ?? '.');
  for (const [file, ending] of [
    [options.html, '.html'],
    [options.xlsx, '.xlsx'],
  ] as const)
    if (file !== undefined) outputFile(file, ending);
  const found = await examined({ root, workspace }, progressLine(process.stderr));
  const report = dossierReport(found, version, wanted);
  const score = options.score === true ? scoreOf(found, workspace.today) : null;
  process.stdout.write(
    options.json === true
      ? withScore(report.json(), score)
      : report.text(shown) +
          (score === null
            ? ''
            : `\n${scoreText(score, shown)}${score.selfRating === null ? '' : selfRatingText(score.selfRating)}`),
  );
  sayKept(await saveReports(options, report, root), options.json === true ? process.stderr : process.stdout);
  if (options.json !== true && options.html === undefined && options.xlsx === undefined) sayWhereAll();
  return exitCode(found.diagnostics);
}

/** A terminal shows a few of each sort; in a pipe nobody waits for advice. */
function sayWhereAll(): void {
  if (process.stderr.isTTY)
    process.stderr.write(
      `每类只列前 ${shown} 处。要逐条看、点开就到那一格，加 --xlsx 问题.xlsx；网页版加 --html 问题.html。\n`,
    );
}

function selectionOf({ severity, category, department }: Options): Selection {
  const level = severity === undefined ? undefined : severityOf(severity);
  if (level === null) throw new Usage(`没有“${severity}”这个级别。可用：错误、警告、提示。`);
  return { ...(level && { severity: level }), ...(category && { category }), ...(department && { department }) };
}

/** The contract's object with the estimate beside its other keys. */
const withScore = (json: string, score: ReturnType<typeof scoreOf>): string =>
  score === null ? json : `${JSON.stringify({ ...JSON.parse(json), score }, null, 2)}\n`;
