import { doubtsOf } from '../../model/doubt.ts';
import { sequenceText } from '../../model/history.ts';
import { packageName } from '../layout.ts';
import { clauseSections } from './clauses.ts';
import { clientScript } from './client/index.ts';
import { type PageEdition, pageEdition, policyOf, sourceDigest } from './edition.ts';
import { evidenceSection } from './evidence.ts';
import { historySection } from './history.ts';
import { embeddedJson, type Markup, markup } from './markup.ts';
import { materialSection } from './materials.ts';
import { problemSection } from './problems.ts';
import { recordDigest } from './record-digest.ts';
import { searchEntries } from './search.ts';
import { pageStyle } from './style.ts';
import { type PageInput, type View, viewOf } from './view.ts';

export { amendmentPapers } from '../amendment-papers.ts';
export { printedDigest, recordDigest } from './record-digest.ts';
export type { PageInput } from './view.ts';

/**
 * 审核页 — `data/index.html`: one offline file. Nothing is loaded from anywhere, only this script and this style may
 * run (their digests are in the policy), and all of it reads and prints without any script.
 */
export function writeIndexPage(input: PageInput): string {
  const view = viewOf(input);
  const { applicant, year } = input.dossier.dossier.settings;
  const title = `${applicant.name} ${input.pack.honour}申报资料（${year}年度）`;
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="shenbao 审核页 ${pageEdition}">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${heading(view, title)}
${toolbar(view)}
<main id="main">
${searchSection}
${materialSection(view)}
${clauseSections(view)}
${evidenceSection(view)}
${problemSection(view)}
${historySection(view)}
</main>
${footer(view)}
<script type="application/json" id="identity">${embeddedJson(identityOf(view))}</script>
<script type="application/json" id="search-entries">${embeddedJson(searchEntries(view))}</script>
<script>${{ html: clientScript }}</script>
</body>
</html>
`.html;
}

/** The edition this program writes. */
export const presentEdition: PageEdition = {
  edition: pageEdition,
  script: sourceDigest(clientScript),
  style: sourceDigest(pageStyle),
};

const policy = policyOf(presentEdition);

const identityOf = (view: View) => {
  const { settings } = view.dossier.dossier;
  return {
    name: packageName(settings, view.pack),
    applicant: settings.applicant.name,
    year: settings.year,
    sequence: settings.sequence,
    pack: view.dossier.pack.id,
    record: view.record ?? recordDigest(view),
  };
};

function heading(view: View, title: string): Markup {
  const { dossier, accepted, verdicts } = view.dossier;
  const count = (judgement: string): number => verdicts.filter((v) => v.judgement === judgement).length;
  const doubted = doubtsOf(verdicts, [...view.corroboration.values()]).size;
  return markup`<header class="page"><h1>${title}</h1>
<p>依据：${view.pack.title}${view.pack.docNumber === '' ? '' : `（${view.pack.docNumber}）`}　编制日期：${dossier.settings.date}　序列：${sequenceText(dossier.settings.sequence)}</p>
<ul class="facts"><li>达标 ${count('达标')}${doubted === 0 ? null : markup`<b class="lack">（其中存疑 ${doubted}）</b>`}</li><li>未达标 ${count('未达标')}</li><li>疑似未达标 ${count('疑似未达标')}</li><li>无法判定 ${count('无法判定')}</li><li>文件 ${view.documents.documents.length} 份</li><li>佐证 ${view.ledger.rows.length} 件</li><li>合订本 ${view.ledger.volumes.length} 册</li></ul>
${accepted === null ? null : markup`<p class="warn">本包带错误提交，理由：${accepted}</p>`}</header>`;
}

/** 现行, 累积 — two ways to look at an amended dossier; a first sequence has but one. */
const editions = markup`<span class="editions" role="group" aria-label="视图"><button type="button" data-edition="now" aria-pressed="true">现行资料</button><button type="button" data-edition="all" aria-pressed="false">历次累积</button></span>`;

const toolbar = ({
  history,
}: View): Markup => markup`<div class="bar">${history ? editions : null}<nav aria-label="目录"><a href="#materials">材料</a><a href="#clauses">条款与指标</a><a href="#evidence">佐证</a><a href="#problems">问题</a>${history ? markup`<a href="#history">历次</a>` : null}</nav>
<label>查看 <select id="view"><option value="all">全部</option>${history ? markup`<option value="fresh">本序列改动的</option>` : null}<option value="doubtful">未达标、存疑或缺材料</option><option value="unmarked">尚未审核</option><option value="objected">需补充或不认可</option></select></label>
<label>审核人 <input id="reviewer" type="text" size="8"></label>
<button type="button" id="export-json">导出意见</button><button type="button" id="export-xlsx">导出 Excel</button><label class="file">导入意见<input class="away" id="import" type="file" accept=".json,application/json"></label>
<output id="progress" aria-live="polite"></output></div>`;

const searchSection = markup`<section id="search" role="search" aria-label="搜索"><p><label>搜索题名、数据 <input id="q" type="search" placeholder="按 / 开始" autocomplete="off"></label> <output id="hit-count" aria-live="polite"></output></p><ol id="hits"></ol>
<noscript><p class="warn">浏览器禁用了脚本：搜索与审核意见不可用，其余内容可正常阅读、打印。</p></noscript></section>`;

const footer = (view: View): Markup =>
  markup`<footer>由 ${view.dossier.tool.name} ${view.dossier.tool.version} 生成；标准包 ${view.dossier.pack.id} ${view.dossier.pack.edition}。本页离线使用，不联网；审核意见只存在本机浏览器，请及时导出。</footer>`;
