import type { Origin } from '../../diagnostic.ts';
import type { Document, Inline, TextRun } from '../../model/document.ts';
import { ownValue } from '../../model/own-value.ts';
import { inlineText, unreachable } from '../../model/reading-order.ts';
import type { Style, TextStyle } from '../../model/style.ts';
import { targetOf } from '../layout/targets.ts';
import { drawn, type Ink } from './ink.ts';
import { literal } from './literal.ts';
import type { Metrics } from './metrics.ts';
import type { DrawablePicture } from './pictures.ts';

/** What every block needs to be written as Typst: the styles, the ink and where links lead. */
export interface Scribe {
  readonly document: Document;
  readonly style: Style;
  readonly metrics: Metrics;
  readonly ink: Ink;
  /** Address of a target, or null when nothing is there to lead to. */
  readonly address: (target: string) => string | null;
  /** Attachments of this very document. */
  readonly own: ReadonlySet<string>;
  /** Typst path and pixels of a picture that could be read, or null. */
  readonly picture: (path: string) => DrawablePicture | null;
  /** On pages that lie on their side. */
  readonly landscape?: boolean;
  /** The block stays on the page of the next one. */
  readonly sticky?: boolean;
  /** In a table's cell a long number or address may break anywhere, so that it never runs over the edge. */
  readonly narrow?: boolean;
}

const marks: Readonly<Record<string, string>> = { '☐': '', '☑': '√', '☒': '×' };

const drawnOrArrow = new RegExp(`([${drawn}→])`, 'u');
const drawnOrLong = new RegExp(`([${drawn}]|[!-~]{9,})`, 'u');

/** A string as a Typst expression; characters without a glyph in any Chinese face are drawn. */
export function text({ ink, narrow }: Scribe, value: string, at?: Origin): string {
  const parts = ink.printable(value, at).split(narrow ? drawnOrLong : drawnOrArrow);
  const written = parts.filter((p) => p !== '').map((p) => piece(p, narrow === true));
  return written.length === 0 ? '""' : written.join(' + ');
}

function piece(part: string, narrow: boolean): string {
  const mark = ownValue(marks, part);
  if (mark !== undefined) return `box-mark(${literal(mark)})`;
  // A chain of figures (53.01%→51.08%) may break at its arrows; as one word it would tear the line before it apart.
  if (part === '→') return 'box("→")';
  return narrow && /^[!-~]{9,}$/.test(part) ? `loose(${literal(part)})` : literal(part);
}

/** Runs as one Typst expression. */
export const inline = (scribe: Scribe, runs: readonly Inline[]): string =>
  runs.length === 0 ? '""' : runs.map((run) => runSource(scribe, run)).join(' + ');

function runSource(scribe: Scribe, run: Inline): string {
  switch (run.type) {
    case 'text':
      return textRun(scribe, run);
    case 'gap':
      return `gap-mark(${text(scribe, inlineText(run), run.at)})`;
    case 'figure':
      return linked(scribe, targetOf(run), text(scribe, run.text, run.at));
    case 'reference':
      return linked(scribe, targetOf(run), text(scribe, run.text));
    default:
      return unreachable(run);
  }
}

function textRun(scribe: Scribe, run: TextRun): string {
  const body = text(scribe, run.text);
  if (run.role === 'lead') return `text(font: s-heading2.font, ${body})`;
  return run.role === 'strong' ? `thick(${body})` : body;
}

/** A link to an attachment stays inside the file; everything else is an address the binder resolves. */
export function linked(scribe: Scribe, target: string | null, body: string): string {
  if (target === null) return body;
  if (target.startsWith('attachment:'))
    return scribe.own.has(target) ? `link(label(${literal(target)}), ${body})` : body;
  const address = scribe.address(target);
  return address === null ? body : `link(${literal(address)}, ${body})`;
}

/** Arguments of `para` that a style's own row decides. */
export function paraArguments(s: TextStyle): string {
  const side = s.align === 'justify' ? 'left' : s.align;
  return `indent: ${s.indent}, side: ${side}, justify: ${s.align === 'justify' || s.align === 'left'}`;
}
