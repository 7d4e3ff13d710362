import { writeFileSync } from 'node:fs';
import { templatesReadme } from '../compose/index.ts';

/** `npm run manual` — writes `templates/README.md` anew; a test keeps the file equal to the program. */
writeFileSync(new URL('../../templates/README.md', import.meta.url), templatesReadme());
