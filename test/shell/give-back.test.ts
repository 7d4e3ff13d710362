import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src/shell/give-back.ts', import.meta.url));
/** Makes much, keeps nothing of it, and says how many megabytes its heap takes before and after. */
const program = `
import { giveBack } from ${JSON.stringify(source)};
const taken = () => process.memoryUsage().heapTotal >> 20;
let much = Array.from({ length: Number(process.argv[1]) }, (_, i) => ({ i, word: String(i) }));
much = null;
const before = taken();
await giveBack();
console.log(JSON.stringify([before, taken()]));
`;
const run = (length: number): [number, number] =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, String(length)], {
      encoding: 'utf8',
    }),
  );

test('what nobody needs any more goes back to the system', () => {
  const [before, after] = run(4_000_000);
  expect(before).toBeGreaterThan(250);
  expect(after).toBeLessThan(before / 3);
});
