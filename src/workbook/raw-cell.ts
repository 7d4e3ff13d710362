import type { RawCell } from './cell.ts';
import { attribute, type Visitor } from './markup.ts';
import { wordsVisitor } from './strings.ts';

type Open = { -readonly [K in keyof RawCell]: RawCell[K] };

/** Reads one cell after the other: told where each begins, it hands it back at its end. */
export interface CellReader extends Required<Visitor> {
  begin(tag: string): void;
  /** Null for a cell that holds nothing. */
  end(): RawCell | null;
}

export function cellReader(): CellReader {
  /** A shared formula is written out once, where it first stands. */
  const shared = new Map<string, string>();
  let cell: Open = emptyCell('');
  let [reading, group]: ['value' | 'formula' | null, string | null] = [null, null];
  const words = wordsVisitor('is', (text) => {
    cell.words = text;
  });
  return {
    begin(tag) {
      cell = emptyCell(tag);
    },
    open(name, tag, parent) {
      words.open(name, tag, parent);
      if (parent !== 'c' || (name !== 'v' && name !== 'f')) return;
      reading = name === 'v' ? 'value' : 'formula';
      cell[reading] ??= '';
      group = name === 'f' ? attribute(tag, 'si') : group;
    },
    text(text, parent) {
      words.text(text, parent);
      if (reading !== null) cell[reading] += text;
    },
    close(name) {
      words.close(name);
      if (name === 'f' && group !== null) {
        if (cell.formula) shared.set(group, cell.formula);
        cell.formula ||= shared.get(group) ?? '';
        group = null;
      }
      reading = null;
    },
    end: () => (cell.value === null && cell.words === null && cell.formula === null ? null : cell),
  };
}

const type = /\st\s*=\s*["']\s*(\w+)/;
const style = /\ss\s*=\s*["']\s*(\d+)/;
const emptyCell = (tag: string): Open => ({
  type: type.exec(tag)?.[1] ?? 'n',
  style: Number(style.exec(tag)?.[1] ?? 0),
  value: null,
  words: null,
  formula: null,
});
