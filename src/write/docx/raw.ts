import { ImportedXmlComponent, type ParagraphChild, type XmlComponent } from 'docx';

/** Holds what the library parsed: its `root` is not public, but the parsed element is in there and nowhere else. */
interface Parsed {
  readonly root: readonly XmlComponent[];
}

/**
 * XML the library has no words for, as a child of a paragraph. Its own import wraps the element in one without a name,
 * which Word refuses; what was meant is inside.
 */
export function raw(xml: string): ParagraphChild {
  const parsed = ImportedXmlComponent.fromXmlString(xml) as unknown as Parsed;
  return parsed.root[0] as unknown as ParagraphChild;
}
