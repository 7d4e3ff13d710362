import type { PdfDocument } from '../../../pdf/source/document.ts';
import type { Removal } from '../plan.ts';
import type { Writer } from '../volume/writer.ts';
import { createScan, type Scan } from './scan.ts';

/** The copying of one source into the volume: which number each of its objects has there, and what is still to be written. */
export interface SourceCopy {
  readonly document: PdfDocument;
  readonly writer: Writer;
  /** Number in the source → number in the volume; 0: stays behind, references to it become null. */
  readonly numbers: Map<number, number>;
  readonly queue: number[];
  readonly scan: Scan;
  readonly notes: CopyNotes;
}

/** What is told about a source afterwards. */
export interface CopyNotes {
  readonly removed: Map<Removal, number>;
  /** References to objects the file does not have. */
  dangling: number;
  /** Objects that could not be read, and streams whose stated length was wrong. */
  broken: number;
  measured: number;
}

export function createSourceCopy(document: PdfDocument, writer: Writer): SourceCopy {
  const notes: CopyNotes = { removed: new Map(), dangling: 0, broken: 0, measured: 0 };
  return { document, writer, numbers: new Map(), queue: [], scan: createScan(), notes };
}

/** The volume's number of a source object; the first time it is asked for, the object is put in the queue. */
export function numberOf(copy: SourceCopy, num: number): number {
  const known = copy.numbers.get(num);
  if (known !== undefined) return known;
  if (!copy.document.has(num)) {
    copy.notes.dangling += 1;
    copy.numbers.set(num, 0);
    return 0;
  }
  const given = copy.writer.reserve();
  copy.numbers.set(num, given);
  copy.queue.push(num);
  return given;
}

export function refTo(copy: SourceCopy, num: number): string {
  const given = numberOf(copy, num);
  return given === 0 ? 'null' : `${given} 0 R`;
}

export function noteRemoval(copy: SourceCopy, what: Removal): void {
  copy.notes.removed.set(what, (copy.notes.removed.get(what) ?? 0) + 1);
}
