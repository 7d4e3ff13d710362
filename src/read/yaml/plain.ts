import { parse } from 'yaml';

/** YAML as plain values, for files that come with the program or that a schema reads next. @throws Error with line and column. */
export const plainYaml = (text: string): unknown => parse(text);
