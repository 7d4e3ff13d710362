import { countBySeverity, type Diagnostic, describeOrigin, type Severity, sortDiagnostics } from '../diagnostic.ts';

const label: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' };
const colour: Record<Severity, number> = { error: 31, warning: 33, note: 36 };

/** The list of problems for a terminal, grouped by check; a long group is cut and says by how many. */
export function renderProblems(all: readonly Diagnostic[], options: { colour: boolean; most?: number }): string {
  const most = options.most ?? 5;
  const groups = new Map<string, Diagnostic[]>();
  for (const d of sortDiagnostics(all)) {
    const key = `${d.severity} ${d.code}`;
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  const blocks = [...groups.values()].map((group) => renderGroup(group, most, options.colour));
  return [...blocks, renderSummary(all)].join('\n\n');
}

function renderGroup(group: readonly Diagnostic[], most: number, coloured: boolean): string {
  const [first] = group;
  if (first === undefined) return '';
  const head = `${paint(label[first.severity], colour[first.severity], coloured)} ${first.code}（${group.length}处）`;
  const lines = group.slice(0, most).flatMap((d) => [`  ${describeOrigin(d.at)}`, `    ${d.message}`]);
  const left = group.length > most ? [`  ……另有${group.length - most}处，完整清单见 --html 或 --xlsx`] : [];
  const mend = [first.hint && `  怎么改：${first.hint}`, first.basis && `  依据：${first.basis}`].filter(
    (x) => x !== undefined,
  );
  return [head, ...lines, ...left, ...mend.filter((x) => x !== '')].join('\n');
}

export function renderSummary(all: readonly Diagnostic[]): string {
  const { error, warning, note } = countBySeverity(all);
  return error + warning + note === 0 ? '没有发现问题。' : `共${error}个错误、${warning}个警告、${note}个提示。`;
}

const paint = (text: string, code: number, on: boolean): string => (on ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Progress on a terminal, silence in a pipe. */
export function progressLine(stream: NodeJS.WriteStream): (text: string) => void {
  if (!stream.isTTY) return () => {};
  return (text) => stream.write(`\r\u001b[2K${text}`);
}
