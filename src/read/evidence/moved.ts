import { stringify } from 'yaml';
import { plainYaml } from '../yaml/plain.ts';
import { evidenceRoot } from './place.ts';

/** 移动 — a file from its place to a place nobody holds. Paths relative to the workspace. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** SHA-256 of the file. */
  readonly digest: string;
}

const head = '# shenbao sort --apply 移动过的文件：从“原位置”到“现位置”。要放回去，运行 shenbao sort --undo。\n';

/** The text of 输出/归类记录.yaml. */
export function writeMoves(moves: readonly Move[]): string {
  const rows = moves.map(({ from, to, digest }) => ({ 原位置: from, 现位置: to, 校验值: digest }));
  return head + stringify(rows, { lineWidth: 0 });
}

/** The moves a record tells; null where it is no list. It lies where anybody can edit it: lines that lead out of 佐证材料/ are left out. */
export function readMoves(text: string): Move[] | null {
  const rows = parsed(text);
  if (!Array.isArray(rows)) return null;
  return rows.flatMap((row: unknown) => {
    const cells = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
    const move = { from: String(cells.原位置), to: String(cells.现位置), digest: String(cells.校验值) };
    return isInside(move.from) && isInside(move.to) ? [move] : [];
  });
}

const isInside = (path: string): boolean =>
  path.startsWith(evidenceRoot) &&
  path.length > evidenceRoot.length &&
  !/[\\\0]/.test(path) &&
  !path.split('/').includes('..');

/** What holds nothing lists nothing. */
function parsed(text: string): unknown {
  try {
    return plainYaml(text) ?? [];
  } catch {
    return null;
  }
}
