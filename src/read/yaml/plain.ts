import { parse } from 'yaml';
import { isTooDeep } from './depth.ts';

/** YAML as plain values, for files that come with the program or that a schema reads next. @throws Error with line and column. */
export function plainYaml(text: string): unknown {
  if (isTooDeep(text)) throw new Error('层次套得太深');
  return parse(text);
}

/** The same of a stranger's file; null for what is no YAML at all, which the schema then refuses by name. */
export function plainYamlOrNull(text: string): unknown {
  try {
    return plainYaml(text);
  } catch {
    return null;
  }
}
