import type { Document } from '../model/document.ts';
import type { Settings } from '../model/dossier.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import { safeName } from './names.ts';

/** `平川市-国家卫生城市-2024-0000`: the package's name and its one top folder. */
export const packageName = (settings: Settings, pack: StandardPack): string =>
  safeName([settings.applicant.name, pack.honour, settings.year, String(settings.sequence).padStart(4, '0')].join('-'));

/** `02 工作汇报` for a document of a material, `00 总目录` for what stands around them; below `data/`. */
export function documentFolder(document: Document, pack: StandardPack): string {
  const material = pack.materials.find((m) => m.id === document.material);
  return material === undefined ? '00 总目录' : safeName(`${material.id} ${material.name}`);
}

/** Path of a document's file without its extension, below `data/`. */
export const documentPath = (document: Document, pack: StandardPack): string =>
  `${documentFolder(document, pack)}/${safeName(document.id.replace(/^\d{2}-/, ''))}`;

/** The clause whose number the piece carries. */
export const clauseOf = (piece: EvidencePiece): string => piece.number.replace(/-[^-]*$/, '');

/** `佐证材料/3 市容环境卫生/3.1-01 标题.pdf`, below `data/`. `extension` is the file's as it goes in. */
export function evidencePath(piece: EvidencePiece, pack: StandardPack, extension: string): string {
  const category = pack.categories.find((c) => c.clauses.some((clause) => clause.id === clauseOf(piece)));
  const folder = category === undefined ? '其他' : `${category.id} ${category.name}`;
  return `佐证材料/${safeName(folder)}/${safeName(`${piece.number} ${piece.title}`)}.${extension}`;
}
