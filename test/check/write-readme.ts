import { writeFileSync } from 'node:fs';
import { readmeText } from '../../src/check/readme.ts';

/** Writes src/check/README.md anew; readme.test.ts compares. */
writeFileSync(new URL('../../src/check/README.md', import.meta.url), readmeText());
