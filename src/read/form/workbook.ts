import exceljs from 'exceljs';
import type { Dossier, ProfileFact } from '../../model/dossier.ts';
import type { StandardPack } from '../../model/pack.ts';
import { indicatorSheet, profileSheet } from '../sheets/figures.ts';
import { sheets } from '../sheets/index.ts';
import { freezeTimes } from './freeze.ts';
import { writeGuide } from './guide.ts';
import { writeIndicators } from './indicators.ts';
import { writeSheet } from './sheet.ts';
import { writeOptions } from './validation.ts';

export interface FormOptions {
  /** Reporting year: the last year of figures. */
  readonly year: number;
  /** Facts to write; without them the form is empty but for what the pack prefills. */
  readonly dossier?: Dossier;
  /** An example row on sheets without facts; it is never read. Default true. */
  readonly example?: boolean;
}

const epoch = new Date('2000-01-01T00:00:00Z');

/** 申报数据.xlsx — the workbook to fill in. The same input gives the same bytes; what is written reads back the same. */
export async function writeWorkbook(pack: StandardPack, options: FormOptions): Promise<Uint8Array> {
  const { year, dossier, example = true } = options;
  const workbook = new exceljs.Workbook();
  Object.assign(workbook, { creator: '申报资料', lastModifiedBy: '申报资料', created: epoch, modified: epoch });
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  writeGuide(workbook, pack, year);
  const ranges = writeOptions(workbook, pack);
  for (const sheet of sheets) {
    if (sheet === indicatorSheet) writeIndicators(workbook, pack, year, dossier?.indicators ?? []);
    else {
      const facts = sheet === profileSheet ? profileRows(pack, dossier?.profile ?? []) : (dossier?.[sheet.key] ?? []);
      writeSheet(workbook, sheet, facts, ranges, example);
    }
  }
  return freezeTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

type Row = Readonly<Record<string, unknown>>;

/** Every fact the pack asks for, filled or not, then whatever else the dossier holds. */
function profileRows(pack: StandardPack, facts: readonly ProfileFact[]): Row[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const asked = pack.profile.map(
    (field): Row => byId.get(field.id) ?? { id: field.id, name: field.name, unit: field.unit, scope: field.scope },
  );
  const known = new Set(pack.profile.map((field) => field.id));
  return [...asked, ...facts.filter((fact) => !known.has(fact.id))];
}
