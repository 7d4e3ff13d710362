import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program: the power goes at the nth call of one function of `node:fs/promises`, as `CRASH_AT` says
 * (`rename:2`). Of a file being written, the first half is on the disk.
 */
const [name = '', nth = ''] = (process.env.CRASH_AT ?? '').split(':');
const whole = Reflect.get(fs.promises, name) as (...args: unknown[]) => Promise<unknown>;
let calls = 0;

Reflect.set(fs.promises, name, (...args: unknown[]) => {
  calls += 1;
  if (calls === Number(nth)) {
    const [path, content] = args;
    if (name === 'writeFile') fs.writeFileSync(String(path), Buffer.from(content as Uint8Array).subarray(0, 7));
    process.kill(process.pid, 'SIGKILL');
  }
  return whole(...args);
});
syncBuiltinESMExports();
