import { takeIn } from '../../src/build/intake.ts';
import { composeBook, composeInput } from '../../src/build/report-document.ts';
import { composeAll } from '../../src/compose/index.ts';
import type { Document } from '../../src/model/document.ts';
import { readStyle } from '../../src/read/style.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { writeDocx, writePdf } from '../../src/write/index.ts';

/** `npm run bench:documents` — a 汇编 of 60 pages and every document of the fictional city, each from facts to Word and PDF. */
const rounds = 3;
const library = await loadLibrary();
const workspace = diskWorkspace(new URL('../../samples/pingchuan', import.meta.url).pathname, '2024-06-20');
const { intake } = await takeIn(workspace, { library });
if (intake === null) throw new Error('no sample');
const { pack } = intake;
const input = await composeInput(intake, workspace, library);
const style = readStyle(library, pack.id);

/** Wall and CPU seconds, the median of the rounds by wall. Faces are loaded anew in each, as in a process of its own. */
async function measure(name: string, target: number, work: () => Promise<string>): Promise<void> {
  const runs: { wall: number; cpu: number; said: string }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const said = await work();
    const { user, system } = process.cpuUsage(used);
    runs.push({ wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, said });
  }
  const median = runs.sort((a, b) => a.wall - b.wall)[Math.floor(rounds / 2)];
  if (median === undefined) return;
  const { wall, cpu, said } = median;
  process.stdout.write(
    `${name}：${said}，用时 ${wall.toFixed(2)} 秒，CPU ${cpu.toFixed(2)} 秒（要求 ${target} 秒以内）\n`,
  );
}

async function written(documents: readonly Document[]): Promise<number> {
  const faces = await loadFaces('开源');
  let pages = 0;
  for (const document of documents) {
    const pdf = writePdf(document, style, faces, { links: () => null });
    await writeDocx(document, style, { landmarkPages: pdf.landmarkPages });
    pages += pdf.pages;
  }
  return pages;
}

const streets = intake.dossier.value.divisions.filter(({ level }) => level === '街道').map(({ name }) => name);
const entry = pack.documents.find(({ variant }) => variant === '街道');
if (entry === undefined) throw new Error('no kind');
const units = Array.from({ length: 25 }, (_, i) => streets[i % streets.length] ?? '');

await measure('汇编', 2, async () => `${await written([composeBook(input, entry, units).value])} 页`);
await measure('全部文件', 5, async () => {
  const { value } = composeAll(input);
  return `${value.length} 份 ${await written(value)} 页`;
});
