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

/** No longer than the terminal is wide, for what has wrapped is not wiped out; a Chinese character takes two columns. */
function fitted(line: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of line) {
    width += /[\u2e80-\uffee]/.test(character) ? 2 : 1;
    if (width > columns - 2) return `${line.slice(0, end)}…`;
    end += character.length;
  }
  return line;
}
