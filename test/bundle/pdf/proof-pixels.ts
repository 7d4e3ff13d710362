import { spawnSync } from 'node:child_process';
import { type Picture, picturesIn } from './programs.ts';

/** Dots an inch at which a strip of 24 points is 20 rows. */
const dpi = 60;
const strip = 20;
/** Rows at an edge a stamp may stand in. */
const zone = 30;

const engines: readonly (readonly [string, (path: string, page: number) => readonly string[]])[] = [
  ['pdftoppm', (path, page) => ['-cropbox', '-r', `${dpi}`, '-gray', '-f', `${page}`, '-l', `${page}`, path]],
  ['mutool', (path, page) => ['draw', '-q', '-r', `${dpi}`, '-F', 'pgm', '-o', '-', path, `${page}`]],
];

/** Whether a page of the volume shows, under the stamps, the very pixels of the source's page; stamps cover no ink. */
export function compareUnderStamp(
  source: string,
  page: number,
  volume: string,
  volumePage: number,
): { readonly grown: boolean; readonly failures: readonly string[] } {
  const failures: string[] = [];
  let grown = false;
  for (const [program, args] of engines) {
    const draw = (path: string, number: number): Picture | undefined =>
      picturesIn(spawnSync(program, args(path, number), { maxBuffer: 1 << 28 }).stdout)[0];
    const [before, after] = [draw(source, page), draw(volume, volumePage)];
    if (!before || !after) {
      failures.push(`${program} draws nothing`);
      continue;
    }
    const extra = after.height - before.height;
    grown ||= extra > 0;
    if (![0, strip, 2 * strip].includes(extra) || after.width !== before.width)
      failures.push(`${program}: ${before.width}×${before.height} became ${after.width}×${after.height}`);
    else if (![0, strip].some((above) => above <= extra && isSame(before, after, above, extra - above)))
      failures.push(`${program}: other pixels under the stamp`);
  }
  return { grown, failures };
}

/** The strips aside, pixels differ only near an edge that did not grow, and only where the paper was empty. */
function isSame(before: Picture, after: Picture, above: number, below: number): boolean {
  if (below > strip) return false;
  const { width, height } = before;
  for (let i = 0; i < before.grey.length; i += 1) {
    const was = before.grey[i] as number;
    if (Math.abs(was - (after.grey[i + above * width] as number)) <= 12) continue;
    const row = Math.floor(i / width);
    const stampable = (above === 0 && row < zone) || (below === 0 && row >= height - zone);
    if (!stampable || was < 200) return false;
  }
  return true;
}
