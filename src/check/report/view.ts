import {
  type Diagnostic,
  describeOrigin,
  type Severity,
  sortDiagnostics,
  type TurnOf,
  urgency,
} from '../../diagnostic.ts';
import type { StandardPack } from '../../model/pack.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Owner } from './owners.ts';

/** What a report needs beside the record: words for codes and clauses. */
export interface ReportContext {
  /** 平川市国家卫生城市申报资料 */
  readonly heading: string;
  /** Title of a code of any engine; undefined prints the code alone. */
  readonly titleOf: (code: string) => string | undefined;
  /** What stands over the problems of a code, beside 【错误】: what is wrong, or 要求： and what is asked for. */
  readonly headingOf: (code: string) => string | undefined;
  /** When a problem of a code is to be mended. */
  readonly turnOf?: TurnOf;
  /** 大项 of a clause id. */
  readonly categoryOf: (clause: string) => string | undefined;
  /** Clause and unit of a problem, where its place tells more than it says itself. */
  readonly ownerOf?: (diagnostic: Diagnostic) => Owner;
}

/** One problem as every output shows it. */
export interface ReportLine {
  /** The same in terminal, JSON, HTML and Excel; 8 hex digits, made longer only where two would meet. */
  readonly id: string;
  readonly diagnostic: Diagnostic;
  readonly place: string;
  /** Its id; '' where none is known. */
  readonly clause: string;
  readonly category: string;
  readonly department: string;
}

/** Problems of one check; the most urgent group first, then the longest. */
export interface ReportGroup {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly lines: readonly ReportLine[];
}

export const categoriesOf = (pack: StandardPack): ReportContext['categoryOf'] => {
  const names = new Map(pack.categories.flatMap((c) => c.clauses.map((clause) => [clause.id, c.name] as const)));
  return (clause) => names.get(clause);
};

/** Every problem with its id, sorted by urgency and place. */
export function reportLines(
  { diagnostics }: DiagnosticsRecord,
  { categoryOf, turnOf, ownerOf = ownWords }: ReportContext,
): ReportLine[] {
  const seen = new Map<string, number>();
  return sortDiagnostics(diagnostics, turnOf).map((diagnostic) => {
    const short = fingerprint(diagnostic).slice(0, 8);
    const again = seen.get(short) ?? 0;
    seen.set(short, again + 1);
    const { clause, department } = ownerOf(diagnostic);
    return {
      id: again === 0 ? short : `${short}-${again + 1}`,
      diagnostic,
      place: describeOrigin(diagnostic.at),
      clause,
      category: categoryOf(clause) ?? '',
      department,
    };
  });
}

const ownWords = ({ about }: Diagnostic): Owner => ({
  clause: about?.clause ?? '',
  department: about?.department ?? '',
});

export function reportGroups(lines: readonly ReportLine[], { headingOf, turnOf }: ReportContext): ReportGroup[] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const { code, severity } = line.diagnostic;
    const key = `${code}\u0001${severity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()]
    .flatMap((own): ReportGroup[] => {
      const first = own[0]?.diagnostic;
      if (first === undefined) return [];
      return [{ code: first.code, title: headingOf(first.code) ?? first.code, severity: first.severity, lines: own }];
    })
    .map((group) => ({ group, urgent: urgency(group, turnOf) }))
    .sort(
      (a, b) =>
        compare(a.urgent, b.urgent) ||
        b.group.lines.length - a.group.lines.length ||
        compare(a.group.code, b.group.code),
    )
    .map(({ group }) => group);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
