#!/usr/bin/env node
// TypeScript runs as it is: no build step between the source and the clerk.
import { start } from '../shell/start.mjs';

await start(new URL('./main.ts', import.meta.url).href);
