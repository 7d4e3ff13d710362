#!/usr/bin/env node
// TypeScript runs as it is: no build step between the source and the clerk.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
