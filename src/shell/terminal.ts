/** 进度 — what is being done and how much of it is done; `beside` for what goes on at the same time, '' when all is over. */
export type Progress = (text: string, beside?: boolean) => void;

/** Milliseconds between two drawings of the same step: faster than an eye, slower than a loop over files. */
const pause = 80;

/** One line on a terminal, redrawn in place; silence in a pipe. */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & { readonly columns?: number },
  now: () => number = Date.now,
): Progress {
  if (!stream.isTTY) return () => {};
  let [main, side, step, drawn] = ['', '', '', 0];
  return (text, beside = false) => {
    if (beside) side = text;
    else main = text;
    if (main === '' && !beside) side = '';
    const line = [main, side].filter((part) => part !== '').join('　');
    const same = step === stepOf(line);
    if (line !== '' && same && now() - drawn < pause) return;
    step = stepOf(line);
    drawn = now();
    stream.write(`\r\u001b[2K${fitted(line, (stream.columns ?? 80) - 1)}`);
  };
}

/** A step is what stays when its counts change. */
const stepOf = (line: string): string => line.replace(/\d+/g, '');

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
