import type { SequenceState } from '../../amend/index.ts';
import { verify } from '../../build/verify.ts';
import { type SequenceVerdict, verifySequence } from '../../build/verify-sequence.ts';
import { packageChecks } from '../../bundle/verify/index.ts';
import { textsIn } from '../../bundle/verify/records.ts';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { OpenedBundle } from '../../model/opened.ts';
import { type PackFiles, readPack } from '../../read/pack/index.ts';
import { openBundle } from './opened.ts';
import { readSequence } from './sequence.ts';

const bagChecks = packageChecks.filter(({ code }) => code.startsWith('bag-'));

/** A handed-in package as a sequence to build on or to compare with: null when it was changed since, or is not sound. */
export async function soundSequence(bundle: OpenedBundle, library: PackFiles): Promise<Outcome<SequenceState | null>> {
  const { diagnostics } = await verify(bundle, library, bagChecks);
  if (diagnostics.length > 0) return { value: null, diagnostics: diagnostics.map((d) => damaged(bundle.file, d)) };
  return readSequence(bundle);
}

/** The rules of sequences for `bundle` and the package at `path`, the one handed in before it; `issued` is the letter as its issuer keeps it. */
export async function againstPrevious(
  bundle: OpenedBundle,
  path: string,
  library: PackFiles,
  issued: string | null,
): Promise<SequenceVerdict> {
  const { value: before, diagnostics } = await openBundle(path);
  if (before === null) return { checks: [], diagnostics };
  try {
    const previous = await soundSequence(before, library);
    const current = await readSequence(bundle);
    if (previous.value === null) return { checks: [], diagnostics: previous.diagnostics };
    // What is wrong with the package itself has been said by its own verification.
    if (current.value === null) return { checks: [], diagnostics: [] };
    const { id } = current.value.dossier.pack;
    const pack = readPack(library, id).value;
    if (pack === null) return { checks: [], diagnostics: [] };
    const text = textsIn(bundle);
    return verifySequence({
      file: bundle.file,
      previous: previous.value,
      current: current.value,
      amendment: await text('data/记录/amendment.json'),
      letter: await text('data/记录/deficiency-letter.json'),
      issued,
      pack,
    });
  } finally {
    before.close();
  }
}

const damaged = (file: string, { message, at, basis }: Diagnostic): Diagnostic => ({
  code: 'previous-damaged',
  severity: 'error',
  message: `申报包“${file}”不完好：${message}`,
  at,
  ...(basis === undefined ? {} : { basis }),
  hint: '请用报送时的原包。',
});
