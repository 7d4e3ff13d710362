import { archiveHeads, archiveRows } from '../bundle/archive.ts';
import { type CatalogueRow, documentHeads, documentRows, evidenceHeads, evidenceRows } from '../bundle/catalogue.ts';
import { urlOfPath } from '../bundle/names.ts';
import type { BundleEntry, Volume } from '../model/bundle.ts';
import { type Sheet, writeXlsx } from '../write/xlsx/write-xlsx.ts';
import type { Intake } from './intake.ts';
import type { Written } from './write.ts';

/** 总目录.xlsx — the catalogue as a sheet to sort and filter; the first cell of a row opens its page or its file. */
export function sheetEntries(written: Written, { dossier, pack }: Intake): BundleEntry[] {
  const [, ...documents] = written.documents.map(({ document }) => document);
  const volumes = written.volumes.map(({ volume }) => volume);
  const paths = written.filed.map(({ entry }) => entry.path);
  const links = linksTo(volumes, paths);
  const listed = documentRows(documents, { settings: dossier.value.settings, pack }, volumes, paths);
  const sheets: Sheet[] = [
    { name: '申报材料', heads: documentHeads, widths: [8, 36, 44, 10, 8], rows: linked(listed, links) },
    {
      name: '佐证材料目录',
      heads: evidenceHeads,
      widths: [10, 44, 24, 22, 12, 8, 12, 14, 10, 8],
      rows: linked(evidenceRows(written.rows, volumes), links),
    },
    {
      name: '长期保存核查',
      heads: archiveHeads,
      widths: [10, 44, 10, 14, 60],
      rows: linked(archiveRows(written.archive), links),
    },
  ];
  return [{ path: '00 总目录/总目录.xlsx', bytes: writeXlsx(sheets) }];
}

/** By a row's target: its first page in a volume, or the file that was handed in. */
const linksTo = (volumes: readonly Volume[], filed: readonly string[]): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...volumes.flatMap(({ path, parts }) =>
      parts.map((part) => [part.target, `../${urlOfPath(path)}#page=${part.firstPage}`] as const),
    ),
    ...filed.map((path) => [`file:${path}`, `../${urlOfPath(path)}`] as const),
  ]);

const linked = (rows: readonly CatalogueRow[], links: ReadonlyMap<string, string>): Sheet['rows'] =>
  rows.map(({ cells, target }) => {
    const link = links.get(target);
    return cells.map((text, i) => (i === 0 && link !== undefined ? { text, link } : text));
  });
