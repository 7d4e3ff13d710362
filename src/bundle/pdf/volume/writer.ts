import type { Output } from './output.ts';

/** Writes numbered objects one after another and remembers where they stand (7.5.2–7.5.5). */
export interface Writer {
  readonly out: Output;
  /** A number for an object that will be written later. */
  reserve(): number;
  /** Starts an object; its value is then written to `out`, and `end` closes it. */
  begin(num: number): void;
  end(): void;
  object(num: number, value: string): void;
  /** `entries` are the dictionary's entries without /Length and without the brackets. */
  stream(num: number, entries: string, data: Uint8Array): void;
  /** Cross-reference and trailer. Numbers that were reserved and never written become free. */
  finish(entries: string): void;
}

export function createWriter(out: Output): Writer {
  const offsets: number[] = [0];
  // The second line tells transfer programs that the file is binary (7.5.2).
  out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const begin = (num: number): void => {
    offsets[num] = out.position();
    out.text(`${num} 0 obj\n`);
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
    finish(entries) {
      const start = out.position();
      out.text(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
      for (let num = 1; num < offsets.length; num += 1) out.text(crossReference(offsets[num] as number));
      out.text(`trailer\n<</Size ${offsets.length}${entries}>>\nstartxref\n${start}\n%%EOF\n`);
      out.flush();
    },
  };
}

/** 7.5.4: exactly twenty bytes. */
const crossReference = (offset: number): string =>
  offset === 0 ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
