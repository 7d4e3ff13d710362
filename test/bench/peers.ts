import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageSurvey } from '../../src/model/evidence.ts';
import type { Corpus } from './corpus.ts';

/** One contender, run in a process of its own: `node peers.ts <name> <folder> <count> <clean|hostile> <out>`. */
type Contender = (paths: readonly string[], out: string) => Promise<void>;

const fontPath = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', import.meta.url),
);

/** Reads file after file into the same memory, which grows with the largest. */
function createReader(): (path: string) => Uint8Array {
  let room = Buffer.allocUnsafeSlow(4 << 20);
  return (path) => {
    const file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > room.length) room = Buffer.allocUnsafeSlow(size);
    let used = 0;
    for (let got = -1; got !== 0 && used < size; used += got) got = readSync(file, room, used, size - used, null);
    closeSync(file);
    return room.subarray(0, used);
  };
}

/** What a build keeps of each file from the day it came in: the bench writes it once, beside the corpus. */
const surveyFile = (paths: readonly string[]): string => `${paths[0]}.${paths.length}.surveys.json`;

const probe: Contender = async (paths) => {
  const { probePdf } = await import('../../src/bundle/pdf/index.ts');
  const read = createReader();
  writeFileSync(surveyFile(paths), JSON.stringify(paths.map((path) => probePdf(read(path)).survey)));
};

const probed: Contender = (paths, out) =>
  ours(paths, out, JSON.parse(readFileSync(surveyFile(paths), 'utf8')) as readonly PageSurvey[]);

/** Stamps, bookmarks, labels, targets, links: the whole work, where the others only merge. */
const ours = async (paths: readonly string[], out: string, surveys?: readonly PageSurvey[]): Promise<void> => {
  const { bindVolume } = await import('../../src/bundle/pdf/index.ts');
  const file = openSync(out, 'w');
  const read = createReader();
  const parts = paths.map((path, i) => {
    const id = `3.1-${String(i + 1).padStart(2, '0')}`;
    const survey = surveys?.[i];
    return {
      id,
      ...(survey ? { survey } : {}),
      source: () => read(path),
      target: `evidence:${id}`,
      outline: { title: `${id} 佐证材料`, depth: 0 },
      stamp: ({ index, count, volumePage }: { index: number; count: number; volumePage: number }) => [
        { text: `佐证 ${id}　第 ${index} 页 共 ${count} 页`, at: 'top-right' as const },
        { text: `第 ${volumePage} 页`, at: 'bottom-center' as const },
      ],
    };
  });
  const report = await bindVolume(
    {
      title: '合订本',
      language: 'zh-CN',
      date: '2024-05-01',
      producer: 'bench',
      fonts: { stamp: readFileSync(fontPath) },
      parts,
    },
    (chunk) => {
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    },
  );
  closeSync(file);
  const lost = report.parts.filter(({ pages }) => pages === 0).length;
  process.stdout.write(JSON.stringify({ pages: report.pages, lost }));
};

const pdfLib: Contender = async (paths, out) => {
  const { PDFDocument } = await import('pdf-lib');
  const target = await PDFDocument.create();
  for (const path of paths) {
    const source = await PDFDocument.load(readFileSync(path), { ignoreEncryption: true });
    for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  }
  writeFileSync(out, await target.save());
  process.stdout.write(JSON.stringify({ pages: target.getPageCount() }));
};

const libpdf: Contender = async (paths, out) => {
  const { PDF } = await import('@libpdf/core');
  const target = PDF.create();
  for (const path of paths) {
    const source = await PDF.load(readFileSync(path));
    await target.copyPagesFrom(
      source,
      Array.from({ length: source.getPageCount() }, (_, i) => i),
    );
  }
  writeFileSync(out, await target.save());
  process.stdout.write(JSON.stringify({ pages: target.getPageCount() }));
};

const contenders: Readonly<Record<string, Contender>> = {
  ours,
  probe,
  'ours probed': probed,
  'pdf-lib': pdfLib,
  libpdf,
};

export const versionOf = (name: string): string => {
  const path = createRequire(import.meta.url).resolve(name);
  const folder = path.slice(0, path.lastIndexOf(name) + name.length);
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
};

if (import.meta.filename === process.argv[1]) {
  const [name = '', folder = '', count = '', kind = 'clean', out = ''] = process.argv.slice(2);
  const corpus = JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')) as Corpus;
  const files = kind === 'hostile' ? corpus.hostile : corpus.clean;
  const run = contenders[name];
  if (!run) throw new Error(`unknown contender ${name}`);
  await run(
    files.slice(0, Number(count)).map(({ path }) => join(folder, path)),
    out,
  );
}
