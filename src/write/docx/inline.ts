import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  Tab,
  TextRun,
} from 'docx';
import type { Inline } from '../../model/document.ts';
import { inlineText, unreachable } from '../../model/reading-order.ts';
import { targetOf } from '../layout/targets.ts';
import { bookmarkName, type Clerk } from './clerk.ts';
import { needsHint, wordFont } from './faces.ts';

/** What XML cannot hold is dropped; tabs and line ends become spaces. */
const legal = (text: string): string =>
  text.replace(/[\t\r\n]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** Text as one run. Chinese quotes and dashes get the East Asian hint, or Word sets them half wide. */
export function run(text: string, more: Omit<IRunOptions, 'text'> = {}): TextRun {
  const clean = legal(text);
  const hint = needsHint(clean) ? { font: { ...(more.font as object | undefined), hint: 'eastAsia' } } : {};
  return new TextRun({ ...more, ...hint, text: clean });
}

/** A tabulator. */
export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

export const inline = (clerk: Clerk, runs: readonly Inline[]): ParagraphChild[] => runs.map((r) => runOf(clerk, r));

function runOf(clerk: Clerk, r: Inline): ParagraphChild {
  switch (r.type) {
    case 'text':
      if (r.role === 'lead') return run(r.text, { font: wordFont(clerk.style.text.heading2.face) });
      return run(r.text, r.role === 'strong' ? { bold: true } : {});
    case 'gap':
      return run(inlineText(r), { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2A8' } });
    case 'figure':
    case 'reference':
      return linked(clerk, targetOf(r), [run(r.text)]);
    default:
      return unreachable(r);
  }
}

/** A link inside the file; what stands elsewhere is plain text, for a Word file travels alone. */
export function linked(clerk: Clerk, target: string | null, children: ParagraphChild[]): ParagraphChild {
  const [only] = children;
  if (target !== null && clerk.own.has(target))
    return new InternalHyperlink({ anchor: bookmarkName(target), children });
  return only ?? run('');
}

/** Children inside a bookmark of the given name. */
export function bookmarked(clerk: Clerk, name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  const id = clerk.nextId();
  return [new BookmarkStart(name, id), ...children, new BookmarkEnd(id)];
}
