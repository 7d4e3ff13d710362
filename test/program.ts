import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { putTogether } from '../src/shell/put-together.mjs';

/** Below the libraries, which a program put together goes on asking for. */
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/**
 * A module of the tests as a program of its own, put together as ours is: a suite that starts it a hundred times pays for
 * what it does. Called where a suite begins; gives the path of the program while the suite runs.
 */
export function programOf(module: URL): () => string {
  const source = fileURLToPath(module);
  let folder: string | undefined;
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'test-'));
    await putTogether(dirname(source), [basename(source)], join(folder, 'program.cjs'));
    writeFileSync(join(folder, 'main.mjs'), begin(basename(source)));
  }, 60_000);
  afterAll(() => folder !== undefined && rmSync(folder, { recursive: true, force: true }));
  return () => {
    if (folder === undefined) throw new Error(`${source} is not put together yet`);
    return join(folder, 'main.mjs');
  };
}

const loader = new URL('../src/shell/load.mjs', import.meta.url).href;
const begin = (name: string): string => `import { load } from ${JSON.stringify(loader)};
import { fileURLToPath } from 'node:url';
await load(fileURLToPath(new URL('./program.cjs', import.meta.url)))[${JSON.stringify(name)}]();
`;
