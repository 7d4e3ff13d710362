/** 压缩包条目 — one line of the central directory, decoded, and where its local header says its data are. */
export interface ZipEntry {
  readonly path: string;
  readonly folder: boolean;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  /** Upper half of the external attributes: a Unix mode where the archive was made on Unix, else 0. */
  readonly mode: number;
  /** Name bytes were valid in the encoding the entry claims. */
  readonly readable: boolean;
  readonly headerOffset: number;
  readonly dataOffset: number;
  /** Differences between the two headers of the entry, in words; empty when they agree. */
  readonly disagreements: readonly string[];
}

export const isStored = (entry: ZipEntry): boolean => entry.method === 0;
