import { packageChecks, verifyPackage } from '../../../../src/bundle/verify/index.ts';
import { openBundle } from '../../../../src/shell/zip/opened.ts';
import { probes } from '../../fixture/probes.ts';

/** A process that does nothing but verify: what it costs is what verification costs. */
export interface Asked {
  readonly path: string;
  readonly close: boolean;
}
export interface Seen {
  readonly ms: number;
  readonly accepted: boolean;
  readonly peak: number;
  readonly error: string | null;
}

const bag = packageChecks.filter(({ code }) => code.startsWith('bag-'));

async function look({ path, close }: Asked): Promise<boolean> {
  const { value: bundle, diagnostics } = await openBundle(path);
  if (bundle === null) {
    if (diagnostics.length === 0) throw new Error('turned away without a word');
    return false;
  }
  const checks = close ? packageChecks : bag;
  return (await verifyPackage(bundle, probes, undefined, checks).finally(() => bundle.close())).value.passed;
}

process.on('message', async (asked: Asked) => {
  const begun = performance.now();
  const [accepted, error] = await look(asked).then(
    (passed) => [passed, null] as const,
    (thrown: unknown) => [false, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)] as const,
  );
  const seen: Seen = {
    ms: Math.round(performance.now() - begun),
    accepted,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    error,
  };
  process.send?.(seen);
});
process.send?.('ready');
