import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { letterSuits, readLetter, type SequenceState } from '../amend/index.ts';
import { letterOfTyped } from '../build/typed-letter.ts';
import type { Outcome } from '../diagnostic.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { type PackFiles, readPack } from '../read/pack/index.ts';
import { readTypedLetter, typedLetterForm } from '../read/typed-letter.ts';
import { freeName } from '../shell/save.ts';

const typedFile = '补正通知.yaml';

/**
 * The letter as it was received: its machine-readable file, or what the clerk types from paper where none was sent. Neither value
 * nor remark: the form to type it into was just laid out.
 */
export async function letterReceived(
  named: string | undefined,
  root: string,
  state: SequenceState,
  library: PackFiles,
): Promise<Outcome<DeficiencyLetter | null>> {
  if (named !== undefined && !/^\.ya?ml$/i.test(extname(named))) {
    const read = readLetter(await readFile(named, 'utf8'), named);
    if (read.value === null) return read;
    const strange = letterSuits(read.value, state, named);
    if (strange.length > 0) return { value: null, diagnostics: strange };
    sayDraft(read.value, named);
    return read;
  }
  const file = named ?? join(root, typedFile);
  const typed = existsSync(file) ? readTypedLetter(await readFile(file, 'utf8')) : null;
  if (!existsSync(file) || (typed !== null && typed.name !== state.name)) return await layOut(file, state);
  const pack = readPack(library, state.dossier.pack.id).value;
  if (pack === null) throw new Error('a sound sequence has its pack');
  return letterOfTyped(typed, state, pack, named ?? typedFile);
}

/** Sent too early, it is not the one list that all is to be answered by. */
function sayDraft({ draft }: DeficiencyLetter, file: string): void {
  if (draft !== undefined)
    process.stdout.write(
      `“${file}”是补正通知的草稿：出的时候审核人还有${draft}项没有审，正式的通知可能多出别的事项。请向审核单位要正式的补正通知，再补正报送。\n`,
    );
}

async function layOut(file: string, state: SequenceState): Promise<Outcome<null>> {
  if (existsSync(file)) {
    const kept = freeName(join(file, '..'), typedFile);
    await rename(file, join(file, '..', kept));
    process.stdout.write(`原来的“${typedFile}”说的不是这一次报送（${state.name}），已改名保留为“${kept}”。\n`);
  }
  await writeFile(file, typedLetterForm(state.name, state.dossier.dossier.settings.applicant.recipient));
  process.stdout.write(
    `没有写 --letter。收到机读的补正通知（补正通知.json）的，请写 --letter 补正通知.json；只有纸质、Word 通知的，请照通知填写：${file}\n填好后再运行一次。包里会注明通知是申报单位照录的。\n`,
  );
  return { value: null, diagnostics: [] };
}
