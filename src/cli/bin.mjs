#!/usr/bin/env node
// TypeScript runs as it is: no build step between the source and the clerk.
import { tellEngine } from '../shell/engine.mjs';
import { start } from '../shell/start.mjs';

tellEngine();

await start(new URL('./main.ts', import.meta.url).href);
