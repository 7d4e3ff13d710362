import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const engine = new URL('../../src/shell/engine.mjs', import.meta.url).href;

/** A setting the engine of another release does not know is a line of English at every start. */
test('the engine knows every setting it is told', () => {
  const script = `import { tellEngine } from '${engine}'; tellEngine(); console.log('told');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'told\n', stderr: '' });
});
