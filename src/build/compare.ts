import {
  type Comparison,
  changeDocument,
  changeTables,
  compare,
  revisedText,
  type SequenceState,
} from '../amend/index.ts';
import { locate } from '../bundle/records.ts';
import { stableJson } from '../bundle/stable-json.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { StandardPack } from '../model/pack.ts';
import { readStyle } from '../read/style.ts';
import { writeRevisions } from '../write/docx/write-revisions.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';
import type { Machine } from './machine.ts';
import { writeBoth } from './report-document.ts';

/** 变更报告 — two packages held side by side, and the papers that say what differs. */
export interface Compared {
  readonly comparison: Comparison;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Two packages can be held side by side when they are of one applicant and one standard; anything else is no change. */
export function comparable(before: SequenceState, after: SequenceState): Diagnostic[] {
  const [a, b] = [before, after].map(({ dossier }) => dossier.dossier.settings);
  if (a === undefined || b === undefined) return [];
  const fields = [
    ['申报单位', a.applicant.name, b.applicant.name],
    ['标准包', a.pack, b.pack],
  ] as const;
  return fields
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => ({
      code: 'envelope-same',
      severity: 'error',
      message: `两个包的${name}不同：“${one}”和“${other}”，不是同一申报的前后两次`,
      at: { file: after.name },
      basis: '变更报告比的是同一申报单位、同一标准的两次报送',
      hint: '换成同一申报单位的两个包。',
    }));
}

/** Any two sequences, next to one another or not, in either order: what differs as Word, PDF, Excel and JSON. */
export async function comparePackages(
  before: SequenceState,
  after: SequenceState,
  pack: StandardPack,
  machine: Pick<Machine, 'library' | 'faces' | 'version'>,
): Promise<Compared> {
  const comparison = compare(before, after);
  const { pdf, docx } = await writeBoth(
    changeDocument(before, after, comparison),
    { pack, dossier: locate(after.dossier) },
    machine,
  );
  const revised = revisedText(before, after, comparison);
  const files = [
    { name: '变更报告.docx', bytes: docx },
    { name: '变更报告.pdf', bytes: pdf },
    { name: '变更.xlsx', bytes: writeXlsx(changeTables(comparison)) },
    { name: '变更.json', bytes: new TextEncoder().encode(changeJson(before, after, comparison, machine.version)) },
    ...(revised === null
      ? []
      : [{ name: '修订对照稿.docx', bytes: await writeRevisions(revised, readStyle(machine.library, pack.id)) }]),
  ];
  return { comparison, files };
}

/** `变更.json`: which two packages, bound by their digests, and every change with digests before and after. */
export function changeJson(
  before: SequenceState,
  after: SequenceState,
  comparison: Comparison,
  version: string,
): string {
  const named = ({ name, sha256, record, dossier }: SequenceState) => ({
    name,
    sequence: dossier.dossier.settings.sequence,
    sha256,
    record,
  });
  return stableJson({
    format: 1,
    kind: 'change-report',
    tool: { name: 'shenbao', version },
    before: named(before),
    after: named(after),
    ...comparison,
  });
}
