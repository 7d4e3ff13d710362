// Plain JavaScript: it runs before anything that understands TypeScript does.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const src = fileURLToPath(new URL('..', import.meta.url));
const memory = fileURLToPath(new URL('../../node_modules/.cache/shenbao/', import.meta.url));
/** What a process or a worker may begin with, below `src`. */
const beginnings = ['cli/main.ts', 'shell/batch/look-worker.ts', 'shell/batch/review-worker.ts'];
/** A program of an older edition may still be running: its parts are kept for a day. */
const kept = 24 * 3600 * 1000;

/**
 * Runs one of the beginnings from the memory of the program put together, which is made when a source has changed: half a
 * second once instead of two at every start. Where that memory cannot be written the sources run as they are.
 * @param {string} source address of the module, `file:///…/src/cli/main.ts`
 */
export async function start(source) {
  await import((await puttogether(source)) ?? (await asItIs(source)));
}

/** @param {string} source */
async function puttogether(source) {
  const name = relative(src, fileURLToPath(source)).split(sep).join('/');
  if (!beginnings.includes(name)) return null;
  const folder = join(memory, edition());
  const made = join(folder, name.replace(/\.ts$/, '.mjs'));
  try {
    if (!existsSync(made)) await make(folder);
    process.setSourceMapsEnabled(true);
    return pathToFileURL(made).href;
  } catch {
    return null;
  }
}

/** @param {string} source */
async function asItIs(source) {
  if (!process.features.typescript) (await import('tsx/esm/api')).register();
  return source;
}

/** Which sources these are, by name, size and time: reading them would take longer than running them. */
function edition() {
  const hash = createHash('sha256').update(process.versions.node);
  const sources = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of sources.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function make(folder) {
  const { build } = await import('esbuild');
  const half = `${folder}.${process.pid}.${Math.round(performance.now() * 1000)}`;
  await build({
    absWorkingDir: src,
    entryPoints: beginnings,
    outbase: '.',
    outdir: half,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    sourcemap: 'linked',
    // Every map is read at the start: the sources in it would be most of it.
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ownAddress, apart],
    banner: { js: requireOfModules },
  });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  forget(folder);
}

/**
 * Packages of many small files, all of them plain JavaScript: finding and opening the files took longer than what they do.
 * The others bring fonts, machine code or files of their own along, which they look for beside themselves.
 */
const joined =
  /^(?:commander|fast-glob|fflate|handlebars|(?:mdast-util|micromark)(?:-[a-z-]+)?|micromatch|pizzip|yaml|yauzl|zod)(?:\/|$)/;

/** What those packages ask for in turn is joined too. */
const apart = {
  name: 'apart',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      kind === 'entry-point' || importer.includes(`${sep}node_modules${sep}`) || joined.test(path)
        ? null
        : { path, external: true },
    );
  },
};

/** Packages of the older kind ask for Node's own modules by `require`, which a module has not. */
const requireOfModules =
  "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);";

/** A module goes on finding templates, samples and workers beside its source. */
const ownAddress = {
  name: 'own-address',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/** @param {string} current */
function forget(current) {
  for (const name of readdirSync(memory)) {
    const path = join(memory, name);
    // What another process takes away meanwhile is gone as well.
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (path !== current && Date.now() - mtimeMs > kept) rmSync(path, { recursive: true, force: true });
  }
}
