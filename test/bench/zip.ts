import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { writeZip } from '../../src/shell/zip/write.ts';

/** `tsx test/bench/zip.ts [megabytes]`: our one-pass writer against archiver and `zip -0`, same files, same run. */
const megabytes = Number(process.argv[2] ?? 500);
const folder = mkdtempSync(join(tmpdir(), 'shenbao-zip-'));
const files = Array.from({ length: 100 }, (_, i) => ({ path: `${i}.pdf`, file: join(folder, `${i}.pdf`) }));
for (const [i, { file }] of files.entries()) writeFileSync(file, Buffer.alloc((megabytes * 1e6) / files.length, i));

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function archive(): Promise<void> {
  const zip = new ZipArchive({ store: true });
  for (const { path, file } of files) zip.file(file, { name: path });
  await Promise.all([pipeline(zip, createWriteStream(join(folder, 'archiver.zip'))), zip.finalize()]);
}

const ours = await timed(() => writeZip(files, join(folder, 'ours.zip')));
const theirs = await timed(archive);
const plain = await timed(() =>
  execFileSync('zip', ['-0', '-q', 'plain.zip', ...files.map(({ path }) => path)], { cwd: folder }),
);
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../node_modules/archiver/package.json', import.meta.url), 'utf8'),
);
const row = (name: string, seconds: number): string =>
  `${name}\t${seconds.toFixed(2)} s\t${(seconds / ours).toFixed(1)}×`;
process.stdout.write(
  `${[`${(statSync(join(folder, 'ours.zip')).size / 1e6).toFixed(0)} MB`, row('ours, with SHA-256 of each file', ours), row(`archiver ${version}`, theirs), row('zip -0', plain)].join('\n')}\n`,
);
rmSync(folder, { recursive: true, force: true });
