import { publishEdition } from './edition.ts';

const [folder = '', edition = ''] = process.argv.slice(2);
void publishEdition(folder, edition);
