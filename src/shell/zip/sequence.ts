import type { SequenceState } from '../../amend/index.ts';
import type { Previous } from '../../build/previous.ts';
import { parseManifest, parseTags } from '../../bundle/manifest.ts';
import { recordDigest } from '../../bundle/page/index.ts';
import { recordsIn, textsIn } from '../../bundle/verify/records.ts';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { historyFrom } from '../../model/history.ts';
import type { OpenedBundle } from '../../model/opened.ts';
import { DamagedEntry } from './read.ts';

/** Reads a handed-in package as a sequence the next one can be measured against. Null when its record is not sound. */
export async function readSequence(bundle: OpenedBundle): Promise<Outcome<SequenceState | null>> {
  const text = textsIn(bundle);
  const { found, faults } = await recordsIn(bundle);
  const { dossier, documents, ledger } = found;
  if (!dossier || !documents || !ledger)
    return { value: null, diagnostics: faults.map(({ file, message }) => unsound(file, message)) };
  const { digests } = parseManifest((await text('manifest-sha256.txt')) ?? '');
  const files = new Map([...digests].map(([path, digest]) => [path.replace(/^data\//, ''), digest]));
  const record = recordDigest({ dossier, documents, ledger });
  // A folder it was unpacked to may be called anything; what it is called in the next package's record is its own name.
  const name = parseTags((await text('bag-info.txt')) ?? '').get('external-identifier')?.[0] ?? bundle.top;
  const history = historyFrom((await text('data/记录/history.json')) ?? '');
  return {
    value: { name, sha256: bundle.sha256, record, dossier, documents, ledger, files, history },
    diagnostics: [],
  };
}

/** Files of a handed-in package for the next one; `bundle` stays open as long as they are asked for. */
export const previousOf = (bundle: OpenedBundle, state: SequenceState): Previous => ({
  state,
  read: (path) => bundle.read(`data/${path}`),
  copy: async (path, sink) => {
    const source = bundle.open(`data/${path}`);
    try {
      for (let at = 0; at < source.size; at += CHUNK) sink.write(source.read(at, CHUNK));
    } finally {
      source.close();
    }
    const file = sink.finish();
    if (file.digest !== state.files.get(path)) throw new DamagedEntry(`与清单的校验值不符：${path}`);
    return file;
  },
});

const CHUNK = 1 << 20;

const unsound = (file: string, message: string): Diagnostic => ({
  code: 'record-valid',
  severity: 'error',
  message,
  at: { file },
  basis: '补正以上一序列的机读记录为准',
  hint: '请使用上一次报送的原包，不要用解压后改过的文件夹。',
});
