// Plain JavaScript: it runs before anything that understands TypeScript does.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edition } from './edition.mjs';
import { load } from './load.mjs';
import { traceSources } from './trace.mjs';

const src = fileURLToPath(new URL('..', import.meta.url));
const memory = fileURLToPath(new URL('../../node_modules/.cache/shenbao/', import.meta.url));
/** What a process or a worker may begin with, below `src`. */
const beginnings = [
  'cli/main.ts',
  'shell/batch/cells-worker.ts',
  'shell/batch/examine-worker.ts',
  'shell/batch/look-worker.ts',
  'shell/batch/review-worker.ts',
  'shell/batch/type-worker.ts',
];
/** A program of an older edition may still be running: its parts are kept for a day. */
const kept = 24 * 3600 * 1000;

/**
 * Runs one of the beginnings from the memory of the program put together, which is made when a source has changed: half a
 * second once instead of two at every start. Where that memory cannot be written the sources run as they are.
 * @param {string} source address of the module, `file:///…/src/cli/main.ts`
 */
export async function start(source) {
  const begin = (await together(source)) ?? (() => asItIs(source));
  await begin();
}

/** @param {string} source */
async function together(source) {
  const name = relative(src, fileURLToPath(source)).split(sep).join('/');
  if (!beginnings.includes(name)) return null;
  const folder = join(memory, edition());
  try {
    if (!existsSync(folder)) await make(folder);
    const begin = load(join(folder, 'program.cjs'))[name] ?? null;
    traceSources();
    return begin;
  } catch {
    return null;
  }
}

/** @param {string} source */
async function asItIs(source) {
  if (!Reflect.get(process.features, 'typescript')) (await import('tsx/esm/api')).register();
  await import(source);
}

/** @param {string} folder */
async function make(folder) {
  const { putTogether } = await import('./put-together.mjs');
  const half = `${folder}.${process.pid}.${Math.round(performance.now() * 1000)}`;
  await putTogether(src, beginnings, join(half, 'program.cjs'));
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  forget(folder);
}

/** @param {string} current */
function forget(current) {
  for (const name of readdirSync(memory)) {
    const path = join(memory, name);
    // What another process takes away meanwhile is gone as well.
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (path !== current && Date.now() - mtimeMs > kept) rmSync(path, { recursive: true, force: true });
  }
}
