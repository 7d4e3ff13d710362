import { escapeHtml } from '../../model/escape-html.ts';

/** HTML that is already safe; only `markup` makes it, so that no text reaches the page unescaped. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | null | undefined | false | Markup | readonly Part[];

/** Template tag: every interpolated string is escaped for text and for double-quoted attributes alike. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: strings.map((piece, i) => piece + (i < parts.length ? render(parts[i]) : '')).join(''),
});

/** Parts one after another, with a separator that is text. */
export const joined = (parts: readonly Part[], separator: string): Markup => ({
  html: parts.map(render).join(escapeHtml(separator)),
});

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(render).join('');
}

/** JSON inside `<script type="application/json">`: no `<` can end the element or open a comment. */
export const embeddedJson = (value: unknown): Markup => ({
  html: JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029'),
});

/** An `id` a link can name: ids of ours hold dots and slashes. */
export const anchor = (kind: string, id: string): string => `${kind}-${id.replace(/[^\p{L}\p{N}-]/gu, '_')}`;
