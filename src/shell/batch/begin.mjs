// What a worker's process begins with; plain JavaScript, as `start.mjs` is.
import { tellEngine } from '../engine.mjs';
import { start } from '../start.mjs';

tellEngine();

// Ctrl-C reaches every process of the terminal: whether to stop is for the one that was started by hand.
process.on('SIGINT', () => undefined);

await start(process.argv[2] ?? '');
