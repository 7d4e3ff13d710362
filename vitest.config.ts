import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole builds first: one that starts last is waited for alone. */
class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ({ moduleId }: TestSpecification): boolean => /test\/(?:build|samples)\/|hostile/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
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
    sequence: { sequencer: BuildsFirst },
  },
});
