import { anchor, type Markup, markup } from './markup.ts';

/** 审核意见 — what a reviewer can say of one item; the words are those of the exported file. */
const MARKS = ['满足', '需补充', '不认可'] as const;

/** The controls beside an item. `item` is `material/02`, `clause/3.1` or `indicator/14`. */
export function markControls(item: string, title: string): Markup {
  const name = anchor('mark', item);
  return markup`<fieldset class="mark" data-item="${item}" data-title="${title}"><legend>审核意见<span class="away">：${title}</span></legend>${MARKS.map(
    (mark) => markup`<label><input type="radio" name="${name}" value="${mark}"> ${mark}</label>`,
  )}<label class="remark">备注 <textarea rows="1" aria-label="备注：${title}"></textarea></label></fieldset>`;
}
