import { fileURLToPath } from 'node:url';
import { packInto } from '../src/cli/pack.ts';
import { verifyFile } from '../src/cli/verify.ts';
import { refreshEvidence } from './evidence.ts';

/** The whole way on the fictional city: evidence is made, the dossier checked, built, packed, and the ZIP verified. */
const started = performance.now();
const city = fileURLToPath(new URL('pingchuan', import.meta.url));
await refreshEvidence(city);
const { code, file } = await packInto(city, undefined, null);
const verdict = file === null ? 1 : await verifyFile(file, {});
process.stdout.write(`用时${((performance.now() - started) / 1000).toFixed(1)}秒。\n`);
process.exitCode = Math.max(code, verdict);
