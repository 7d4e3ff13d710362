import { describe, expect, test } from 'vitest';
import { mutate } from './mutations.ts';
import { inkOf, renderWithPoppler, runOn, testWith } from './programs.ts';
import { drawn, packedDrawing, scanned, typeset } from './sources.ts';
import { bind } from './volumes.ts';

const seeds = [() => typeset(3, '甲'), () => drawn(3), () => scanned(2), () => packedDrawing(3)];
const pagesOf = [3, 3, 2, 3];
const perVolume = 24;
const volumes = 15;

/** 360 harmed files, bound by two dozen: a bad neighbour may not harm a volume either. */
async function bindHarmed(volume: number) {
  const sources = seeds.map((seed) => seed());
  const harmed = Array.from({ length: perVolume }, (_, i) => {
    const n = volume * perVolume + i;
    return { n, ...mutate(sources[n % 4] as Uint8Array, Math.floor(n / 4)) };
  });
  const started = performance.now();
  const { bytes, report } = await bind(
    harmed.map(({ n, how, bytes: file }) => ({ id: `${n} ${how}`, source: () => file })),
  );
  expect(performance.now() - started).toBeLessThan(10_000);
  return { bytes, report, harmed };
}

describe(`${perVolume * volumes} harmed files`, () => {
  for (let volume = 0; volume < volumes; volume += 1) {
    testWith(
      'pdftoppm',
      `volume ${volume + 1}: no crash, no hang, and no page lost or blank without a word`,
      async () => {
        const { bytes, report, harmed } = await bindHarmed(volume);
        const inks = renderWithPoppler(bytes, 12).map(inkOf);
        expect(inks.length).toBe(report.pages);
        const silent = report.parts.filter(({ id, firstPage, pages }, i) => {
          const blank = inks.slice(firstPage - 1, firstPage - 1 + pages).some((ink) => ink < 0.0005);
          const lost = pages < (pagesOf[(harmed[i]?.n ?? 0) % 4] as number);
          return (blank || lost) && !report.diagnostics.some(({ at }) => at.file === id);
        });
        expect(silent.map(({ id }) => id)).toEqual([]);
      },
    );
  }

  testWith('pdftoppm', 'harm that once passed unseen is said, or does none', async () => {
    for (const n of [2594, 5522, 5570, 6338, 7096, 9218]) {
      const { bytes: file } = mutate(seeds[n % 4]?.() as Uint8Array, Math.floor(n / 4));
      const { bytes, report } = await bind([{ id: `${n}`, source: () => file }]);
      const blank = renderWithPoppler(bytes, 12).some((picture) => inkOf(picture) < 0.0005);
      expect([n, blank && report.diagnostics.length === 0]).toEqual([n, false]);
    }
  });

  testWith('qpdf', 'the volume’s own structure is sound whatever it was made of', async () => {
    const { err } = runOn('qpdf', (await bindHarmed(0)).bytes, ['--json', '--json-key=pages', '{}']);
    expect(
      err.split('\n').filter((line) => /xref|trailer|object stream|expected endobj|reconstruct/.test(line)),
    ).toEqual([]);
  });

  test('bytes of no kind are refused without a crash', async () => {
    const files = [
      Buffer.alloc(0),
      Buffer.from('%PDF-'),
      Buffer.alloc(5000, '('),
      Buffer.alloc(5000, '<<'),
      Buffer.from('1 0 obj '.repeat(2000)),
    ];
    const { report } = await bind(files.map((file, i) => ({ id: `${i}`, source: () => file })));
    expect(report.parts.map(({ pages }) => pages)).toEqual([0, 0, 0, 0, 0]);
    expect(report.diagnostics.filter(({ code }) => code === 'pdf-unreadable').length).toBe(5);
  });
});
