// Plain JavaScript, as `start.mjs` is.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** A worker is ended without a warning: what it has compiled is kept while it works, after so many milliseconds. */
const midway = 3000;

/**
 * Loads a program put together, with what the engine had compiled of it by the end of an earlier run: of a short one,
 * compiling was a tenth. It lies beside the program, by the name of the command, and may be deleted at any time.
 * @param {string} file
 * @returns {Record<string, () => Promise<unknown>>} how each of its modules begins
 */
export function load(file) {
  const own = join(shelfOf(file), commandOf(process.argv));
  const kept = unsealed(own);
  const cachedData = kept ?? another(dirname(own));
  const script = new Script(readFileSync(file, 'utf8'), {
    filename: pathToFileURL(file).href,
    ...(cachedData !== null && { cachedData }),
  });
  if (kept === null || script.cachedDataRejected) toBeKept(() => keep(own, script));
  /** @type {Record<string, () => Promise<unknown>>} */
  const beginnings = {};
  script.runInThisContext()(createRequire(file), beginnings, (/** @type {string} */ name) => import(name));
  return beginnings;
}

/** The engine takes back only what it compiled under the same settings. @param {string} file */
function shelfOf(file) {
  const settings = createHash('sha256').update(process.execArgv.join('\n')).digest('hex').slice(0, 8);
  return `${file}.${settings}`;
}

/** `build` as it was typed, `look-worker` of an address; all that is neither, like `--version`, is one. @param {readonly string[]} argv */
function commandOf([, , given = '']) {
  const word = basename(given, '.ts');
  return /^[a-z-]{2,20}$/.test(word) && !word.startsWith('-') ? word : 'any';
}

/** A command that has none of its own yet does much of what another does: the one that did most. @param {string} shelf */
function another(shelf) {
  try {
    const files = readdirSync(shelf).map((name) => join(shelf, name));
    const sizes = files.map((path) => ({ path, size: statSync(path).size }));
    const [most] = sizes.sort((a, b) => b.size - a.size);
    return most === undefined ? null : unsealed(most.path);
  } catch {
    return null;
  }
}

/** What ended badly has not been through all it does. @param {() => void} work */
function toBeKept(work) {
  if (process.send !== undefined) setTimeout(work, midway).unref();
  else process.once('exit', (code) => void (code < 2 && work()));
}

/** @param {string} own @param {Script} script */
function keep(own, script) {
  try {
    const compiled = script.createCachedData();
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(`${own}.${process.pid}`, Buffer.concat([sealOf(compiled), compiled]));
    renameSync(`${own}.${process.pid}`, own);
  } catch {
    // A full or read-only disk costs time, not the run.
  }
}

/** What does not match its seal was not written to its end. @param {string} file */
function unsealed(file) {
  try {
    const sealed = readFileSync(file);
    const compiled = sealed.subarray(32);
    return sealOf(compiled).equals(sealed.subarray(0, 32)) ? compiled : null;
  } catch {
    return null;
  }
}

/** @param {Uint8Array} compiled */
const sealOf = (compiled) => createHash('sha256').update(compiled).digest();
