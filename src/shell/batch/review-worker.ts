import { verify } from '../../build/verify.ts';
import { packageChecks } from '../../bundle/verify/index.ts';
import { recordsIn, textsIn } from '../../bundle/verify/records.ts';
import { historyFrom } from '../../model/history.ts';
import { readPack } from '../../read/pack/index.ts';
import { type BatchRow, batchRow } from '../../review/index.ts';
import { loadLibrary } from '../library.ts';
import { openBundle } from '../zip/opened.ts';
import { answer } from './answer.ts';

/** One package of a batch. */
export interface ReviewTask {
  readonly path: string;
  readonly file: string;
}

const library = loadLibrary();
/** Rendering pages is the one optional check, and a third of the time: a batch is for sorting, `review` looks closely. */
const required = packageChecks.filter((check) => check.required);

answer(async ({ path, file }: ReviewTask): Promise<BatchRow> => {
  const packs = await library;
  const { value: bundle, diagnostics } = await openBundle(path);
  if (bundle === null) return batchRow({ file, dossier: null, pack: null, diagnostics, opened: false });
  try {
    const verified = await verify(bundle, packs, required);
    const { found } = await recordsIn(bundle);
    const dossier = found.dossier ?? null;
    const pack = dossier && readPack(packs, dossier.pack.id).value;
    const { accepted } = verified.value;
    const { sha256 } = bundle;
    const history = historyFrom((await textsIn(bundle)('data/记录/history.json')) ?? '');
    const corroboration = found.diagnostics?.corroboration ?? [];
    return batchRow({
      file,
      dossier,
      pack,
      diagnostics: verified.diagnostics,
      opened: true,
      accepted,
      sha256,
      earlier: history?.handings.slice(0, -1).map((one) => one.sha256) ?? [],
      corroboration,
    });
  } finally {
    bundle.close();
  }
});
