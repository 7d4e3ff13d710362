import { once } from '../model/once.ts';
import type { BookFacts } from './cell.ts';
import { drawnOver } from './drawn.ts';
import { type Grid, gridOf } from './grid.ts';
import { attribute, isOn, visit } from './markup.ts';
import { type BookParts, openBookParts } from './parts.ts';
import { type Relation, relationsOf } from './relations.ts';
import { sharedStrings } from './strings.ts';
import { formatsOf } from './styles.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** 工作表 — of a workbook; its cells are read when asked for. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** @throws Unreadable */
  grid(): Grid;
  /** What is said over the cells, not in them. @throws Unreadable */
  drawn(): readonly string[];
}

/** The sheets of a workbook that hold cells, in their order: found as the file itself says, not by the names of its parts. @throws Unreadable */
export function openBook(bytes: Uint8Array): BookSheet[] {
  const parts = openBookParts(bytes);
  const main = mainPart(parts);
  const related = relationsOf(parts, main);
  const { listed, ...settings } = listedIn(main, parts.read(main) ?? new Uint8Array());
  if (listed.length === 0) throw damaged('里面一张工作表也没有');
  const facts = factsOf(parts, related, settings);
  return listed.flatMap(({ name, hidden, id }) => {
    const relation = related.find((r) => r.id === id);
    if (relation === undefined ? id === '' && hidden : relation.type !== 'worksheet') return [];
    const path = relation?.path ?? '';
    return [
      {
        name,
        hidden,
        grid: () => gridOf(name, path, sheetPart(parts, name, relation), facts()),
        drawn: () => drawnOver(parts, path),
      },
    ];
  });
}

/** Modules of old programs are hidden sheets that lead nowhere; of all others, what is lost must be said. */
function sheetPart(parts: BookParts, name: string, relation: Relation | undefined): Uint8Array {
  const bytes = relation === undefined ? null : parts.read(relation.path);
  if (bytes === null) throw damaged(`工作表“${name}”的内容丢了`);
  return bytes;
}

function mainPart(parts: BookParts): string {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) throw new Unreadable('workbook-foreign', '这是二进制格式的工作簿（.xlsb），无法读取');
  if (parts.has('content.xml') && parts.has('mimetype'))
    throw new Unreadable('workbook-foreign', '这是 OpenDocument 表格（.ods），只是改了扩展名，无法读取');
  if (!parts.has(main)) throw noWorkbook();
  return main;
}

const noWorkbook = (): Unreadable => new Unreadable('workbook-damaged', '文件不是完整的 Excel 工作簿');

interface Settings {
  readonly from1904: boolean;
  readonly uncalculated: boolean;
}

interface Listed extends Settings {
  readonly listed: { readonly name: string; readonly hidden: boolean; readonly id: string }[];
}

function listedIn(part: string, bytes: Uint8Array): Listed {
  const found = { listed: [] as Listed['listed'], from1904: false, uncalculated: false };
  visit(part, bytes, {
    open(name, tag, parent) {
      if (parent === '' && name !== 'workbook') throw noWorkbook();
      if (name === 'workbookPr') found.from1904 = isOn(tag, 'date1904');
      if (name === 'calcPr') found.uncalculated = isOn(tag, 'fullCalcOnLoad');
      if (name !== 'sheet' || parent !== 'sheets') return;
      const hidden = (attribute(tag, 'state') ?? 'visible') !== 'visible';
      found.listed.push({ name: attribute(tag, 'name') ?? '', hidden, id: attribute(tag, 'id') ?? '' });
    },
  });
  return found;
}

/** Texts and styles are unpacked once, and only when a sheet is read. */
function factsOf(parts: BookParts, related: readonly Relation[], settings: Settings): () => BookFacts {
  const read = (type: string): readonly [string, Uint8Array | null] => {
    const path = related.find((r) => r.type === type)?.path ?? '';
    return [path, path === '' ? null : parts.read(path)];
  };
  return once(() => {
    const [path, strings] = read('sharedStrings');
    return {
      strings: strings === null ? null : sharedStrings(path, strings),
      formats: formatsOf(...read('styles')),
      ...settings,
    };
  });
}
