#!/usr/bin/env node
// TypeScript runs as it is: no build step between the source and the clerk.
import { setFlagsFromString } from 'node:v8';
import { start } from '../shell/start.mjs';

/*
 * V8 makes bytecode of a pattern for its first text and machine code for its second; patterns of Chinese are asked of every
 * paragraph, and the bytecode takes longer to make than the machine code. Made at once, 100 pages are proof-read in a sixteenth
 * less. Only here, before any thread of this process: a thread that has compiled patterns does not outlive the change.
 */
setFlagsFromString('--no-regexp-tier-up');

await start(new URL('./main.ts', import.meta.url).href);
