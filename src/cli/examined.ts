import { type Examined, examine } from '../build.ts';
import { readCellsBeside } from '../shell/batch/cells-beside.ts';
import { loadLibrary } from '../shell/library.ts';
import { openMemory } from '../shell/machine.ts';
import type { Progress } from '../shell/terminal.ts';
import { version } from './version.ts';
import type { openWorkspace } from './workspace.ts';

/** All that is found in a folder, nothing written but what spares the next run the looking. */
export async function examined(
  { root, workspace }: ReturnType<typeof openWorkspace>,
  progress: Progress = () => undefined,
): Promise<Examined> {
  const memory = openMemory(root);
  const library = await loadLibrary();
  const found = await examine(workspace, { library, readCells: readCellsBeside, version, progress, ...memory });
  progress('');
  memory.digests.save();
  return found;
}
