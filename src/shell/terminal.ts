import { type Pace, paceOf, timeLeft } from './pace.ts';

/** 进度 — how far one piece of work has come; `now` is what is under way. */
export interface Count {
  readonly done: number;
  readonly all: number;
  readonly now?: string;
}

/** 进度 — what is being done, how much of it is done, and whether it goes on beside something else; '' when all is over. */
export type Progress = (work: string, count?: Count, beside?: boolean) => void;

/** Milliseconds between two drawings of the same work: faster than an eye, slower than a loop over files. */
const pause = 80;

/** One line on a terminal, redrawn in place; silence in a pipe. */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & { readonly columns?: number },
  now: () => number = Date.now,
): Progress {
  if (!stream.isTTY) return () => {};
  const paces = new Map<string, Pace>();
  let [main, side, shown, drawn] = ['', '', '', 0];
  return (work, count, beside = false) => {
    const text = work === '' ? '' : said(work, count, paces, now());
    if (beside) side = text;
    else main = text;
    if (main === '' && !beside) side = '';
    if (work !== '' && shown === work && now() - drawn < pause) return;
    [shown, drawn] = [work, now()];
    const line = [main, side].filter((part) => part !== '').join('　');
    stream.write(`\r\u001b[2K${fitted(line, (stream.columns || 80) - 1)}`);
  };
}

/** `读取佐证（30/300，约剩20秒）佐证材料/…` */
function said(work: string, count: Count | undefined, paces: Map<string, Pace>, now: number): string {
  if (count === undefined) return work;
  const pace = paceOf(paces.get(work), count, now);
  paces.set(work, pace);
  const left = timeLeft(pace, count, now);
  return `${work}（${count.done}/${count.all}${left === '' ? '' : `，${left}`}）${count.now ?? ''}`;
}

/** No longer than the terminal is wide, for what has wrapped is not wiped out. */
function fitted(line: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of line) {
    width += columnsOf(character);
    if (width > columns - 2) return `${line.slice(0, end)}…`;
    end += character.length;
  }
  return line;
}

/** Columns a text takes on a terminal: a Chinese character two. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffee]|[\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1), 0);

/** A text longer than this moves the rest of its own row only. */
const widest = 36;

/** 表 — rows with their columns one below the other; what stands in the last is not filled up. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, x) =>
    Math.max(...rows.map((row) => columnsOf(row[x] ?? '')).filter((width) => width <= widest), 0),
  );
  const filled = (text: string, x: number): string =>
    text + ' '.repeat(Math.max(0, (widths[x] ?? 0) - columnsOf(text)));
  return rows.map((row) => `${row.map(filled).join('  ').trimEnd()}\n`).join('');
}
