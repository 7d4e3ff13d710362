import { dateInWords, type EvidencePiece, isPicture } from '../../model/evidence.ts';
import type { Scope } from '../scope.ts';
import type { Slot } from '../slots.ts';
import { flag, type Presented, presentAll, type View, value } from './view.ts';

/** 佐证编号 as references; a click leads to the piece. */
export const evidenceSlot = (scope: Scope, number: string): Slot =>
  scope.slots.run({ type: 'reference', to: { kind: 'evidence', id: number }, text: number });

export const evidenceSlots = (scope: Scope, numbers: readonly string[]): Presented[] =>
  presentAll(numberView, numbers, scope);

const numberView: View<string> = {
  name: '文字',
  what: '一个佐证编号',
  fields: {
    文字: value('佐证编号', (n, s) => evidenceSlot(s, n)),
    语句: value('佐证编号', (n, s) => evidenceSlot(s, n)),
  },
};

export const pieceView: View<EvidencePiece> = {
  name: '件',
  what: '佐证目录的一件',
  sheet: '佐证登记',
  fields: {
    编号: value('佐证编号', (p, s) => evidenceSlot(s, p.number)),
    题名: value('题名', (p, s) => s.slots.text(p.title)),
    形成单位: value('形成单位', (p, s) => s.slots.text(p.unit)),
    文号: value('文号', (p, s) => s.slots.text(p.docNumber)),
    日期: value('日期', (p, s) => s.slots.text(dateInWords(p))),
    页数: value('页数', (p, s) => s.slots.text(pages(p))),
    类型: value('类型', (p, s) => s.slots.text(p.kind)),
    是图片: flag('是否为可以放进文件的图片（JPEG、PNG、GIF、WebP、BMP）', (p) => isPicture(p.file)),
  },
};

function pages({ range, file }: EvidencePiece): string {
  if (range !== null) return String(range.last - range.first + 1);
  return file.pages === null ? '' : String(file.pages);
}

export const piecesOf = (scope: Scope, holds: (piece: EvidencePiece) => boolean): Presented[] =>
  presentAll(pieceView, scope.book.ledger.pieces.filter(holds), scope);
