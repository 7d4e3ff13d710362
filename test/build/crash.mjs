import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program: the power goes at the nth call of one function of `node:fs/promises` or, with `Sync` in its
 * name, of `node:fs`, as `CRASH_AT` says (`rename:2`, `writeSync:1`); `CRASH_BY` may name another signal. Of a file being
 * written, the first bytes are on the disk. `:path` behind it counts only calls whose first argument holds that text.
 */
const [name = '', nth = '', part = ''] = (process.env.CRASH_AT ?? '').split(':');
const signal = process.env.CRASH_BY ?? 'SIGKILL';
const owner = name.endsWith('Sync') ? fs : fs.promises;
/** @type {(...args: unknown[]) => unknown} */
const whole = Reflect.get(owner, name);
let calls = 0;

/** @param {unknown[]} args */
function falling(...args) {
  if (String(args[0]).includes(part)) calls += 1;
  if (calls === Number(nth)) {
    calls += 1;
    const [path, content] = args;
    if (name.startsWith('writeFile') && signal === 'SIGKILL')
      fs.writeSync(fs.openSync(String(path), 'w'), Buffer.from(/** @type {Uint8Array} */ (content)).subarray(0, 7));
    process.kill(process.pid, signal);
  }
  return whole(...args);
}

Reflect.set(owner, name, falling);
syncBuiltinESMExports();
