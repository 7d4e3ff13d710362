import { lookInto } from '../../insight/index.ts';
import type { Insight } from '../../model/insight.ts';
import { diskWorkspace } from '../disk.ts';
import { answer } from './answer.ts';
import { type LookTask, noDay } from './look-task.ts';

answer(async ({ root, files, pack }: LookTask): Promise<Insight[]> => {
  const workspace = diskWorkspace(root, noDay);
  const insights: Insight[] = [];
  for (const file of files) insights.push(await lookInto(file, () => workspace.read(file.path), { pack }));
  return insights;
});
