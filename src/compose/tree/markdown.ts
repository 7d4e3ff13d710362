import type { Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

export type { Nodes, PhrasingContent, Root, RootContent, TableRow };

/** What official documents have no use for, or what would misread a ratio, an indent, a number, or ** beside 。 */
const unused = [
  'codeIndented',
  'codeFenced',
  'codeText',
  'setextUnderline',
  'htmlFlow',
  'htmlText',
  'autolink',
  'list',
  'thematicBreak',
  'definition',
  'attention',
];

/** The Markdown of templates: headings, paragraphs, bold, tables, block directives. */
export function parseMarkdown(text: string): Root {
  const { flow } = directive();
  return fromMarkdown(text, {
    extensions: [...(flow === undefined ? [] : [{ flow }]), gfmTable(), { disable: { null: unused } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}
