import type { SheetKey } from '../../model/sheet-names.ts';
import type { Scope } from '../scope.ts';
import { phrase, sentence } from '../sentence.ts';
import type { Slot } from '../slots.ts';
import type { Row } from './row.ts';
import { type View, value } from './view.ts';

/** One entry of a cell that holds several. */
interface Word {
  readonly row: Row<SheetKey>;
  readonly field: string;
  readonly index: number;
  readonly text: string;
}

export const words = (row: Row<SheetKey>, field: string, texts: readonly string[]): Word[] =>
  texts.map((text, index) => ({ row, field, index, text }));

const slotOf = ({ row, field, index, text }: Word, scope: Scope, print: (text: string) => string): Slot =>
  scope.slots.fact(print(text), {
    fact: `${row.sheet}/${'id' in row.record ? row.record.id : row.index + 1}/${field}/${index + 1}`,
    at: scope.book.dossier.at(row.sheet, row.index, field),
  });

export const wordView: View<Word> = {
  name: '文字',
  what: '一格里的一条',
  fields: {
    文字: value('完整的一句话', (w, s) => slotOf(w, s, sentence)),
    语句: value('句末不带标点', (w, s) => slotOf(w, s, phrase)),
  },
};
