import { probeEvidence } from '../../build/probe.ts';
import { type Examination, examinersHere } from '../../read/evidence/examine.ts';
import { diskWorkspace } from '../disk.ts';
import { answer } from './answer.ts';
import type { ExamineTask } from './examine-task.ts';
import { noDay } from './look-task.ts';

answer(async ({ root, paths }: ExamineTask): Promise<[string, Examination][]> => {
  const seen: [string, Examination][] = [];
  const examine = examinersHere(diskWorkspace(root, noDay), probeEvidence);
  await examine(paths, async (path, examination) => void seen.push([path, examination]), {});
  return seen;
});
