import { type CellFindings, type CellJob, readCellsWith } from '../../build/cell-reading.ts';
import { loadDictionaryFiles } from '../dictionaries.ts';
import { answer } from './answer.ts';

answer(async (job: CellJob): Promise<CellFindings> => readCellsWith(await loadDictionaryFiles(), job));
