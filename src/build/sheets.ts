import { archiveHeads, archiveRows } from '../bundle/archive.ts';
import { type CatalogueRow, documentHeads, documentRows, evidenceHeads, evidenceRows } from '../bundle/catalogue.ts';
import { urlOfPath } from '../bundle/names.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { type Sheet, writeXlsx } from '../write/xlsx/write-xlsx.ts';
import type { Intake } from './intake.ts';
import type { Written } from './write.ts';

/** 总目录.xlsx — the catalogue as a sheet to sort and filter; the first cell of a row opens its page in the volume. */
export function sheetEntries(
  { documents, rows, volumes, archive, filed }: Written,
  { dossier, pack }: Intake,
): BundleEntry[] {
  const frame = { settings: dossier.value.settings, pack };
  const bound = volumes.map(({ volume }) => volume);
  const pageOf = new Map<string, string>(
    bound.flatMap(({ path, parts }) =>
      parts.map((part) => [part.target, `../${urlOfPath(path)}#page=${part.firstPage}`] as const),
    ),
  );
  const paths = filed.map(({ entry }) => entry.path);
  for (const path of paths) pageOf.set(`file:${path}`, `../${urlOfPath(path)}`);
  const linked = (all: readonly CatalogueRow[]): Sheet['rows'] =>
    all.map(({ cells, target }) => {
      const link = pageOf.get(target);
      return cells.map((text, i) => (i === 0 && link !== undefined ? { text, link } : text));
    });
  const [, ...others] = documents;
  const sheets: Sheet[] = [
    {
      name: '申报材料',
      heads: documentHeads,
      widths: [8, 36, 44, 10, 8],
      rows: linked(
        documentRows(
          others.map((d) => d.document),
          frame,
          bound,
          paths,
        ),
      ),
    },
    {
      name: '佐证材料目录',
      heads: evidenceHeads,
      widths: [10, 44, 24, 22, 12, 8, 12, 14, 10, 8],
      rows: linked(evidenceRows(rows, bound)),
    },
    { name: '长期保存核查', heads: archiveHeads, widths: [10, 44, 10, 14, 60], rows: linked(archiveRows(archive)) },
  ];
  return [{ path: '00 总目录/总目录.xlsx', bytes: writeXlsx(sheets) }];
}
