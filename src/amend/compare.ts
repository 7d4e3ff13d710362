import type { RevisedSpan } from '../model/amendment.ts';
import type { Block, Document } from '../model/document.ts';
import { plainText, runsOf } from '../model/reading-order.ts';
import { isCounted } from './counts.ts';
import { type Entry, entriesOf, type SequenceState, settingsOf } from './state.ts';

/** 变更 — one thing before and after; null where it was not, or is no more. */
export interface Change {
  readonly target: string;
  readonly title: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** 文档变更 — passages taken out and put in, in the order of the new text. */
export interface DocumentChange {
  readonly id: string;
  readonly title: string;
  readonly kind: '新增' | '修改' | '删除';
  readonly passages: readonly { readonly kind: '新增' | '删除'; readonly text: string }[];
}

/** 变更报告 — what differs between two sequences, and that nothing else does. */
export interface Comparison {
  /** What is printed on every document: the day, the recipient. No operation, and open to every sequence. */
  readonly settings: readonly Change[];
  readonly figures: readonly Change[];
  readonly facts: readonly Change[];
  readonly evidence: readonly Change[];
  readonly documents: readonly DocumentChange[];
  /** Paths below `data/`, apart from what each round itself adds. */
  readonly files: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
    readonly unchanged: number;
  };
}

export function compare(before: SequenceState, after: SequenceState): Comparison {
  const changes = changesOf(entriesOf(before), entriesOf(after));
  const of = (kind: string): Change[] => changes.filter(({ target }) => target.startsWith(`${kind}/`));
  return {
    settings: changesOf(settingsOf(before), settingsOf(after)),
    figures: of('indicator'),
    facts: of('facts'),
    evidence: of('evidence'),
    documents: documentChanges(before, after),
    files: fileChanges(before.files, after.files),
  };
}

/** Old entries in their order, each with its successor; then what is new, in its order. */
function changesOf(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): Change[] {
  const old = [...before.values()].map((entry) => changeOf(entry, after.get(entry.target) ?? null));
  const fresh = [...after.values()].filter(({ target }) => !before.has(target)).map((entry) => changeOf(null, entry));
  return [...old, ...fresh].filter((change) => change.before?.digest !== change.after?.digest);
}

const changeOf = (before: Entry | null, after: Entry | null): Change => ({
  target: (after ?? before)?.target ?? '',
  title: (after ?? before)?.title ?? '',
  before,
  after,
});

function documentChanges(before: SequenceState, after: SequenceState): DocumentChange[] {
  const old = new Map(before.documents.documents.map(({ document }) => [document.id, document]));
  const now = new Map(after.documents.documents.map(({ document }) => [document.id, document]));
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  return ids.flatMap((id) => documentChange(old.get(id), now.get(id)) ?? []);
}

function documentChange(before: Document | undefined, after: Document | undefined): DocumentChange | null {
  const passages = difference(before ? linesOf(before) : [], after ? linesOf(after) : []);
  if (passages.length === 0) return null;
  const kind = before === undefined ? '新增' : after === undefined ? '删除' : '修改';
  const { id, title } = (after ?? before) as Document;
  return { id, title, kind, passages: kind === '修改' ? passages : [] };
}

/** Paragraphs, table rows and the lines of cover, head and foot as printed. */
const linesOf = ({ blocks }: Document): string[] => blocks.flatMap(blockLines).filter((line) => line.trim() !== '');

/** What a block prints besides a table's head and caption. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return block.rows.map((row) => row.map(({ content }) => plainText(content)).join(' | '));
    case 'cover':
      return [
        block.heading,
        ...block.title,
        ...block.lines.map(({ label, text }) => `${label}：${text}`),
        ...block.foot,
      ];
    case 'letterhead':
      return [`${block.issuer}　${plainText(block.number)}`];
    case 'attachment-list':
      return block.entries.map(({ title }) => `附件：${title}`);
    case 'signature':
      return [`${block.units.join('、')}　${block.day}`];
    case 'imprint':
      return [`${block.issuer}　${block.day}印发`];
    default:
      return [plainText(runsOf(block))];
  }
}

/** Passages that were taken out and put in. */
export const difference = (before: readonly string[], after: readonly string[]): DocumentChange['passages'] =>
  wholeDifference(before, after).flatMap(({ kind, text }) => (kind === '相同' ? [] : [{ kind, text }]));

/** Longest common subsequence; ends that agree are set aside first, so that the table stays small. */
export function wholeDifference(before: readonly string[], after: readonly string[]): RevisedSpan[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [
    ...before.slice(0, head).map(same),
    ...walk(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

const same = (text: string): RevisedSpan => ({ kind: '相同', text });

function walk(a: readonly string[], b: readonly string[]): RevisedSpan[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as Uint32Array;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const spans: RevisedSpan[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      spans.push(same(a[i] ?? ''));
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      spans.push({ kind: '删除', text: a[i++] ?? '' });
    else spans.push({ kind: '新增', text: b[j++] ?? '' });
  }
  return spans;
}

function fileChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Comparison['files'] {
  const [old, now] = [before, after].map((files) => [...files.keys()].filter(isCounted)) as [string[], string[]];
  const shared = now.filter((path) => before.has(path));
  const changed = shared.filter((path) => before.get(path) !== after.get(path));
  return {
    added: now.filter((path) => !before.has(path)),
    removed: old.filter((path) => !after.has(path)),
    changed,
    unchanged: shared.length - changed.length,
  };
}
