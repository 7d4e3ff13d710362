import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { schemas } from './schemas/index.ts';

/** `npm run schemas` — writes `schemas/` anew; a file that no schema names any more is removed. */
const folder = new URL('../../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
const wanted = schemas();
for (const old of readdirSync(folder).filter((name) => name.endsWith('.schema.json') && !wanted.has(name)))
  rmSync(new URL(encodeURIComponent(old), folder));
for (const [name, text] of wanted) writeFileSync(new URL(encodeURIComponent(name), folder), text);
process.stderr.write(`schemas/：${wanted.size} 个\n`);
