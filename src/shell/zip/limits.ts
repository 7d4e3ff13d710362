/** What an archive from outside may cost us. Generous for a real dossier (5 GB, some thousand files), narrow for a bomb. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** Unpacked ÷ packed; counts only where unpacked is above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly depth: number;
}

const MB = 1024 * 1024;

export const zipLimits: ZipLimits = {
  entries: 50_000,
  entryBytes: 4096 * MB,
  totalBytes: 40_960 * MB,
  ratio: 200,
  ratioFrom: MB,
  depth: 16,
};

/**
 * The largest file that is held whole: records, pages and the volumes, which are cut at 300 MB unless the clerk asks for more
 * (分册/兆字节), or one piece of evidence is larger by itself.
 */
export const mostHeld = 1024 * MB;
