import type { Workspace } from '../../src/workspace.ts';
import { memoryWorkspace } from '../memory-workspace.ts';

/** A workspace with some files replaced by others. */
export function overlay(below: Workspace, files: Readonly<Record<string, Uint8Array>>): Workspace {
  const above = memoryWorkspace(files, below.today);
  const of = (path: string): Workspace => (path in files ? above : below);
  return {
    today: below.today,
    list: (...globs) => below.list(...globs),
    stat: (path) => of(path).stat(path),
    read: (path) => of(path).read(path),
    open: (path) => of(path).open(path),
  };
}
