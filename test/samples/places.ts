import { fileURLToPath } from 'node:url';

/** A place under samples/, on this machine. */
export const at = (path: string): string => fileURLToPath(new URL(`../../samples/${path}`, import.meta.url));
