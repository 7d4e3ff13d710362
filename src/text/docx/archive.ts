import PizZip from 'pizzip';

/** A Word file opened: its XML parts as text, and the way back to bytes. */
export interface WordArchive {
  part(path: string): string | null;
  /** A copy with some parts replaced or added; everything else as it was. */
  with(parts: ReadonlyMap<string, string>): Uint8Array;
}

/** @throws Error when the bytes are no ZIP. */
export function openWord(bytes: Uint8Array): WordArchive {
  const zip = new PizZip(bytes);
  return {
    part: (path) => zip.file(path)?.asText() ?? null,
    with(parts) {
      const copy = new PizZip(bytes);
      const date = new Date(1980, 0, 1);
      for (const [path, text] of parts) copy.file(path, text, { date, createFolders: false });
      return copy.generate({ type: 'uint8array', compression: 'DEFLATE' });
    },
  };
}
