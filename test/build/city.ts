import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCellsWith } from '../../src/build/cell-reading.ts';
import { keptOn } from '../../src/build/kept.ts';
import type { Looking } from '../../src/build.ts';
import { writeSample } from '../../src/cli/sample.ts';
import { version } from '../../src/cli/version.ts';
import { readPack } from '../../src/read/pack/index.ts';
import { loadDictionaryFiles } from '../../src/shell/dictionaries.ts';
import { edition } from '../../src/shell/edition.mjs';
import { diskShelf } from '../../src/shell/shelf.ts';
import { diskStore } from '../../src/shell/store.ts';
import { shipped } from '../read/pack/packs.ts';
import { setTimes } from './files.ts';
import { shenbao } from './run.ts';
import { type Edit, edited, workbookFile } from './workbook.ts';

export const packageName = '平川市-国家卫生城市-2023-0000';
export const change: Edit = { sheet: '指标数据', row: '25', column: '2023年数值', value: 51.37 };

/** The sample city three times: as it is, the same elsewhere in space and time, and as it was packed with one cell changed. */
export interface Cities {
  readonly root: string;
  readonly first: string;
  readonly elsewhere: string;
  readonly changed: string;
}

export function placesOf(): Cities {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-build-'));
  const at = (name: string): string => join(root, name);
  return { root, first: at('平川'), elsewhere: at('另一处 copy'), changed: at('改一格') };
}

export const remove = ({ root }: Cities): void => rmSync(root, { recursive: true, force: true });

/** Three workspaces of one sample, each packed or built by a process of its own. */
export async function makeCities({ first, elsewhere, changed }: Cities): Promise<void> {
  const pack = readPack(shipped, 'national-hygienic-city-2021').value;
  if (pack === null) throw new Error('no pack');
  await writeSample(first, pack);
  cpSync(first, elsewhere, { recursive: true });
  setTimes(elsewhere, new Date('2031-12-31T23:30:00Z'));
  const packed = await shenbao(['pack', first], { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } });
  // With all that was remembered: what must be another file is made anew, though the earlier one is at hand.
  cpSync(first, changed, { recursive: true });
  const { bytes } = await edited(readFileSync(join(first, workbookFile)), change);
  writeFileSync(join(changed, workbookFile), bytes);
  const runs = [
    packed,
    await shenbao(['pack', elsewhere], { before: 'other-hour.mjs', env: otherHour }),
    await shenbao(['build', changed]),
  ];
  // The changed figure is another than its evidence states: an error stands, and the draft comes out all the same.
  for (const [i, { code, out, err }] of runs.entries())
    if (code !== [0, 0, 1][i]) throw new Error(`${code}\n${out}\n${err}`);
}

/** Half a day and 500 days ahead, on the other side of the world. */
const otherHour = { TZ: 'America/St_Johns', LANG: 'C', CLOCK_AHEAD: String((500 * 24 + 13) * 3_600_000) };

/**
 * A machine that remembers what the program learned when it packed `city`: findings by content and works by what they are
 * made from. Only what is another there is looked at; every file is read, for its digest.
 */
export const remembering = (city: string): Looking => ({
  library: shipped,
  readCells: async (job) => readCellsWith(await loadDictionaryFiles(), job),
  version,
  store: diskStore(join(city, '.shenbao/缓存')),
  digests: { get: async () => null, put: async () => undefined },
  kept: keptOn(diskShelf(join(city, '.shenbao/成品')), edition()),
});

/** What was published, which is what `data/` of the package holds. */
export const published = (city: string): string => join(city, '输出', packageName);
export const zipOf = (city: string): string => `${published(city)}.zip`;
