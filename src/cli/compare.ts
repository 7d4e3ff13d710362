import { dirname, join, resolve } from 'node:path';
import { type Comparison, countText, compare as difference, type SequenceState } from '../amend/index.ts';
import { changeJson, comparable, comparePackages } from '../build/compare.ts';
import type { Outcome } from '../diagnostic.ts';
import { readPack } from '../read/pack/index.ts';
import { loadFaces } from '../shell/fonts.ts';
import { loadLibrary } from '../shell/library.ts';
import { saveBeside } from '../shell/save.ts';
import { soundSequence } from '../shell/zip/against.ts';
import { bundleFile, openNamed } from './bundle.ts';
import { refuse } from './refuse.ts';
import { resultFolder } from './target.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';

interface Options {
  readonly output?: string;
  readonly json?: boolean;
}

const undone = '没有出变更报告。';

/** `shenbao compare <旧包> <新包>`: what differs between any two sequences, as Word, PDF, Excel and JSON. */
export const compare = async (before: string, after: string, options: Options): Promise<number> => {
  for (const file of [before, after]) bundleFile(file);
  const folder = resultFolder(options.output ?? join(dirname(resolve(after)), '变更报告'));
  if (resolve(before) === resolve(after)) throw new Usage('两个包是同一个文件，没有可比的。');
  const [old, now] = [await sequenceAt(before), await sequenceAt(after)];
  if (old.value === null || now.value === null) return refuse([...old.diagnostics, ...now.diagnostics], '比较', undone);
  const strange = comparable(old.value, now.value);
  if (strange.length > 0) return refuse(strange, '比较', undone);
  return tell(old.value, now.value, options.json === true ? null : folder);
};

/** The package closed again: nothing of it is asked for twice. */
async function sequenceAt(path: string): Promise<Outcome<SequenceState | null>> {
  const { value: bundle, diagnostics } = await openNamed(path);
  if (bundle === null) return { value: null, diagnostics };
  return soundSequence(bundle, await loadLibrary()).finally(() => bundle.close());
}

async function tell(before: SequenceState, after: SequenceState, folder: string | null): Promise<number> {
  if (folder === null) {
    process.stdout.write(changeJson(before, after, difference(before, after), version));
    return 0;
  }
  const library = await loadLibrary();
  const { id } = after.dossier.pack;
  const pack = readPack(library, id).value;
  if (pack === null) throw new Usage(`本机没有这两个包所用的标准包“${id}”，不能按它的版式写变更报告。`);
  const { comparison, files } = await comparePackages(before, after, pack, { library, faces: loadFaces, version });
  for (const kept of await saveBeside(folder, files))
    process.stdout.write(`原来的文件内容不同，可能改过，已改名保留：${join(folder, kept)}\n`);
  process.stdout.write(`${summary(before, after, comparison)}\n结果在：${folder}\n`);
  return 0;
}

function summary(before: SequenceState, after: SequenceState, comparison: Comparison): string {
  const names = `由 ${before.name} 到 ${after.name}`;
  const same = [...before.files].every(([path, digest]) => after.files.get(path) === digest);
  if (same && before.files.size === after.files.size) return `${names}：逐字节相同。`;
  return `${names}：${countText(comparison)}。`;
}
