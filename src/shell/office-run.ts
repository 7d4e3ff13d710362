import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** What is at work now, each the first of a family of processes. */
const living = new Set<ChildProcess>();
// Whoever leaves in a hurry leaves nobody behind.
process.on('exit', () => {
  for (const child of living) endFamily(child);
});

/**
 * Runs an office program until it ends; null where it could not be started, gives an error, or takes longer than `limit`
 * milliseconds. Its starter is a script that starts others: all of them are ended, which a plain time limit would not do.
 */
export function runFamily(program: string, args: readonly string[], limit: number): Promise<string | null> {
  return new Promise((resolve) => {
    const [starter, ...rest] = watched(program, args);
    const child = spawn(starter, rest, {
      stdio: [starter === program ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      // A group of its own on all systems that have groups; a window of its own nowhere.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    living.add(child);
    let said = '';
    // Nothing is written to it: that it closes is all the watch waits for.
    child.stdin?.on('error', () => undefined);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < mostSaid) said += text;
    });
    const over = (result: string | null): void => {
      clearTimeout(timer);
      living.delete(child);
      endFamily(child);
      resolve(result);
    };
    const timer = setTimeout(() => over(null), limit);
    child.once('error', () => over(null));
    // Not when the starter has ended, but when nobody is left who could write: that may be another.
    child.once('close', (code) => over(code === 0 ? said : null));
  });
}

/**
 * A watch within the family, on systems that have a shell: it waits at a pipe that closes when we are gone, however suddenly (no
 * process hears of its own SIGKILL), or when the program has ended, and then ends what is left of the family. The pipe gets a number of its own, because a shell gives the null device to what it
 * puts into the background.
 */
const watching = 'exec 3<&0; { cat <&3; kill -9 0; } >/dev/null 2>&1 & exec "$0" "$@" </dev/null 3<&-';

const watched = (program: string, args: readonly string[]): [string, ...string[]] =>
  process.platform === 'win32' ? [program, ...args] : ['/bin/sh', '-c', watching, program, ...args];

/** Of what it prints only the version is read. */
const mostSaid = 4096;

function endFamily({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/T', '/F', '/PID', String(pid)], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}
