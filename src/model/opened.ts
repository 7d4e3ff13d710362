import type { ByteSource } from './byte-source.ts';

/** 已打开的申报包 — a package as found, a ZIP or an unpacked folder: read only, and nothing in it is trusted. */
export interface OpenedBundle {
  /** Name of the ZIP file or folder. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the ZIP, to which every report is bound; null for a folder. */
  readonly sha256: string | null;
  /** The top folder; `files` are relative to it. */
  readonly top: string;
  /** Sorted by code point; folders are not listed. */
  readonly files: readonly OpenedFile[];
  /** Whole paths of files that lie beside the top folder. */
  readonly strays: readonly string[];
  /** A whole file. Throws when there is none, when it is larger than `limit` bytes, or when its bytes are damaged. */
  read(path: string, limit?: number): Promise<Uint8Array>;
  /** Random access, for PDF. Throws as `read` does. */
  open(path: string): ByteSource;
  /** SHA-256 of a file's content, lower-case hex, streamed. Throws when its bytes are damaged. */
  digest(path: string): Promise<string>;
  close(): void;
}

/** 包内文件 — as listed; nobody has looked into it yet. */
export interface OpenedFile {
  readonly path: string;
  readonly size: number;
}
