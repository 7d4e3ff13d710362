import { type Handing, type Life, type LifeStep, sequenceText, standing } from '../../model/history.ts';
import { amendmentPapers } from '../amendment-papers.ts';
import { urlOfPath } from '../names.ts';
import { anchor, joined, type Markup, markup } from './markup.ts';
import { stepCell } from './step.ts';
import { pageUrl, type View } from './view.ts';

/** 历次累积 — everything ever handed in, the sequence that brought it, and what it replaced; none in a first sequence. */
export function historySection(view: View): Markup | null {
  const { history } = view;
  if (!history) return null;
  const shown = history.lives.filter(worthShowing);
  return markup`<section id="history" aria-labelledby="history-h"><h2 id="history-h">历次累积（${history.handings.length}次报送）</h2>
<p class="quiet">列出历次报送过的每件佐证、每份文档，以及改动过的数据和事实：哪一序列新增、替换或删除，由什么改为什么，换下的是哪一份。校验值为文件（没有文件的为内容）的 SHA-256 前12位，全文在“记录/history.json”。</p>
${handingTable(view, history.handings)}
<p class="filters"><label>列出 <select id="life-view"><option value="all">历次全部</option><option value="changed">首次报送以后有变动的</option><option value="now">本序列变动的</option><option value="gone">已撤下的</option></select></label> <output id="life-count" aria-live="polite"></output></p>
<div class="wide" tabindex="0" role="region" aria-label="历次累积清单"><table id="lives"><thead><tr><th scope="col">内容</th><th scope="col">现状</th>${history.handings.map(
    ({ sequence }) => markup`<th scope="col">${sequenceText(sequence)}</th>`,
  )}</tr></thead><tbody>
${joined(
  shown.map((life) => lifeRow(view, life, history.handings)),
  '\n',
)}
</tbody></table></div></section>`;
}

/** Figures and facts that never changed would only hide those that did; files are all listed. */
const worthShowing = ({ target, steps }: Life): boolean => /^(evidence|document)\//.test(target) || steps.length > 1;

function handingTable(view: View, handings: readonly Handing[]): Markup {
  const papers = amendmentPapers.filter((path) => view.papers?.includes(path));
  return markup`<div class="wide" tabindex="0" role="region" aria-label="历次报送"><table><thead><tr><th scope="col">序列</th><th scope="col">成文日期</th><th scope="col">报送单位</th><th scope="col">缘由</th><th scope="col" class="tight">数据和佐证新增</th><th scope="col" class="tight">替换</th><th scope="col" class="tight">删除</th><th scope="col" class="tight">文档新增或重出</th><th scope="col">申报包校验值</th></tr></thead><tbody>${handings.map(
    (one) =>
      markup`<tr><th scope="row" class="tight">${sequenceText(one.sequence)}</th><td class="tight">${one.day}</td><td>${one.by}</td><td>${one.why}</td>${(['新增', '替换', '删除'] as const).map((op) => markup`<td class="tight">${count(view, one.sequence, op)}</td>`)}<td class="tight">${remade(view, one.sequence)}</td><td>${one.sha256 === null ? (one.sequence === handings.length - 1 ? '本包' : '未记') : markup`<code>${one.sha256}</code>`}</td></tr>`,
  )}</tbody></table></div>${
    papers.length === 0
      ? null
      : markup`<p>本序列的补正文书：${joined(
          papers.map((path) => markup`<a href="${urlOfPath(path)}">${path.replace(/^.*\/|\.[^.]*$/g, '')}</a>`),
          '、',
        )}</p>`
  }`;
}

/** Rows and pieces, as the papers of the round count them; documents follow from these and are counted apart. */
const count = ({ history }: View, sequence: number, op: LifeStep['op']): number =>
  history?.lives.filter((life) => !isDocument(life) && stepsIn(life, sequence).some((step) => step.op === op)).length ??
  0;

const remade = ({ history }: View, sequence: number): number =>
  history?.lives.filter((life) => isDocument(life) && stepsIn(life, sequence).some(({ op }) => op !== '删除')).length ??
  0;

const isDocument = ({ target }: Life): boolean => target.startsWith('document/');
const stepsIn = ({ steps }: Life, sequence: number): LifeStep[] => steps.filter((step) => step.sequence === sequence);

function lifeRow(view: View, life: Life, handings: readonly Handing[]): Markup {
  const { target, title, steps } = life;
  const gone = standing(life) === null;
  const last = steps.at(-1)?.sequence ?? 0;
  const flag = (holds: boolean): string => (holds ? 'yes' : 'no');
  const href = gone ? null : whereOf(view, target);
  return markup`<tr id="${anchor('life', target)}" data-changed="${flag(last > 0)}" data-now="${flag(last === handings.length - 1)}" data-gone="${flag(gone)}"><th scope="row">${
    href === null ? title : markup`<a href="${href}">${title}</a>`
  }</th><td>${gone ? markup`<span class="lack">已撤下</span>` : '现行'}</td>${handings.map(({ sequence }) => stepCell(life, sequence))}</tr>`;
}

/** The piece's page, the document's file, the figure's place on this page. */
function whereOf(view: View, target: string): string | null {
  const [kind = '', id = ''] = target.split('/');
  if (kind === 'evidence') {
    const row = view.rows.get(id);
    return row === undefined ? null : pageUrl(row);
  }
  if (kind === 'document') {
    const found = view.documents.documents.find(({ document }) => document.id === id);
    return found === undefined ? null : urlOfPath(found.pdf);
  }
  return kind === 'indicator' ? `#${anchor('indicator', id.split('-')[0] ?? id)}` : null;
}

/** 本序列新增, 本序列替换 — beside a thing that this sequence brought; null for what stands as it was. */
export function newnessOf({ changedNow }: View, target: string): Markup | null {
  const op = changedNow.get(target);
  return op === undefined ? null : markup` <span class="badge fresh">本序列${op}</span>`;
}
