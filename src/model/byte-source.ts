/** Random access to a file that is never held whole. Offsets and lengths in bytes; a read past the end is shorter. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
  close(): void;
}
