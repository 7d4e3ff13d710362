import type { RevisedBlock, RevisedRow, RevisedSpan, RevisedTable, RevisedText } from '../model/amendment.ts';
import type { Document, TableBlock } from '../model/document.ts';
import { sequenceText } from '../model/history.ts';
import { type Comparison, wholeDifference } from './compare.ts';
import { type Paired, pairUp } from './pairing.ts';
import { type Printed, printedIn } from './printed.ts';
import type { SequenceState } from './state.ts';
import { charactersOf, reworded, span } from './wording.ts';

/** 修订对照稿 — every document that changed, whole, with what was taken out and what was put in; null when none did. */
export function revisedText(before: SequenceState, after: SequenceState, comparison: Comparison): RevisedText | null {
  if (comparison.documents.length === 0) return null;
  const { settings } = after.dossier.dossier;
  const sequence = sequenceText(settings.sequence);
  return {
    title: `${settings.applicant.name}申报资料修订对照稿（序列${sequence}）`,
    applicant: settings.applicant.name,
    author: `${settings.applicant.name}（序列${sequence}）`,
    day: settings.date,
    blocks: comparison.documents.flatMap(({ id, title, kind }): RevisedBlock[] => {
      const blocks = revisedBlocks(documentOf(before, id), documentOf(after, id));
      const spans = span('相同', `《${title}》（${kind}）`);
      return [{ role: 'heading', spans, ...turned(blocks[0]?.landscape) }, ...blocks];
    }),
  };
}

const documentOf = (state: SequenceState, id: string): Document | undefined =>
  state.documents.documents.find(({ document }) => document.id === id)?.document;

const turned = (landscape: boolean | undefined): Pick<RevisedBlock, 'landscape'> =>
  landscape === true ? { landscape } : {};

/** Line by line and row by row; what was reworded is shown in one paragraph or cell. */
export function revisedBlocks(before: Document | undefined, after: Document | undefined): RevisedBlock[] {
  const blocks: RevisedBlock[] = [];
  let open: OpenTable | null = null;
  for (const pair of pairsOf(printedIn(before), printedIn(after))) {
    const { row, landscape } = pair.now ?? pair.old;
    if (row === null) blocks.push(...paragraphsOf(pair).map((block) => ({ ...block, ...turned(landscape) })));
    else if (open === null || blocks.at(-1) !== open.block || !belongs(pair, open)) {
      open = openTable(pair, row.table, turned(landscape));
      blocks.push(open.block);
    }
    if (row !== null && open !== null) {
      open.old ??= pair.old?.row?.table ?? null;
      open.now ??= pair.now?.row?.table ?? null;
      open.rows.push(rowOf(pair));
    }
  }
  return blocks;
}

/** Every printed line of both, those that changed at one place told apart as well as can be. */
function pairsOf(before: readonly Printed[], after: readonly Printed[]): Paired[] {
  const pairs: Paired[] = [];
  const [olds, nows]: [Printed[], Printed[]] = [[], []];
  const settle = (): void => void pairs.push(...pairUp(olds.splice(0), nows.splice(0)));
  let [i, j] = [0, 0];
  for (const { kind } of wholeDifference(before.map(keyOf), after.map(keyOf))) {
    const [old, now] = [before[i], after[j]];
    if (kind === '相同') settle();
    if (kind === '相同' && old && now) pairs.push({ old, now });
    if (kind === '删除' && old) olds.push(old);
    if (kind === '新增' && now) nows.push(now);
    if (kind !== '新增') i += 1;
    if (kind !== '删除') j += 1;
  }
  settle();
  return pairs;
}

const keyOf = ({ key }: Printed): string => key;

function paragraphsOf({ old, now }: Paired): RevisedBlock[] {
  if (old?.key === now?.key) return [{ role: 'body', spans: span('相同', now?.key ?? '') }];
  const spans = old && now ? charactersOf(old.key, now.key) : null;
  if (spans !== null) return [{ role: 'body', spans }];
  return [...span('删除', old?.key ?? ''), ...span('新增', now?.key ?? '')].map((only) => ({
    role: 'body',
    spans: [only],
  }));
}

/** The table the next row may belong to: one of the old text, of the new one, or both. */
interface OpenTable {
  readonly block: RevisedTable;
  readonly rows: RevisedRow[];
  old: TableBlock | null;
  now: TableBlock | null;
}

function openTable(pair: Paired, { columns }: TableBlock, page: Pick<RevisedBlock, 'landscape'>): OpenTable {
  const rows: RevisedRow[] = [];
  const block = { role: 'table' as const, widths: columns.map(({ width }) => width), rows, ...page };
  return { block, rows, old: pair.old?.row?.table ?? null, now: pair.now?.row?.table ?? null };
}

const belongs = ({ old, now }: Paired, open: OpenTable): boolean =>
  isOf(old, open.old) && isOf(now, open.now) && (now ?? old)?.row?.cells.length === open.block.widths.length;

/** A side that has not been met, or says nothing here, does not decide. */
const isOf = (side: Printed | null, table: TableBlock | null): boolean =>
  side === null || table === null || side.row?.table === table;

function rowOf({ old, now }: Paired): RevisedRow {
  const head = (now ?? old)?.row?.head ?? false;
  if (old && now) {
    const cells = now.row?.cells.map((cell, x) => reworded(old.row?.cells[x] ?? '', cell)) ?? [];
    return { kind: '相同', head, cells };
  }
  const kind: RevisedSpan['kind'] = now ? '新增' : '删除';
  return { kind, head, cells: (now ?? old)?.row?.cells.map((cell) => span(kind, cell)) ?? [] };
}
