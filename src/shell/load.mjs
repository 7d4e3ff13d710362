// Plain JavaScript, as `start.mjs` is.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** A program put together lies on disk as the engine holds it in memory: reading it takes a fifth of what UTF-8 takes. */
export const encoding = 'utf16le';
/** A worker is ended without a warning: what it has compiled is kept while it works, after so many milliseconds. */
const midway = 3000;
/**
 * A long run forgets what it compiled at its beginning (measured: after a build of 17 s the next start took 130 ms more), a
 * short one has not done much: of so many runs of a command what the one that knew most had compiled is kept.
 */
const runsCompared = 4;

/**
 * 编译留存 — what the engine had compiled by the end of a run, and of how many runs it is the largest.
 * @typedef {{ readonly runs: number, readonly compiled: Buffer }} Kept
 */

/**
 * Loads a program put together, with what the engine had compiled of it by the end of an earlier run: of a short one,
 * compiling was a tenth. It lies beside the program, by the name of the command, and may be deleted at any time.
 * @param {string} file
 * @returns {Record<string, () => Promise<unknown>>} how each of its modules begins
 */
export function load(file) {
  const own = join(shelfOf(file), commandOf(process.argv));
  const kept = unsealed(own);
  const cachedData = (kept ?? another(dirname(own)))?.compiled;
  const script = new Script(readFileSync(file, encoding), {
    filename: pathToFileURL(file).href,
    ...(cachedData !== undefined && { cachedData }),
  });
  keepOf(own, script, script.cachedDataRejected ? null : kept);
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

/** @param {string} own @param {Script} script @param {Kept | null} kept */
function keepOf(own, script, kept) {
  if (process.send !== undefined) {
    if (kept === null) setTimeout(() => keep(own, script, kept), midway).unref();
    return;
  }
  // What ended badly has not been through all it does.
  if ((kept?.runs ?? 0) < runsCompared) process.once('exit', (code) => void (code < 2 && keep(own, script, kept)));
}

/** @param {string} own @param {Script} script @param {Kept | null} kept */
function keep(own, script, kept) {
  try {
    const now = script.createCachedData();
    const compiled = kept !== null && kept.compiled.length > now.length ? kept.compiled : now;
    const content = Buffer.concat([Buffer.of((kept?.runs ?? 0) + 1), compiled]);
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(`${own}.${process.pid}`, Buffer.concat([sealOf(content), content]));
    renameSync(`${own}.${process.pid}`, own);
  } catch {
    // A full or read-only disk costs time, not the run.
  }
}

/** What does not match its seal was not written to its end. @param {string} file @returns {Kept | null} */
function unsealed(file) {
  try {
    const sealed = readFileSync(file);
    const content = sealed.subarray(32);
    if (!sealOf(content).equals(sealed.subarray(0, 32))) return null;
    return { runs: content[0] ?? 0, compiled: content.subarray(1) };
  } catch {
    return null;
  }
}

/** @param {Uint8Array} content */
const sealOf = (content) => createHash('sha256').update(content).digest();
