import { percentDecoded } from '../model/percent.ts';
import type { OfficeParts } from '../text/office-parts.ts';
import { attributeOf, tagsOf, unescapeXml } from '../xml/markup.ts';
import type { Relationship } from './relationships.ts';

/** What a reader follows only by a click takes nothing in by itself. */
const followed = /^hyperlink$/i;
/** A template on one's own disk is not looked for on another's; one on a server is fetched, and may bring macros. */
const elsewhere = /^(?:https?|ftps?|mhtml):|^(?:file:)?[\\/]{2}(?![\\/])/i;

/**
 * 从外面取的内容 — what Office fetches when the file is opened, by name: pictures, templates, workbooks, objects and data
 * linked and not put in, and commands run by a field or a formula (DDE).
 */
export function fetchedBy(parts: OfficeParts, relationships: readonly Relationship[]): string[] {
  const linked = relationships
    .filter(({ external, type }) => external && !followed.test(type))
    .filter(({ type, target }) => type !== 'attachedTemplate' || elsewhere.test(target))
    .map(({ target }) => lastName(target));
  return [...new Set([...linked, ...fieldsOf(parts), ...formulasOf(parts), ...connectionsOf(parts)])];
}

/** `file:///D:\数据\2022年报.xlsx` → `2022年报.xlsx`; of an address on the web also the server. */
function lastName(target: string): string {
  const server = /^(?:https?|ftps?):\/\/([^/?#]+)/i.exec(target)?.[1];
  const name = percentDecoded(target.replace(/[?#].*$/, '')).replace(/^.*[\\/]/, '');
  return server === undefined ? name : server;
}

const fieldMark = /<w:(?:fldChar|instrText|fldSimple)(?=[\s>])/g;
/** Fields that start a program or take a file in; a linked picture has a relationship besides. */
const taking = /^\s*(DDEAUTO|DDE|INCLUDETEXT|LINK|DATABASE|IMPORT)\b\s*"?([^"]*)/i;

/** Word fields: their words may be split over many runs, and fields stand inside fields. */
function fieldsOf(parts: OfficeParts): string[] {
  return parts.texts(/^word\/[^/]+\.xml$/).flatMap((xml) => {
    const open: string[] = [];
    const whole: string[] = [];
    for (const { tag, end } of tagsOf(xml, fieldMark)) {
      const step = attributeOf(tag, 'w:fldCharType');
      const simple = attributeOf(tag, 'w:instr');
      if (step === 'begin') open.push('');
      else if (step === 'separate' || step === 'end') whole.push(...(step === 'end' ? [open.pop() ?? ''] : []));
      else if (simple !== null) whole.push(simple);
      else if (open.length > 0) open.push(`${open.pop()}${unescapeXml(xml.slice(end, xml.indexOf('<', end)))}`);
    }
    return [...whole, ...open].flatMap((field) => {
      const hit = taking.exec(field);
      return hit === null ? [] : [`${(hit[1] ?? '').toUpperCase()} ${percentDecoded(hit[2] ?? '').trim()}`.trim()];
    });
  });
}

/** Excel: `=cmd|'/c …'!A0` lies as a link of its own beside the sheets. */
const formulasOf = (parts: OfficeParts): string[] =>
  parts
    .texts(/^xl\/externalLinks\/[^/]+\.xml$/)
    .flatMap((xml) => [...tagsOf(xml, /<(?:\w+:)?ddeLink(?=\s)/g)])
    .map(({ tag }) => `DDE ${attributeOf(tag, 'ddeService') ?? ''}`.trim());

const connectionsOf = (parts: OfficeParts): string[] =>
  parts
    .texts(/^xl\/connections\.xml$/)
    .flatMap((xml) => [...tagsOf(xml, /<(?:\w+:)?connection(?=\s)/g)])
    .map(({ tag }) => `数据连接${attributeOf(tag, 'name') ?? ''}`);
