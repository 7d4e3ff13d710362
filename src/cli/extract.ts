import type { Command } from 'commander';
import { packIds, readPack } from '../read/pack/index.ts';
import { loadLibrary } from '../shell/library.ts';
import { extractFacts } from '../text/extract/extract-facts.ts';
import type { Define } from './commands.ts';
import { openDictionaries, readInputs } from './inputs.ts';
import { Usage } from './usage.ts';

interface Options {
  readonly pack?: string;
  readonly json?: boolean;
}

/** `shenbao extract <file…>`: the figures a text states, each matched to the pack's indicators where it is one. */
export const extract: Define = (program: Command, done) =>
  program
    .command('extract <文件...>')
    .description('从来稿（txt、docx、pdf）中提取数据，并对应到指标')
    .option('--pack <标准包>', '标准包编号')
    .option('--json', '以 JSON 输出')
    .action(async (files: string[], options: Options) => {
      const library = await loadLibrary();
      const [first] = packIds(library);
      const id = options.pack ?? first ?? '';
      const pack = packIds(library).includes(id) ? readPack(library, id).value : null;
      if (pack === null) throw new Usage(`没有名为“${id}”的标准包。可用：${packIds(library).join('、')}`);
      const { texts, diagnostics } = await readInputs(files);
      const { dictionaries, diagnostics: misfits } = await openDictionaries(files);
      const facts = texts.flatMap((text) => extractFacts(text, pack, dictionaries.gazetteer));
      const lines = facts.map(
        (f) =>
          `${f.at.file}:${f.at.line ?? ''}\t${f.indicator ?? '-'}\t${f.name}\t${f.qualifier}${f.value}${f.unit}\t${f.period}\t${f.scope}`,
      );
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ facts, diagnostics: [...diagnostics, ...misfits] }, null, 1)}\n`
          : `${lines.join('\n')}\n`,
      );
      for (const d of [...diagnostics, ...misfits]) process.stderr.write(`${d.at.file}：${d.message}\n`);
      done(diagnostics.some((d) => d.severity === 'error') ? 1 : 0);
    });
