import type { OfficeInsight, Trace } from '../model/insight.ts';
import type { OfficeParts } from '../text/office-parts.ts';
import { attributeOf, elementsOf, tagsOf, withoutTags } from '../xml/markup.ts';
import { embeddedIn } from './embedded.ts';
import { fetchedBy } from './outside.ts';
import { relationshipsOf } from './relationships.ts';

const traceOf = (seen: readonly string[]): Trace => ({
  count: seen.length,
  samples: [...new Set(seen.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 20)))]
    .filter((text) => text !== '')
    .slice(0, 3),
});

const noTraces: OfficeInsight = {
  changes: traceOf([]),
  comments: traceOf([]),
  hidden: traceOf([]),
  macros: false,
};

const tags = (xmls: readonly string[], start: RegExp): string[] =>
  xmls.flatMap((xml) => [...tagsOf(xml, start)].map(({ tag }) => tag));

const macrosIn = ({ names }: OfficeParts): boolean =>
  names.some((name) => /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name));

/** What the file brings along, and what it takes from elsewhere. */
function foreignParts(parts: OfficeParts): Pick<OfficeInsight, 'embedded' | 'fetched'> {
  const relationships = relationshipsOf(parts);
  const [embedded, fetched] = [embeddedIn(parts, relationships), fetchedBy(parts, relationships)];
  return {
    ...(embedded.length > 0 && { embedded: traceOf(embedded) }),
    ...(fetched.length > 0 && { fetched: traceOf(fetched) }),
  };
}

/** Insertions, deletions, moves and changes of format; `w:insideH`, `w:instrText` and `w:delText` are none. */
const revision =
  /<w:(?:ins|del|moveFrom|moveTo|(?:r|p|sect|tbl|tr|tc|tblGrid|numbering)PrChange|cell(?:Ins|Del|Merge))(?=[\s>/])/g;

/** Traces of a Word file: main part, headers, footers, notes. */
export function wordTraces(parts: OfficeParts): OfficeInsight {
  const body = parts.texts(/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/);
  const comments = tags(parts.texts(/^word\/comments\.xml$/), /<w:comment(?=\s)/g);
  return {
    changes: traceOf(tags(body, revision).map(authorOf('w:author'))),
    comments: traceOf(comments.map(authorOf('w:author'))),
    hidden: traceOf(body.flatMap((xml) => [...elementsOf(xml, 'w:r')].flatMap(({ content }) => hiddenIn(content)))),
    macros: macrosIn(parts),
    ...foreignParts(parts),
  };
}

const authorOf =
  (attribute: string) =>
  (tag: string): string =>
    attributeOf(tag, attribute) ?? '';

const first = <T>(all: Iterable<T>): T | undefined => {
  for (const one of all) return one;
  return undefined;
};

/** The words of a run that Word does not show; an unset `w:val` means yes. */
function hiddenIn(run: string): string[] {
  const properties = first(elementsOf(run, 'w:rPr'))?.content ?? '';
  const vanish = /<w:vanish(?:\s[^<>]*)?\/?>/.exec(properties)?.[0];
  if (vanish === undefined || /^(?:0|false|off)$/.test(attributeOf(vanish, 'w:val') ?? '')) return [];
  const words = [...elementsOf(run, 'w:t')].map(({ content }) => withoutTags(content)).join('');
  return words.trim() === '' ? [] : [words];
}

/** Traces of a workbook; what is hidden there is a whole sheet. */
export function sheetTraces(parts: OfficeParts): OfficeInsight {
  const threads = tags(parts.texts(/^xl\/threadedComments\/[^/]+\.xml$/), /<(?:\w+:)?threadedComment(?=\s)/g);
  const notes = tags(parts.texts(/^xl\/(?:comments\/)?comments?\d*\.xml$/), /<(?:\w+:)?comment(?=\s)/g);
  const sheets = tags(parts.texts(/^xl\/workbook\d*\.xml$/i), /<(?:\w+:)?sheet(?=\s)/g);
  return {
    changes: traceOf([]),
    comments: traceOf((threads.length > notes.length ? threads : notes).map((tag) => attributeOf(tag, 'ref') ?? '')),
    hidden: traceOf(
      sheets
        .filter((tag) => /^(?:hidden|veryHidden)$/.test(attributeOf(tag, 'state') ?? ''))
        .map((tag) => attributeOf(tag, 'name') ?? ''),
    ),
    macros: macrosIn(parts),
    ...foreignParts(parts),
  };
}

/** Traces of a presentation; what is hidden there is a whole slide. */
export function presentationTraces(parts: OfficeParts): OfficeInsight {
  const comments = tags(parts.texts(/^ppt\/comments\/[^/]+\.xml$/), /<(?:p|p188):cm(?=\s)/g);
  const hidden = tags(parts.texts(/^ppt\/slides\/slide\d+\.xml$/), /<p:sld(?=\s)/g);
  return {
    changes: traceOf([]),
    comments: traceOf(comments.map(() => '')),
    hidden: traceOf(hidden.filter((tag) => /^(?:0|false)$/.test(attributeOf(tag, 'show') ?? '')).map(() => '')),
    macros: macrosIn(parts),
    ...foreignParts(parts),
  };
}

/** Traces of a file of the old format: its directory names each storage in UTF-16. */
export const oldTraces = (bytes: Uint8Array): OfficeInsight => ({
  ...noTraces,
  macros: holdsName(bytes, '_VBA_PROJECT'),
  ...(holdsName(bytes, 'Ole10Native') && { embedded: traceOf(['打包的文件']) }),
});

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
