import type { PictureSize } from '../../../model/picture-size.ts';
import { attributeOf, tagsOf } from '../scan.ts';

/** The parts of a form as text and bytes, to be read and written. */
export interface Parts {
  has(path: string): boolean;
  text(path: string): string | null;
  write(path: string, content: string | Uint8Array): void;
}

/** Puts pictures into a Word file; each is stored once, and known to every part that shows it. */
export interface Attacher {
  /** @returns id of the relation in that part. */
  attach(part: string, key: string, bytes: Uint8Array, type: PictureSize['type']): string;
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const imageRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function createAttacher(parts: Parts): Attacher {
  const stored = new Map<string, string>();
  const related = new Map<string, string>();
  const store = (key: string, bytes: Uint8Array, type: PictureSize['type']): string => {
    let number = stored.size + 1;
    while (parts.has(`word/media/tupian${number}.${type}`)) number += 1;
    const path = `word/media/tupian${number}.${type}`;
    parts.write(path, bytes);
    allow(parts, type);
    stored.set(key, path);
    return path;
  };
  return {
    attach: (part, key, bytes, type) => {
      const known = related.get(`${part}\n${key}`);
      if (known !== undefined) return known;
      const id = relate(parts, part, stored.get(key) ?? store(key, bytes, type));
      related.set(`${part}\n${key}`, id);
      return id;
    },
  };
}

/** `word/_rels/document.xml.rels` of `word/document.xml`. */
export const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

function relate(parts: Parts, part: string, target: string): string {
  const path = relationsPath(part);
  const xml = parts.text(path) ?? `${head}<Relationships xmlns="${relationships}"></Relationships>`;
  const used = new Set([...tagsOf(xml)].map((tag) => attributeOf(xml, tag, 'Id')));
  let number = 1;
  while (used.has(`rIdTupian${number}`)) number += 1;
  const id = `rIdTupian${number}`;
  parts.write(path, withChild(xml, `<Relationship Id="${id}" Type="${imageRelation}" Target="/${target}"/>`));
  return id;
}

/** Before the closing tag of the root, also where the root was written as empty. */
const withChild = (xml: string, child: string): string =>
  /<\/[\w:]*Relationships\s*>/.test(xml)
    ? xml.replace(/(?=<\/[\w:]*Relationships\s*>)/, () => child)
    : xml.replace(
        /<([\w:]*Relationships)([^>]*?)\/>/,
        (_, name: string, rest: string) => `<${name}${rest}>${child}</${name}>`,
      );

const types = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;

/** The list of content types must know the extension; defaults stand before the overrides. */
function allow(parts: Parts, type: PictureSize['type']): void {
  const path = '[Content_Types].xml';
  const xml = parts.text(path) ?? '';
  const known = [...tagsOf(xml)].some(
    (tag) => tag.name === 'Default' && attributeOf(xml, tag, 'Extension')?.toLowerCase() === type,
  );
  if (known) return;
  const added = `<Default Extension="${type}" ContentType="${types[type]}"/>`;
  parts.write(
    path,
    xml.replace(/<Types\b[^>]*>/, (root) => root + added),
  );
}
