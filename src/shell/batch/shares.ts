import { type PoolOptions, runPool, type Settled } from './pool.ts';

/** Items cut into tasks: up to `most` in all by `weightOf`, in their order. */
export function cutShares<I>(items: readonly I[], weightOf: (item: I) => number, most: number): I[][] {
  const shares: I[][] = [];
  let weight = most;
  for (const item of items) {
    if (weight >= most) {
      shares.push([]);
      weight = 0;
    }
    shares.at(-1)?.push(item);
    weight += weightOf(item);
  }
  return shares;
}

/** What is to be done with items in workers, many in one task. */
export interface SharedWork<I, R> {
  readonly script: URL;
  readonly options: PoolOptions;
  /** One task over these items; it answers with the results of all of them. */
  readonly taskOf: (items: readonly I[]) => unknown;
  readonly seen: (result: R) => Promise<void>;
}

/**
 * Does all shares in workers. A share that fails is done again item by item, so that one item that stops its worker costs
 * nothing but itself: those are given back, with the reason.
 */
export async function doShares<I, R>(
  shares: readonly (readonly I[])[],
  work: SharedWork<I, R>,
): Promise<{ readonly item: I; readonly failure: string }[]> {
  const failed = await inWorkers(shares, work);
  const alone = failed.flatMap(({ share }) => share).map((item) => [item]);
  return (await inWorkers(alone, work)).flatMap(({ share, failure }) => share.map((item) => ({ item, failure })));
}

async function inWorkers<I, R>(shares: readonly (readonly I[])[], { script, options, taskOf, seen }: SharedWork<I, R>) {
  const told: Promise<void>[] = [];
  const settled = await runPool<unknown, R[]>(script, shares.map(taskOf), options, (_, one) => {
    if ('result' in one) told.push(...one.result.map(seen));
  });
  await Promise.all(told);
  return settled.flatMap((one: Settled<R[]>, i) =>
    'failure' in one ? [{ share: shares[i] ?? [], failure: one.failure }] : [],
  );
}
