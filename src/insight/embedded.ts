import type { OfficeParts } from '../text/office-parts.ts';
import { attributeOf, tagsOf } from '../xml/markup.ts';
import type { Relationship } from './relationships.ts';

/** Words for what an object says it is (its ProgID), the first that fits. */
const objects: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^(?:package|packager)/i, '打包的文件'],
  [/^excel/i, 'Excel表'],
  [/^word/i, 'Word文档'],
  [/^powerpoint/i, '幻灯片'],
  [/^acro/i, 'PDF'],
  [/^visio/i, 'Visio图'],
];
/** Formulas written with an equation editor are objects, too, and nothing but formulas. */
const formula = /^(?:equation|mathtype)/i;

const objectTag = /<(?:\w+:)?(?:OLEObject|oleObj|oleObject)(?=\s)/gi;

/**
 * 嵌入的对象和文件 — OLE objects, packed files, whole documents, controls, by what they are. The sheet behind a chart belongs to
 * the chart and is none.
 */
export function embeddedIn(parts: OfficeParts, relationships: readonly Relationship[]): string[] {
  const kinds = programs(parts);
  const inner = relationships.filter(({ external, owner }) => !external && !/(?:^|\/)charts?\//i.test(owner));
  return inner.flatMap(({ owner, id, type, target }): string[] => {
    if (type === 'control' || type === 'activeXControlBinary') return type === 'control' ? ['控件'] : [];
    if (type === 'aFChunk') return ['嵌入的文档片段'];
    if (type !== 'oleObject' && type !== 'package') return [];
    const program = kinds.get(`${owner} ${id}`) ?? '';
    if (formula.test(program)) return [];
    return [objects.find(([pattern]) => pattern.test(program))?.[1] ?? (program || fileName(target))];
  });
}

/** ProgID by part and relationship. */
function programs(parts: OfficeParts): Map<string, string> {
  const tags = parts
    .named(/\.xml$/i)
    .flatMap(([owner, xml]) => [...tagsOf(xml, objectTag)].map(({ tag }) => [owner, tag] as const));
  return new Map(
    tags.map(([owner, tag]) => [
      `${owner} ${attributeOf(tag, 'r:id') ?? ''}`,
      attributeOf(tag, 'ProgID') ?? attributeOf(tag, 'progId') ?? '',
    ]),
  );
}

const fileName = (target: string): string => target.replace(/^.*[\\/]/, '');
