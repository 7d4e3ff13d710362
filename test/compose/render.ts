import { type ComposeInput, type ComposeOptions, compose, layered } from '../../src/compose/index.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';

const path = '试.md.hbs';

/** Composes a template written in a test. */
export function write(
  input: ComposeInput,
  body: string,
  options: ComposeOptions = {},
  head = 'kind: 试\ntitle: 试',
): Outcome<Document> {
  const own = (asked: string) => (asked === path ? { file: path, text: `---\n${head}\n---\n${body}` } : undefined);
  const templates = layered(own, input.templates);
  return compose({ ...input, templates }, { kind: '试', template: path, onDemand: true }, options);
}

/** The body's text as one string, without the title and the index. */
export const textOf = ({ value }: Outcome<Document>): string =>
  value.blocks
    .filter((b) => b.type !== 'title')
    .map((b) => plainText(runsOf(b)))
    .join('');
