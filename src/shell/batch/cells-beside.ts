import { availableParallelism } from 'node:os';
import { type CellFindings, type CellJob, type ReadCells, readCellsWith } from '../../build/cell-reading.ts';
import { loadDictionaryFiles } from '../dictionaries.ts';
import type { Settled } from './pool.ts';
import { startWorker } from './worker.ts';

const script = new URL('./cells-worker.ts', import.meta.url);
/** Heap in megabytes: the dictionaries take sixty. */
const memory = 512;

/** Proof-reads cells in a process of its own, which ends when it has answered: opening the dictionaries takes longer than reading a cell. */
export const readCellsBeside: ReadCells = async (job) =>
  (availableParallelism() > 1 ? await ask(job) : null) ?? readCellsWith(await loadDictionaryFiles(), job);

/** Null from one that fell. */
function ask(job: CellJob): Promise<CellFindings | null> {
  const worker = startWorker(script, memory);
  return new Promise((resolve) => {
    const settle = (settled: Settled<CellFindings> | null): void => {
      worker.end();
      resolve(settled !== null && 'result' in settled ? settled.result : null);
    };
    worker.ask(
      job,
      (answer) => settle(answer as Settled<CellFindings>),
      () => settle(null),
    );
  });
}
