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
  const shared = sharedFormulas();
  let cell: Open = emptyCell('');
  let reading: 'value' | 'formula' | null = null;
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
      if (name === 'f') shared.begin(tag);
    },
    text(text, parent) {
      words.text(text, parent);
      if (reading !== null) cell[reading] += text;
    },
    close(name) {
      words.close(name);
      if (name === 'f') cell.formula = shared.end(cell.formula);
      reading = null;
    },
    end: () => (cell.value === null && cell.words === null && cell.formula === null ? null : cell),
  };
}

/** A shared formula is written out once, where it first stands. */
function sharedFormulas() {
  const written = new Map<string, string>();
  let group: string | null = null;
  return {
    begin(tag: string): void {
      group = attribute(tag, 'si');
    },
    end(formula: string | null): string | null {
      const own = group;
      group = null;
      if (own === null) return formula;
      if (formula) written.set(own, formula);
      return formula || (written.get(own) ?? '');
    },
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
