import { type LedgerRow, placeText } from '../../model/bundle.ts';
import { dateInDigits } from '../../model/evidence.ts';
import { urlOfPath } from '../names.ts';
import { newnessOf } from './history.ts';
import { anchor, joined, type Markup, markup } from './markup.ts';
import { pageUrl, type View } from './view.ts';

/** A piece as it stands beside what it proves: the number leads to its page, 原件 to its own file. */
function evidenceLine(view: View, row: LedgerRow): Markup {
  return markup`<li><a href="${pageUrl(row)}">${row.number}</a> ${row.title}${newnessOf(view, `evidence/${row.number}`)} <span class="quiet">${placeOf(row)}</span> <a class="quiet" href="${urlOfPath(row.path)}" aria-label="原件：${row.title}">原件</a></li>`;
}

/** The pieces of a list of numbers; a number without a piece is said, never left out. */
export function evidenceList(view: View, numbers: readonly string[], empty: string): Markup {
  if (numbers.length === 0) return markup`<p class="lack">${empty}</p>`;
  return markup`<ul class="evidence">${numbers.map((number) => {
    const row = view.rows.get(number);
    return row ? evidenceLine(view, row) : markup`<li class="lack">${number} 包内没有这件佐证</li>`;
  })}</ul>`;
}

/** 佐证目录 — every piece, with who cites it. */
export function evidenceSection(view: View): Markup {
  return markup`<section id="evidence" aria-labelledby="evidence-h"><h2 id="evidence-h">佐证目录（${view.ledger.rows.length}件）</h2>
<div class="wide" tabindex="0" role="region" aria-label="佐证目录"><table><thead><tr><th scope="col">编号</th><th scope="col">题名</th><th scope="col">责任单位</th><th scope="col">文号</th><th scope="col">日期</th><th scope="col" class="tight">页数</th><th scope="col">合订本</th><th scope="col">被引用处</th></tr></thead><tbody>
${joined(
  view.ledger.rows.map((row) => ledgerRow(view, row)),
  '\n',
)}
</tbody></table></div></section>`;
}

/** `第1册第12页` */
const placeOf = ({ volume }: LedgerRow): string => (volume === null ? '未装订' : placeText(volume));

const ledgerRow = (view: View, row: LedgerRow): Markup =>
  markup`<tr id="${anchor('evidence', row.number)}"><th scope="row" class="tight"><a href="${pageUrl(row)}">${row.number}</a></th><td><a href="${urlOfPath(row.path)}">${row.title}</a>${newnessOf(view, `evidence/${row.number}`)}</td><td>${row.unit}</td><td>${row.docNumber}</td><td class="tight">${dateInDigits(row)}</td><td>${row.volume?.pages ?? row.file.pages}</td><td class="tight">${placeOf(row)}</td><td>${usedBy(view, row)}</td></tr>`;

const SHOWN = 4;

/** The indicators it proves and the documents that name it. */
function usedBy(view: View, row: LedgerRow): string {
  const proves = view.provenBy.get(row.number) ?? [];
  const documents = [...new Set((view.citations.get(row.number) ?? []).map(({ document }) => document))];
  const uses = [...proves.map((id) => `指标${id}`), ...documents.map((id) => view.titles.get(id) ?? id)];
  if (uses.length === 0) return '未被引用';
  return `${uses.slice(0, SHOWN).join('、')}${uses.length > SHOWN ? `等${uses.length}处` : ''}`;
}
