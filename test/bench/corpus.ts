import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Harm, harmFile, harms, packObjects, qpdfVersion } from './hostile.ts';
import { type Random, seeded } from './random.ts';
import { drawingFile, type Scan, scanFile, scanPicture } from './samples.ts';
import { createTypesetter } from './text-files.ts';

/** What the corpus maker leaves behind for the bench: paths relative to the folder. */
export interface Corpus {
  readonly pages: number;
  /** Sound files in order of binding. */
  readonly clean: readonly { readonly path: string; readonly pages: number }[];
  /** The same, a sixth of them encrypted or damaged. */
  readonly hostile: readonly { readonly path: string; readonly pages: number; readonly harm?: Harm }[];
}

/** Page counts that add up exactly: mostly short files, a few long ones. */
function pageCounts(files: number, pages: number, random: Random): number[] {
  const weights = Array.from({ length: files }, () => 1 + random(10) + (random(12) === 0 ? 40 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.max(1, Math.round((weight * pages) / total)));
  for (let i = 0, off = pages - counts.reduce((a, b) => a + b, 0); off !== 0; i = (i + 1) % files) {
    const step = off > 0 ? 1 : (counts[i] as number) > 1 ? -1 : 0;
    counts[i] = (counts[i] as number) + step;
    off -= step;
  }
  return counts;
}

/** Five in ten typeset (one of them with packed objects), two drawn, three scanned at so many dots per inch. */
export function makeCorpus(out: string, files: number, pages: number, dpi = 150): Corpus {
  const random = seeded(20240501);
  const packing = qpdfVersion() !== null;
  const typeset = createTypesetter();
  const pictures = Array.from({ length: 12 }, (_, i) =>
    scanPicture(i + 1, Math.round(8.267 * dpi), Math.round(11.693 * dpi)),
  );
  mkdirSync(join(out, 'clean'), { recursive: true });
  mkdirSync(join(out, 'hostile'), { recursive: true });
  const clean = pageCounts(files, pages, random).map((count, i) => {
    const mark = `${String(i + 1).padStart(4, '0')}`;
    const path = join('clean', `${mark}.pdf`);
    const make = i % 10 < 5 ? typeset : i % 10 < 7 ? drawingFile : scan(pictures);
    writeFileSync(join(out, path), make(count, seeded(i * 7919 + 1), mark));
    if (i % 10 === 1 && packing) packObjects(join(out, path));
    return { path, pages: count };
  });
  const usable = packing ? harms : harms.slice(2);
  const hostile = clean.map((file, i) => {
    if (i % 6 !== 0) return file;
    const harm = usable[(i / 6) % usable.length] as Harm;
    const path = file.path.replace('clean', 'hostile');
    harmFile(join(out, file.path), join(out, path), harm);
    return { ...file, path, harm };
  });
  const corpus: Corpus = { pages, clean, hostile };
  writeFileSync(join(out, 'corpus.json'), JSON.stringify(corpus, null, 1));
  return corpus;
}

const scan =
  (pictures: readonly Scan[]) =>
  (count: number, random: Random, mark: string): Uint8Array =>
    scanFile(count, pictures, random, mark);

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '1000' },
      pages: { type: 'string', default: '10000' },
      dpi: { type: 'string', default: '150' },
      out: { type: 'string', default: 'bench-corpus' },
    },
  });
  const corpus = makeCorpus(values.out, Number(values.files), Number(values.pages), Number(values.dpi));
  process.stdout.write(`${corpus.clean.length} files, ${corpus.pages} pages in ${values.out}\n`);
  if (qpdfVersion() === null)
    process.stdout.write('qpdf is not here: no encrypted files and no packed ones were made\n');
}
