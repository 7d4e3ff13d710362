import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import { sequenceText } from '../model/history.ts';
import type { Material, StandardPack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import { MAX_NAME_BYTES, MAX_PATH_UNITS, safeName } from './names.ts';

/** `平川市-国家卫生城市-2024-0000`: the package's name and its one top folder. */
export const packageName = (settings: Settings, pack: StandardPack): string =>
  safeName([settings.applicant.name, pack.honour, settings.year, sequenceText(settings.sequence)].join('-'));

/** `02 工作汇报` for a document of a material, `00 总目录` for what stands around them; below `data/`. */
function documentFolder(document: Document, pack: StandardPack): string {
  const material = pack.materials.find((m) => m.id === document.material);
  return material === undefined ? '00 总目录' : materialFolder(material);
}

/** Path of a document's file without its extension, below `data/`. */
export const documentPath = (document: Document, pack: StandardPack): string =>
  `${documentFolder(document, pack)}/${safeName(document.id.replace(/^\d{2}-/, ''))}`;

/** The clause whose number the piece carries. */
export const clauseOf = (piece: EvidencePiece): string => piece.number.replace(/-[^-]*$/, '');

/** The material a file is filed as: one of its folders stands in the file's path. */
export const filedMaterial = (path: string, pack: StandardPack): Material | undefined =>
  pack.materials.find(
    ({ made, folders }) =>
      made === 'filed' &&
      path
        .split('/')
        .slice(0, -1)
        .some((step) => folders.includes(step)),
  );

/**
 * `佐证材料/3 市容环境卫生/3.1-01 标题.pdf`, below `data/`; a piece that is itself a filed material (推荐报告, 法规, 图件) lies with
 * that material. `extension` is the file's as it goes in.
 */
export function evidencePath(piece: EvidencePiece, pack: StandardPack, extension: string): string {
  const name = `${piece.number} ${piece.title}`;
  const filed = filedMaterial(piece.file.path, pack);
  if (filed !== undefined) return fileIn(materialFolder(filed), name, extension);
  const category = pack.categories.find((c) => c.clauses.some((clause) => clause.id === clauseOf(piece)));
  const folder = category === undefined ? '其他' : `${category.id} ${category.name}`;
  return fileIn(`佐证材料/${safeName(folder)}`, name, extension);
}

/** What `data/` and the one top folder take of a path: the longest name of an applicant that there is. */
const ABOVE = 45;

/** Room for what tells a second file of one name apart. */
const MARK = 12;

/** A path that every system takes, its file's name cut where it is too long. */
export function fileIn(folder: string, name: string, extension: string): string {
  const ending = `.${extension}`;
  const room = MAX_PATH_UNITS - ABOVE - folder.length - 1 - ending.length;
  return `${folder}/${safeName(name, MAX_NAME_BYTES - ending.length, room)}${ending}`;
}

/** `05 爱国卫生工作法规或规范性文件/条例.pdf` for a filed file that carries no number; undefined for any other. */
export function filedPath(path: string, pack: StandardPack): string | undefined {
  const material = filedMaterial(path, pack);
  if (material === undefined) return undefined;
  const folder = materialFolder(material);
  const room = MAX_PATH_UNITS - ABOVE - folder.length - 1 - MARK;
  return `${folder}/${safeName(path.split('/').at(-1) ?? path, MAX_NAME_BYTES - MARK, room)}`;
}

/** `11 其他相关资料` for a material's number; an unknown number falls to the last material, the open-ended one. */
export function materialFolderOf(id: string, pack: StandardPack): string {
  const material = pack.materials.find((m) => m.id === id) ?? pack.materials.at(-1);
  return material === undefined ? '00 总目录' : materialFolder(material);
}

const materialFolder = ({ id, name }: Material): string => safeName(`${id} ${name}`);
