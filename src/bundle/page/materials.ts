import type { LedgerRow } from '../../model/bundle.ts';
import type { Material } from '../../model/pack.ts';
import { filedPaths } from '../catalogue.ts';
import { urlOfPath } from '../names.ts';
import { newnessOf } from './history.ts';
import { markControls } from './marks.ts';
import { joined, type Markup, markup } from './markup.ts';
import type { View } from './view.ts';

type DocumentRow = View['documents']['documents'][number];

/** 申报材料 — the numbered materials of the pack with the files that make them up. */
export function materialSection(view: View): Markup {
  const around = view.documents.documents.filter(({ document }) => document.material === null);
  return markup`<section id="materials" aria-labelledby="materials-h"><h2 id="materials-h">申报材料</h2>
${joined(
  view.pack.materials.map((material) => materialBlock(view, material)),
  '\n',
)}
${around.length === 0 ? null : markup`<article class="material"><h4>其他文件</h4>${documentList(view, around)}</article>`}
${volumeList(view)}</section>`;
}

function materialBlock(view: View, material: Material): Markup {
  const documents = view.documents.documents.filter(({ document }) => document.material === material.id);
  const filed = view.ledger.rows.filter((row) => isFiledAs(row, material));
  const files = filed.map(
    (row) =>
      markup`<li><a href="${urlOfPath(row.path)}">${row.title}</a>${newnessOf(view, `evidence/${row.number}`)}</li>`,
  );
  const handedIn = filedPaths(view.ledger)
    .filter((path) => path.startsWith(`${material.id} `))
    .map((path) => markup`<li><a href="${urlOfPath(path)}">${nameOf(path)}</a></li>`);
  const none = documents.length + filed.length + handedIn.length === 0;
  return markup`<article class="material" id="material-${material.id}"><h4>${material.id}　${material.name}</h4><div class="two"><div>${
    none ? absent(material) : documentList(view, documents)
  }${files.length + handedIn.length === 0 ? null : markup`<ul>${[...files, ...handedIn]}</ul>`}</div>${markControls(`material/${material.id}`, material.name)}</div></article>`;
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.[^.]+$/g, '');

/** Filed by its place in the package, or by the folder it was collected in. */
const isFiledAs = ({ path, file }: LedgerRow, material: Material): boolean =>
  path.startsWith(`${material.id} `) || material.folders.some((folder) => file.path.split('/').includes(folder));

const absent = (material: Material): Markup =>
  material.required
    ? markup`<p class="lack">缺：包内没有这项材料</p>`
    : markup`<p class="quiet">没有提交（非必备）</p>`;

const documentList = (view: View, documents: readonly DocumentRow[]): Markup =>
  markup`<ul>${documents.map(
    ({ document, pdf, docx, pages }) =>
      markup`<li><a href="${urlOfPath(pdf)}">${document.title}</a>${newnessOf(view, `document/${document.id}`)} <span class="quiet">${pages}页</span>${
        docx === null
          ? null
          : markup` <a class="quiet" href="${urlOfPath(docx)}" aria-label="Word：${document.title}">Word</a>`
      }</li>`,
  )}</ul>`;

const volumeList = (view: View): Markup | null =>
  view.ledger.volumes.length === 0
    ? null
    : markup`<article class="material" id="volumes"><h4>合订本</h4><ul>${view.ledger.volumes.map(
        ({ path, title, pages }) =>
          markup`<li><a href="${urlOfPath(path)}">${title}</a> <span class="quiet">${pages}页</span></li>`,
      )}</ul></article>`;
