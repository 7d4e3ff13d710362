import { loadLibrary } from '../shell/library.ts';
import { tableText } from '../shell/terminal.ts';
import { extractFacts } from '../text/extract/extract-facts.ts';
import { garbledIn } from '../text/garbled.ts';
import { exitCode } from './exit.ts';
import { factRows } from './fact-row.ts';
import { openDictionaries, readInputs } from './inputs.ts';
import { packNamed } from './standard-pack.ts';

interface Options {
  readonly pack?: string;
  readonly json?: boolean;
}

const heads = ['位置', '指标', '名称', '数值', '时期', '范围', '性质'];

/** On a terminal one below the other; where it goes on to a file, parted by tabs: it may be pasted into a sheet. */
const printed = (rows: readonly (readonly string[])[]): string =>
  process.stdout.isTTY ? tableText(rows) : `${rows.map((row) => row.join('\t')).join('\n')}\n`;

/** `shenbao extract <file…>`: the figures a text states, each matched to the pack's indicators where it is one. */
export async function extract(files: string[], options: Options): Promise<number> {
  const pack = packNamed(await loadLibrary(), options.pack);
  const { texts, diagnostics: unread } = await readInputs(files);
  const diagnostics = [...unread, ...texts.flatMap(garbledIn)];
  const { dictionaries, diagnostics: misfits } = await openDictionaries(files);
  const facts = texts.flatMap((text) => extractFacts(text, pack, dictionaries.gazetteer));
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ facts, diagnostics: [...diagnostics, ...misfits] }, null, 1)}\n`
      : printed([heads, ...factRows(facts)]),
  );
  for (const d of [...diagnostics, ...misfits]) process.stderr.write(`${d.at.file}：${d.message}\n`);
  return exitCode(diagnostics);
}
