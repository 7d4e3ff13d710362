import type { LedgerRecord } from '../../../model/record.ts';
import { type ArchiveLine, archiveHeads, archiveRows } from '../../archive.ts';
import {
  besidesCatalogue,
  documentHeads,
  documentRows,
  evidenceHeads,
  evidenceRows,
  filedPaths,
} from '../../catalogue.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

const FILE = '00 总目录/总目录.xlsx';

export const sheetText: PackageCheck = {
  code: 'sheet-text',
  title: '总目录工作簿的每一格都与台账和合订本一致',
  why: '审核人用它排序筛选；改了一格，找到的就是别的页。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, pack, payload, payloadBytes, probes }) {
    const [sound, standard] = [await records(), await pack()];
    if (sound === null || standard === null || probes.sheetTexts === undefined)
      return notEvaluated('机读记录、标准包或表格读取程序不可用');
    if (!payload.has(FILE)) return [{ file: `data/${FILE}`, message: '包内没有总目录工作簿' }];
    const { rows, volumes } = sound.ledger;
    const others = besidesCatalogue(sound.documents.documents);
    const frame = { settings: sound.dossier.dossier.settings, pack: standard };
    const expected = [
      [documentHeads, ...documentRows(others, frame, volumes, filedPaths(sound.ledger)).map(({ cells }) => cells)],
      [evidenceHeads, ...evidenceRows(rows, volumes).map(({ cells }) => cells)],
      [archiveHeads, ...archiveRows(archiveLinesOf(sound.ledger)).map(({ cells }) => cells)],
    ];
    const found = readSheets(probes.sheetTexts, await payloadBytes(FILE));
    if (found === null) return [{ file: `data/${FILE}`, message: '打不开这个工作簿，或它大得不合理' }];
    return expected.flatMap((sheet, i) => differences(sheet, found[i] ?? []));
  },
};

/** The record's own lines; one that names no bound piece is left out, so that the sheet then has a row too many. */
function archiveLinesOf({ rows, volumes, archive = [] }: LedgerRecord): ArchiveLine[] {
  const [rowOf, volumeOf] = [new Map(rows.map((row) => [row.number, row])), new Map(volumes.map((v) => [v.path, v]))];
  return archive.flatMap(({ number, obstacles }) => {
    const row = rowOf.get(number);
    const volume = volumeOf.get(row?.volume?.path ?? '');
    if (row === undefined || volume === undefined) return [];
    return [{ number, title: row.title, file: row.file.path, volume, obstacles }];
  });
}

function readSheets(read: (bytes: Uint8Array) => string[][][], bytes: Uint8Array): string[][][] | null {
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

/** As a cell can hold it: what XML has no sign for is written as a blank, and no cell is longer than a workbook allows. */
const written = (text: string): string => text.slice(0, 32_000).replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ');

/** Row by row; blanks at the end of a row are not written. */
function differences(expected: readonly (readonly string[])[], found: readonly (readonly string[])[]): Finding[] {
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, i) => [expected[i], found[i]] as const).flatMap(([wanted, seen], i): Finding[] => {
    const [a, b] = [wanted, seen].map((cells) =>
      (cells ?? [])
        .map(written)
        .join('\u0001')
        .replace(/\u0001+$/, ''),
    );
    return a === b
      ? []
      : [
          {
            file: `data/${FILE}`,
            message: `总目录工作簿第${i + 1}行与台账不符`,
            quote: (seen ?? []).join(' ').slice(0, 80),
          },
        ];
  });
}
