#!/usr/bin/env node
// TypeScript runs as it is: no build step between the source and the clerk. A Node that strips types itself starts in
// half the time; an older one has them stripped.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./main.ts');
