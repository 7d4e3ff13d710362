import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { clausesTwice } from './clauses.ts';
import { framesTwice } from './frames.ts';
import { stammers } from './stammers.ts';
import { synonymsTwice } from './synonyms.ts';

/** 说了两遍 — every way in which one thing is said twice, but for words and sentences that are simply repeated. */
export function* saidTwice(reading: Reading): Generator<Finding> {
  yield* stammers(reading);
  yield* framesTwice(reading);
  yield* clausesTwice(reading);
  yield* synonymsTwice(reading);
}
