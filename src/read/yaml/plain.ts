import { parse } from 'yaml';

/** YAML as plain values, for files that come with the program or that a schema reads next. @throws Error with line and column. */
export const plainYaml = (text: string): unknown => parse(text);

/** The same of a stranger's file; null for what is no YAML at all, which the schema then refuses by name. */
export function plainYamlOrNull(text: string): unknown {
  try {
    return plainYaml(text);
  } catch {
    return null;
  }
}
