import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suites of ten seconds and more, longest first. */
const long = [
  'build/sample',
  'bundle/verify/hostile',
  'build/county',
  'check/broken',
  'write/schema',
  'build/proofread',
  'build/forms',
  'build/interrupt',
  'bundle/pdf/source',
  'shell/zip/write',
  'compose/length',
  'check/examples',
  'bundle/verify/tamper',
];

/** Long suites first, others as vitest thinks best: one that starts last is waited for alone. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Files share what they load: no test keeps state in a module, and loading it 148 times took a minute and a half.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
});
