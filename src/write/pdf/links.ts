/**
 * 待填链接 — the addresses of a typeset document. Setting type is dear and does not depend on where links lead, so a document
 * is set once with marks and gets its addresses afterwards: in a volume, beside it, in another volume.
 */
const mark = 'shenbao-link:';
const contents = '/Contents ';
const before = Buffer.from(`(${mark}`, 'latin1');

/** Hands out the marks of one document; `targets[n]` is what mark n stands for. */
export function createMarks(): { readonly targets: string[]; readonly markOf: (target: string) => string } {
  const targets: string[] = [];
  const numbers = new Map<string, number>();
  return {
    targets,
    markOf: (target) => {
      const number = numbers.get(target) ?? targets.push(target) - 1;
      numbers.set(target, number);
      return `${mark}${number}`;
    },
  };
}

/** What a mark becomes: where the link leads, and what is read to those who cannot see it. */
export interface Filling {
  readonly address: string;
  readonly description: string;
}

/** The file with every mark filled in, and the cross-reference table moved along (ISO 32000-1, 7.5.4). */
export function addressed(pdf: Uint8Array, fillingOf: (mark: number) => Filling): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const pieces: Uint8Array[] = [];
  const moves: Move[] = [];
  let done = 0;
  let shift = 0;
  for (let at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, done)) {
    const end = bytes.indexOf(')', at) + 1;
    const number = Number(bytes.toString('latin1', at + before.length, end - 1));
    const { address, description } = fillingOf(number);
    // An annotation's /Contents is its description (12.5.2); the typesetter puts the address there too.
    const described = bytes.toString('latin1', at - contents.length, at) === contents;
    const written = described ? textString(description) : literalString(address);
    pieces.push(bytes.subarray(done, at), written);
    shift += written.length - (end - at);
    moves.push({ from: end, shift });
    done = end;
  }
  return moves.length === 0 ? pdf : Buffer.concat([...pieces, ...movedTable(bytes, done, moves)]);
}

/** From this offset on everything lies `shift` bytes further. */
interface Move {
  readonly from: number;
  readonly shift: number;
}

/** What follows the last mark: objects as they are, then the table and the offset it begins at. */
function movedTable(bytes: Buffer, from: number, moves: readonly Move[]): Uint8Array[] {
  const tail = bytes.lastIndexOf('startxref');
  const table = Number(/^startxref\s+(\d+)/.exec(bytes.toString('latin1', tail))?.[1]);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(bytes.toString('latin1', table, table + 40));
  if (head === null || table < from) throw new Error('the typesetter wrote no plain cross-reference table');
  const start = table + head[0].length;
  const end = start + Number(head[1]) * 20;
  const moved = bytes
    .toString('latin1', start, end)
    .replace(/^\d{10}(?= \d{5} n)/gm, (offset) =>
      String(Number(offset) + shiftAt(moves, Number(offset))).padStart(10, '0'),
    );
  const last = moves.at(-1)?.shift ?? 0;
  return [
    bytes.subarray(from, start),
    Buffer.from(moved, 'latin1'),
    bytes.subarray(end, tail),
    Buffer.from(`startxref\n${table + last}\n%%EOF`, 'latin1'),
  ];
}

function shiftAt(moves: readonly Move[], offset: number): number {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return moves[low - 1]?.shift ?? 0;
}

/** 7.9.2.2: UTF-16, the byte order mark first. */
const textString = (text: string): Buffer =>
  Buffer.from(`<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`, 'latin1');

/** 7.3.4.2: parentheses and backslashes are escaped, and returns, which a reader would take for line ends of its own. */
const literalString = (text: string): Buffer =>
  Buffer.from(`(${text.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`);
