import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './lock.ts';

/** The machine is told as well as the process: where folders for a while are shared, a number says nothing of another's. */
const own = `shenbao-office-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`;
const named = new RegExp(`^${own}(\\d+)-\\w{6}$`);

let swept = false;

/** A fresh folder for one conversion, named for the process that will clear it away. */
export function takeOfficeFolder(): Promise<string> {
  if (!swept) sweep();
  swept = true;
  return mkdtemp(join(tmpdir(), `${own}${process.pid}-`));
}

export const clearOfficeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What processes of this machine left behind that were ended from without. Links are passed over, and so is what is not ours. */
function sweep(): void {
  for (const entry of found(tmpdir())) {
    const pid = Number(named.exec(entry.name)?.[1]);
    if (pid > 0 && entry.isDirectory() && !isAlive(pid)) clearIfOurs(join(tmpdir(), entry.name));
  }
}

function found(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function clearIfOurs(folder: string): void {
  try {
    if (process.getuid === undefined || lstatSync(folder).uid === process.getuid()) clearOfficeFolder(folder);
  } catch {
    // What cannot be cleared away stands in nobody's way.
  }
}
