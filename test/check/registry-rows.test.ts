import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registryRow } from '../../src/check/registry-rows.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';

/** The law in plain words: the first row with the number, else the first whose file the path is or ends with. */
function plainly(registry: readonly { number: string; file: string }[], number: string, path: string): number {
  const byNumber = registry.findIndex((row) => row.number === number);
  return byNumber >= 0 ? byNumber : registry.findIndex((row) => path === row.file || path.endsWith(`/${row.file}`));
}

const numbers = fc.constantFrom('', '1.1-01', '1.1-02', '3.1-01');
const paths = fc
  .array(fc.constantFrom('佐证材料', '甲', '乙.pdf', ''), { maxLength: 4 })
  .map((parts) => parts.join('/'));

test('a piece finds the row it came from as it would by going through all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ number: numbers, file: paths }), { maxLength: 6 }),
      fc.constantFrom('1.1-01', '1.1-02', '9.9-09'),
      paths,
      (registry, number, path) => {
        const row = registryRow({ registry } as unknown as Dossier, { number, file: { path } } as EvidencePiece);
        expect(row).toBe(plainly(registry, number, path));
      },
    ),
    { numRuns: 2000 },
  );
});
