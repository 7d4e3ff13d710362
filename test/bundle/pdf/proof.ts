import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BindReport, bindVolume, type VolumePart } from '../../../src/bundle/pdf/index.ts';
import { seeded } from '../../bench/random.ts';
import { assemble } from '../../bench/samples.ts';
import { compareUnderStamp } from './proof-pixels.ts';
import { readLinks } from './reader.ts';
import { stampFont } from './volumes.ts';

export interface ProofSource {
  readonly id: string;
  readonly bytes: () => Uint8Array;
}

/** How much is looked at: everything but pixels and links of ours, which are drawn by lot. */
export interface ProofSize {
  readonly perVolume: number;
  readonly pages: number;
  readonly links: number;
}

/** 证明 — what was looked at, and every place where a volume is not what it should be. */
export interface Proof {
  volumes: number;
  pages: number;
  compared: number;
  grown: number;
  innerLinks: number;
  ownLinks: number;
  readonly failures: string[];
}

/**
 * Binds the sources into volumes and proves them with programs that are not ours: qpdf checks each volume, poppler and
 * mupdf draw pages by lot before and after, pdf.js follows all links inside the sources and links of ours by lot.
 */
export async function prove(sources: readonly ProofSource[], size: ProofSize, say = (_: string) => {}): Promise<Proof> {
  const proof: Proof = { volumes: 0, pages: 0, compared: 0, grown: 0, innerLinks: 0, ownLinks: 0, failures: [] };
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-proof-'));
  try {
    const count = Math.ceil(sources.length / size.perVolume);
    for (let i = 0; i < count; i += 1) {
      const some = sources.slice(i * size.perVolume, (i + 1) * size.perVolume);
      await proveVolume(some, i, { ...size, pages: size.pages / count, links: size.links / count }, folder, proof);
      say(`${i + 1}/${count} ${JSON.stringify({ ...proof, failures: proof.failures.length })}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return proof;
}

async function proveVolume(
  sources: readonly ProofSource[],
  volume: number,
  size: ProofSize,
  folder: string,
  proof: Proof,
): Promise<void> {
  const path = join(folder, 'volume.pdf');
  const report = await bindTo(path, sources);
  const name = `volume ${volume + 1}`;
  proof.volumes += 1;
  proof.pages += report.pages;
  for (const { uri } of report.unresolved) proof.failures.push(`${name}: unresolved ${uri}`);
  const check = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (check.status !== 0)
    proof.failures.push(`${name}: qpdf --check says ${check.stdout}${check.stderr}`.slice(0, 400));
  await proveLinks(sources, report, readFileSync(path), size.links, `${name}, links`, proof);
  const random = seeded(volume + 1);
  for (let done = 0; done < size.pages; done += 1) {
    const at = random(sources.length);
    const { bytes, id } = sources[at] as ProofSource;
    const { pages, firstPage } = report.parts[at + 1] as BindReport['parts'][number];
    const page = random(pages) + 1;
    writeFileSync(join(folder, 'source.pdf'), bytes());
    const result = compareUnderStamp(join(folder, 'source.pdf'), page, path, firstPage + page - 1);
    proof.compared += 1;
    proof.grown += result.grown ? 1 : 0;
    for (const failure of result.failures) proof.failures.push(`${name}, ${id} page ${page}: ${failure}`);
  }
}

/** A page that links to every source, then the sources. */
async function bindTo(path: string, sources: readonly ProofSource[]): Promise<BindReport> {
  const file = openSync(path, 'w');
  const index: VolumePart = {
    id: 'index',
    source: () =>
      assemble([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>',
        ['', Buffer.from('9 9 9 9 re f')],
      ]),
    links: () => sources.map(({ id }, i) => ({ rect: [10, i, 90, i + 1] as const, uri: `evidence:${id}` })),
  };
  const parts = sources.map(
    ({ id, bytes }): VolumePart => ({
      id,
      source: bytes,
      target: `evidence:${id}`,
      outline: { title: id, depth: 0 },
      stamp: ({ index: page, count, volumePage }) => [
        { text: `佐证${id}　第${page}页，共${count}页`, at: 'top-left' },
        { text: `第${volumePage}页`, at: 'bottom-center' },
      ],
    }),
  );
  const about = { title: '第1册', language: 'zh-CN', date: '2024-05-01', producer: 'shenbao' };
  const report = await bindVolume({ ...about, fonts: { stamp: stampFont }, parts: [index, ...parts] }, (chunk) => {
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
  });
  closeSync(file);
  return report;
}

/** All links inside the sources lead where they led; ours, as many as wanted, lead to the first page of what they name. */
async function proveLinks(
  sources: readonly ProofSource[],
  report: BindReport,
  bytes: Uint8Array,
  wanted: number,
  name: string,
  proof: Proof,
): Promise<void> {
  const bound = await readLinks(bytes);
  const ours = bound.filter(({ page }) => page === 1);
  const random = seeded(9);
  for (let done = 0; done < wanted; done += 1) {
    const at = random(sources.length);
    proof.ownLinks += 1;
    const [seen, due] = [ours[at]?.to, report.parts[at + 1]?.firstPage];
    if (seen !== due) proof.failures.push(`${name}: ours to ${sources[at]?.id} leads to ${seen}, not ${due}`);
  }
  for (const [i, source] of sources.entries()) {
    const { firstPage, pages } = report.parts[i + 1] as BindReport['parts'][number];
    const before = await readLinks(source.bytes());
    const shifted = before.map(({ page, to }) => ({
      page: page + firstPage - 1,
      to: typeof to === 'number' ? to + firstPage - 1 : to,
    }));
    const after = bound.filter(({ page }) => page >= firstPage && page < firstPage + pages);
    proof.innerLinks += before.length;
    if (JSON.stringify(after) !== JSON.stringify(shifted)) proof.failures.push(`${name}: inside ${source.id}`);
  }
}
