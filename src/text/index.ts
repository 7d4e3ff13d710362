export { type Dictionaries, readDictionaries } from './dictionaries.ts';
export { DictionaryFile } from './dictionary-file.ts';
export type { IndicatorNames } from './extract/attach.ts';
export { extractFacts } from './extract/extract-facts.ts';
export type { Fact } from './extract/fact.ts';
export { originOf, type Paragraph, type Prose, type SourceLine } from './prose.ts';
export { proseOf, readProse } from './read-prose.ts';
