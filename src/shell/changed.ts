/**
 * 变了 — a file is not what it was when it was listed, read or written: no mistake of ours, and none the clerk should search
 * for. Told by `code`, as what the system refuses is.
 */
export class Changed extends Error {
  readonly code: 'EOUTSIDE' | 'ENOTFILE' | 'ECHANGED' | 'ERECORD';
  readonly path: string;

  constructor(code: Changed['code'], path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
