import type { Diagnostic, Origin } from '../../src/diagnostic.ts';
import { compareProse } from '../../src/proof/compare.ts';
import { proofread } from '../../src/proof/proofread.ts';
import type { Dictionaries } from '../../src/text/dictionaries.ts';
import type { Prose } from '../../src/text/prose.ts';

type Row = Record<string, string>;

/** The stretch of the line that a mark or a finding covers; null where its words are not in the line. */
function spanOf(line: string, words: string): [number, number] | null {
  const plain = (s: string): string => s.replace(/\s/g, '');
  const at = plain(line).indexOf(plain(words));
  return at < 0 ? null : [at, at + plain(words).length];
}

/** A finding and the stretch it covers; what contradicts itself stands in two places, and the finding names both. */
interface Hit {
  readonly d: Diagnostic;
  readonly places: readonly { readonly at: Origin; readonly span: [number, number] }[];
}

/** A place's columns, counted without blanks, as the marks are. */
function spanAt({ column = 1, quote = '' }: Origin, line: string): [number, number] {
  const blanks = (s: string): number => s.replace(/\s/g, '').length;
  const start = blanks(line.slice(0, column - 1));
  return [start, start + Math.max(1, blanks(quote))];
}

const covers = (row: Row, line: string, { places }: Hit): boolean =>
  places.some(({ at, span: [start, end] }) => {
    if (at.file !== row.file || String(at.line) !== row.line) return false;
    const span = spanOf(line, row.snippet ?? '');
    return span === null || (start < span[1] && end > span[0]);
  });

const isControl = (row: Row): boolean => (row.type ?? '').endsWith('_ok');
const controlCodes: Record<string, readonly string[]> = {
  count_ok: ['count-mismatch', 'numbering-gap'],
  arithmetic_ok: ['arithmetic'],
};

/** Recall by severity and precision of the proof-reading over marked texts; prints what was missed and what stands beside every mark. */
export function measureProof(proses: readonly Prose[], rows: readonly Row[], dictionaries: Dictionaries): void {
  const lines = new Map(proses.flatMap((p) => p.lines.map((l) => [`${p.file}:${l.line}` as string, l.text] as const)));
  const lineOf = (file: string | undefined, line: string | number | undefined): string =>
    lines.get(`${file}:${line}`) ?? '';
  const found = [...proses.flatMap((p) => proofread(p, { dictionaries })), ...compareProse(proses)];
  const hits = found.map((d): Hit => {
    const all = [d.at, ...(d.related ?? []).map(({ at }) => at)];
    return { d, places: all.map((at) => ({ at, span: spanAt(at, lineOf(at.file, at.line)) })) };
  });
  const marks = rows.filter((r) => !isControl(r));
  const groups = [
    ['error', (r: Row) => r.severity === 'error'],
    ['warning yes', (r: Row) => r.severity === 'warning' && r.machine_checkable === 'yes'],
    ['warning partly', (r: Row) => r.severity === 'warning' && r.machine_checkable !== 'yes'],
    ['info', (r: Row) => r.severity === 'info'],
  ] as const;
  for (const [name, belongs] of groups) {
    const wanted = marks.filter(belongs);
    const missed = wanted.filter((r) => !hits.some((h) => covers(r, lineOf(r.file, r.line), h)));
    console.log(
      `recall ${name}: ${wanted.length - missed.length}/${wanted.length} = ${ratio(wanted.length - missed.length, wanted.length)}`,
    );
    for (const r of missed) console.log(`   missed ${r.file}:${r.line} ${r.type} ${r.snippet}`);
  }
  const beside = hits.filter((h) => !marks.some((r) => covers(r, lineOf(r.file, r.line), h)));
  console.log(
    `precision: ${hits.length - beside.length}/${hits.length} = ${ratio(hits.length - beside.length, hits.length)}`,
  );
  for (const { d } of beside)
    console.log(`   beside ${d.at.file}:${d.at.line} ${d.code} [${d.severity}] ${d.at.quote} — ${d.message}`);
  const controls = rows
    .filter(isControl)
    .flatMap((r) =>
      hits.filter((h) => covers(r, lineOf(r.file, r.line), h) && controlCodes[r.type ?? '']?.includes(h.d.code)),
    );
  console.log(`hits on controls: ${controls.length}`);
  for (const { d } of controls) console.log(`   control ${d.at.file}:${d.at.line} ${d.code} ${d.at.quote}`);
}

export const ratio = (a: number, b: number): string => (b === 0 ? '—' : (a / b).toFixed(3));
