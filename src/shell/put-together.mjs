import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { encoding } from './load.mjs';

/**
 * Puts programs together in one file, which `load.mjs` runs: each of the modules begins when it is asked for. They may not
 * wait at their outermost level.
 * @param {string} root folder the modules are named in
 * @param {readonly string[]} modules paths below it, `cli/main.ts`
 * @param {string} file what is written; a map of the sources lies beside it
 */
export async function putTogether(root, modules, file) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: beginningsOf(modules), resolveDir: root },
    outfile: file,
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ownAddress, leftOut, apart],
    banner: { js: "(function (require, exports, summon) { 'use strict';" },
    footer: { js: '})' },
  });
  // Its service would stay in memory, 200 MB, for as long as the program runs.
  await stop();
  const later = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(isLater));
  await mkdir(dirname(file), { recursive: true });
  for (const { path, text } of outputFiles)
    await (path === file ? writeFile(path, summoning(text, later), encoding) : writeFile(path, text));
}

/** @param {{ readonly kind: string }} part */
const isLater = ({ kind }) => kind === 'dynamic-import';

/**
 * Only modules know `import`, and what is compiled ahead is none: it is handed the word under another name, as long as the
 * old one, so that the map of the sources stays true.
 * @param {string} text
 * @param {readonly { readonly path: string }[]} later
 */
const summoning = (text, later) =>
  later.reduce(
    (out, { path }) => out.replaceAll(`import(${JSON.stringify(path)})`, (found) => found.replace('import', 'summon')),
    text,
  );

/** @param {readonly string[]} modules */
const beginningsOf = (modules) =>
  modules.map((name) => `exports[${JSON.stringify(name)}] = () => import(${JSON.stringify(`./${name}`)});`).join('\n');

/** A module goes on finding templates, samples and workers beside its source. */
const ownAddress = {
  name: 'own-address',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => ({
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/** The template engine can do without, and makes its programs in half the time: nobody looks into them. */
const leftOut = {
  name: 'left-out',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^source-map$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is left out`)});`,
    }));
  },
};

/**
 * Packages of many small files, all of them plain JavaScript: finding and opening the files took longer than what they do.
 * The others bring fonts, machine code or files of their own along, which they look for beside themselves.
 */
const joined =
  /^(?:commander|docx|fast-glob|fflate|handlebars|(?:mdast-util|micromark)(?:-[a-z-]+)?|micromatch|pizzip|yaml|yauzl|zod)(?:\/|$)/;

/** What those packages ask for in turn is joined too. */
const apart = {
  name: 'apart',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      importer.includes(`${sep}node_modules${sep}`) || joined.test(path) ? null : { path, external: true },
    );
  },
};
