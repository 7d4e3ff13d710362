/** Where something was seen: the one address type from a cell to the screen. Only the keys that apply are present. */
export interface Origin {
  /** Path relative to the workspace, NFC, forward slashes; for package findings relative to the package's top folder. */
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** Part of a Word file beside its main text: 页眉, 页脚, 脚注, 尾注. */
  readonly part?: string;
  /** 1-based line in the text as given. */
  readonly line?: number;
  /** 1-based column, counted in UTF-16 units. */
  readonly column?: number;
  /** 1-based page. */
  readonly page?: number;
  /** The exact text seen. */
  readonly quote?: string;
}

/** 级别 — the ground of a check decides it: law or national standard may be an error, a heuristic never. */
export type Severity = 'error' | 'warning' | 'note';

/** 问题 — one remark about the applicant's work, in the clerk's language, with its place and its mending. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Origin;
  readonly basis?: string;
  readonly hint?: string;
  readonly related?: readonly { readonly at: Origin; readonly message: string }[];
  /** 机械修改 — what the quoted text should read. Punctuation, digits and spacing only, never inside names. */
  readonly repair?: string;
  /** 没有列出 — found by running the checks again on a package whose own list leaves it out. */
  readonly unstated?: true;
  /** What it concerns, so that reports can be filtered and shared out. */
  readonly about?: {
    readonly clause?: string;
    readonly indicator?: string;
    readonly department?: string;
    /** The number of a piece that lacks. */
    readonly evidence?: string;
  };
}

/** A result never travels without what was noticed while it was made. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plain data with its positions beside it: `at('indicators', 3, 'years', 0, 'value')` names the cell. */
export interface Located<T> {
  readonly value: T;
  at(...path: readonly (string | number)[]): Origin;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

export const milder = (a: Severity, b: Severity): Severity => (rank[a] >= rank[b] ? a : b);

const placeKey = ({ file, sheet, page, line, column, cell }: Origin): string =>
  [file, sheet ?? '', pad(page), pad(line), pad(column), cell?.replace(/(\d+)$/, (n) => n.padStart(7, '0')) ?? ''].join(
    '\u0001',
  );

const pad = (n: number | undefined): string => String(n ?? 0).padStart(7, '0');

/**
 * 处理次序 — what is mended first, because the rest may follow from it: what could not be read, facts that lack, facts that
 * are wrong, what documents and volumes make of these, wording.
 */
const turns = ['unread', 'missing', 'wrong', 'consequence', 'wording'] as const;
export type Turn = (typeof turns)[number];
export type TurnOf = (code: string) => Turn;
const anyTurn: TurnOf = () => 'wrong';

/** What was not read stands before all it may cause, be it only a warning; else severity comes before turn. */
export function urgency({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>, turnOf: TurnOf = anyTurn): string {
  const turn = turnOf(code);
  const first = turn === 'unread' && severity !== 'note' ? 0 : 1;
  return `${first}${rank[severity]}${turns.indexOf(turn)}`;
}

/** `1.10` behind `1.9`: as people count, not as characters sort. */
const counted = (text: string): string => text.replace(/\d+/g, (n) => n.padStart(5, '0'));

/** Sorted by urgency, then place, clause and code; exact repetitions are dropped. */
export function sortDiagnostics(all: readonly Diagnostic[], turnOf?: TurnOf): Diagnostic[] {
  const keyed = all.map((d) => ({
    d,
    key: [urgency(d, turnOf), placeKey(d.at), counted(d.about?.clause ?? ''), d.code, counted(d.message)].join(
      '\u0001',
    ),
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.filter((k, i) => k.key !== keyed[i - 1]?.key).map((k) => k.d);
}

/** The counts that stand in every summary. */
export function countBySeverity(all: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of all) counts[severity] += 1;
  return counts;
}

/** `数据/申报数据.xlsx › 指标数据 › F14`, `汇报.pdf 第3页`, `dossier.yaml 第12行第5列`. */
export function describeOrigin({ file, sheet, cell, part, line, column, page }: Origin): string {
  const cells = [file, sheet, cell, part].filter((x) => x !== undefined).join(' › ');
  if (part !== undefined) return cells;
  const place = [page && `第${page}页`, line && `第${line}行`, column && `第${column}列`].filter(Boolean).join('');
  return place === '' ? cells : `${cells} ${place}`;
}
