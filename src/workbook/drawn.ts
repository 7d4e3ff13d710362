import { visit } from './markup.ts';
import type { BookParts } from './parts.ts';
import { relationsOf } from './relations.ts';
import { Unreadable } from './unreadable.ts';

/** 图上的字 — what text boxes, shapes and diagrams lying over the cells of a sheet say, a paragraph each. @throws Unreadable */
export const drawnOver = (parts: BookParts, sheet: string): string[] =>
  related(parts, sheet, 'drawing').flatMap((drawing) =>
    [drawing, ...related(parts, drawing, 'diagramDrawing')].flatMap((part) => paragraphsOf(part, parts.read(part))),
  );

const related = (parts: BookParts, owner: string, wanted: string): string[] =>
  asFarAsWhole((paths) => {
    for (const { type, path } of relationsOf(parts, owner)) if (type === wanted) paths.push(path);
  });

/** A `Fallback` is for programs that cannot show what stands beside it: its words would be read twice. */
const paragraphsOf = (part: string, bytes: Uint8Array | null): string[] =>
  asFarAsWhole((said) => {
    let [words, fallbacks] = ['', 0];
    if (bytes === null) return;
    visit(part, bytes, {
      open(name) {
        if (name === 'Fallback') fallbacks += 1;
        if (name === 'br') words += ' ';
      },
      text(text, parent) {
        if (parent === 't' && fallbacks === 0) words += text;
      },
      close(name) {
        if (name === 'Fallback') fallbacks -= 1;
        if (name !== 'p') return;
        if (words.trim() !== '') said.push(words.trim());
        words = '';
      },
    });
  });

/** Nobody's facts stand in a drawing: one that is broken loses its own words, not the workbook. */
function asFarAsWhole(read: (found: string[]) => void): string[] {
  const found: string[] = [];
  try {
    read(found);
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code === 'workbook-too-large') throw error;
  }
  return found;
}
