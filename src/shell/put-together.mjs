import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

/**
 * Puts programs together: each of the modules becomes one file that Node can run, with what they share beside them.
 * @param {string} root folder the modules are named in
 * @param {readonly string[]} modules paths below it, `cli/main.ts`
 * @param {string} folder where `cli/main.mjs` will lie
 */
export async function putTogether(root, modules, folder) {
  await build({
    absWorkingDir: root,
    entryPoints: [...modules],
    outbase: '.',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ownAddress, apart],
    banner: { js: requireOfModules },
  });
  // Its service would stay in memory, 200 MB, for as long as the program runs.
  await stop();
}

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
