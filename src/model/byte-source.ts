/** 字节来源 — random access to a file that is never held whole. Offsets and lengths in bytes; a read past the end is shorter. */
export interface ByteSource {
  readonly size: number;
  /** What is read may lie in `room`, where that is long enough; then it holds until `room` is used again. */
  read(offset: number, length: number, room?: Uint8Array): Uint8Array;
  /** Changes whenever the file is written to, the size apart also where that is as long again; absent where nobody can tell. */
  signature?(): string;
  close(): void;
}
