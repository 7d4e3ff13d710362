import type { ByteSource } from './model/byte-source.ts';
import type { Day } from './model/day.ts';

export type { ByteSource } from './model/byte-source.ts';

/** The only door to the machine: shell/ gives a disk and a memory twin. Paths are relative, NFC, with forward slashes. */
export interface Workspace {
  /** Files matching the glob patterns, sorted by code point; lock files (`~$…`), dot files and 输出/ are never listed. */
  list(...globs: readonly string[]): Promise<readonly string[]>;
  /** Links, pipes and the like among the files matching the patterns; they are never followed and never listed. */
  links?(...globs: readonly string[]): Promise<readonly string[]>;
  /** Files whose name, or that of a folder above them, begins with a dot, but for those that systems leave; never listed. */
  hidden?(...globs: readonly string[]): Promise<readonly string[]>;
  /** Folders of evidence that did not open while anything was listed: what lies in them nobody knows. */
  closed?(): Promise<readonly string[]>;
  /** Bytes, or null when there is no such file. */
  stat(path: string): Promise<{ readonly bytes: number } | null>;
  /** A whole file; for workbooks, templates and settings. */
  read(path: string): Promise<Uint8Array>;
  /** For evidence. */
  open(path: string): Promise<ByteSource>;
  readonly today: Day;
}
