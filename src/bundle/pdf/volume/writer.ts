import type { SinkBuffer } from './sink-buffer.ts';

/** Writes numbered objects one after another and remembers where they stand (7.5.2–7.5.5). */
export interface Writer {
  readonly out: SinkBuffer;
  /** A number for an object that will be written later. */
  reserve(): number;
  /** Starts an object; its value is then written to `out`, and `end` closes it. */
  begin(num: number): void;
  end(): void;
  object(num: number, value: string): void;
  /** `entries` are the dictionary's entries without /Length and without the brackets. */
  stream(num: number, entries: string, data: Uint8Array): void;
  /** A stream of ASCII or Latin-1 instructions without entries of its own. */
  instructions(num: number, text: string): void;
  /** Cross-reference and trailer. Numbers that were reserved and never written become free. */
  finish(entries: string): void;
}

export function createWriter(out: SinkBuffer): Writer {
  const offsets: number[] = [0];
  // The second line tells transfer programs that the file is binary (7.5.2).
  out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const begin = (num: number): void => {
    offsets[num] = out.position();
    out.integer(num);
    out.text(' 0 obj\n');
  };
  const end = (): void => out.text('\nendobj\n');
  return {
    out,
    begin,
    end,
    reserve: () => offsets.push(0) - 1,
    object(num, value) {
      begin(num);
      out.text(value);
      end();
    },
    stream(num, entries, data) {
      begin(num);
      out.text(`<<${entries}/Length ${data.length}>>stream\n`);
      out.bytes(data);
      out.text('\nendstream');
      end();
    },
    instructions(num, text) {
      begin(num);
      out.text('<</Length ');
      out.integer(text.length);
      out.text('>>stream\n');
      out.text(text);
      out.text('\nendstream\nendobj\n');
    },
    finish: (entries) => writeTable(out, offsets, entries),
  };
}

function writeTable(out: SinkBuffer, offsets: readonly number[], entries: string): void {
  const start = out.position();
  out.text(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (let num = 1; num < offsets.length; num += 1) writeRow(out, offsets[num] as number);
  out.text(`trailer\n<</Size ${offsets.length}${entries}>>\nstartxref\n${start}\n%%EOF\n`);
  out.flush();
}

/** 7.5.4: exactly twenty bytes. */
function writeRow(out: SinkBuffer, offset: number): void {
  for (let power = 1e9; power > offset && power > 1; power /= 10) out.text('0');
  out.integer(offset);
  out.text(offset === 0 ? ' 00000 f \n' : ' 00000 n \n');
}
