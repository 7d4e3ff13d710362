import type { FormPart } from './paragraphs.ts';
import { relationsPath } from './picture/attach.ts';
import { attributeOf, tagsOf } from './scan.ts';

/** A Word form: its path for messages, the file itself, and its parts unpacked, or why they could not be. */
export interface WordForm {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array> | FormRefusal;
}
export type FormRefusal = 'no-zip' | 'damaged' | 'large' | 'encrypted';

/** Parts of the form by what they are for. */
export interface FormParts {
  /** Body, headers and footers: what is filled. */
  readonly filled: readonly FormPart[];
  /** Notes and comments: text that stays as it is. */
  readonly left: readonly FormPart[];
}

const kinds: Readonly<Record<string, string>> = {
  'document.main+xml': '',
  'document.macroEnabled.main+xml': '',
  'template.main+xml': '',
  'header+xml': '页眉',
  'footer+xml': '页脚',
};
const notes: Readonly<Record<string, string>> = {
  'footnotes+xml': '脚注',
  'endnotes+xml': '尾注',
  'comments+xml': '批注',
};

export const partText = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Told by the file's own list of content types, as Word does. */
export function formParts(files: ReadonlyMap<string, Uint8Array>): FormParts {
  const listed = overridesOf(partText(files.get('[Content_Types].xml')));
  const among = (names: Readonly<Record<string, string>>): FormPart[] =>
    listed.flatMap(({ path, type }) => {
      const name = names[Object.keys(names).find((end) => type.endsWith(`.${end}`)) ?? '-'];
      const bytes = files.get(path);
      return name === undefined || bytes === undefined ? [] : [{ path, name, xml: partText(bytes) }];
    });
  const [main, ...others] = among(kinds).sort((a, b) => Number(a.name !== '') - Number(b.name !== ''));
  if (main === undefined || main.name !== '') return { filled: [], left: [] };
  const occasions = occasionsOf(main, partText(files.get(relationsPath(main.path))));
  const named = others.map((part) => ({ ...part, name: `${occasions.get(part.path) ?? ''}${part.name}` }));
  return { filled: [main, ...named], left: among(notes) };
}

function overridesOf(xml: string): { path: string; type: string }[] {
  return [...tagsOf(xml)].flatMap((tag) => {
    const path = tag.name === 'Override' ? attributeOf(xml, tag, 'PartName') : undefined;
    return path === undefined
      ? []
      : [{ path: path.replace(/^\//, ''), type: attributeOf(xml, tag, 'ContentType') ?? '' }];
  });
}

/** Which pages a header or footer stands on, by its path: 首页, 偶数页; the others are the ordinary ones. */
function occasionsOf({ path, xml }: FormPart, relations: string): Map<string, string> {
  const folder = path.replace(/[^/]*$/, '');
  const targets = new Map(
    [...tagsOf(relations)]
      .filter((tag) => tag.name === 'Relationship')
      .map((tag) => [attributeOf(relations, tag, 'Id'), attributeOf(relations, tag, 'Target') ?? '']),
  );
  const words: Readonly<Record<string, string>> = { first: '首页', even: '偶数页' };
  return new Map(
    [...tagsOf(xml)]
      .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
      .map((tag) => {
        const target = targets.get(attributeOf(xml, tag, 'r:id')) ?? '';
        const at = target.startsWith('/') ? target.slice(1) : folder + target;
        return [at, words[attributeOf(xml, tag, 'w:type') ?? ''] ?? ''];
      }),
  );
}
