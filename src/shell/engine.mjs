// Plain JavaScript, as `start.mjs` is.
import { setFlagsFromString } from 'node:v8';

/**
 * What the engine is told before anything of the program is compiled; measured on 2026-11-23 by `test/bench/pack.ts` over 1,000
 * files and `test/bench/proof-speed.ts`, Node 20.
 *
 * Much of a run's time went to compiling: a program as wide as this one is warm in many places for a second or two, and hot in few.
 * Functions wait four times as long for the optimising compiler, and take less of what they call into themselves: of the processor
 * seconds of a first `pack` a sixth is saved, of `proof` over 100 pages a tenth.
 *
 * V8 makes bytecode of a pattern for its first text and machine code for its second; patterns of Chinese are asked of every
 * paragraph, and the bytecode takes longer to make than the machine code. Made at once, 100 pages are proof-read in a sixteenth
 * less. Only before any thread of the process: a thread that has compiled patterns does not outlive the change.
 */
const settings = ['--interrupt-budget=270000', '--max-inlined-bytecode-size-cumulative=200', '--no-regexp-tier-up'];

export function tellEngine() {
  for (const setting of settings) setFlagsFromString(setting);
}
