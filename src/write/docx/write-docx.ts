import {
  type FileChild,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  Document as WordDocument,
} from 'docx';
import type { Document } from '../../model/document.ts';
import type { Style } from '../../model/style.ts';
import { landmarksOf } from '../layout/landmarks.ts';
import { sectionsOf } from '../layout/sections.ts';
import { leadsToSignature } from '../layout/sign-off.ts';
import { ownTargets } from '../layout/targets.ts';
import { blockChildren } from './block/block.ts';
import type { Clerk } from './clerk.ts';
import { normalise } from './normalise.ts';
import { countHeadings, headingNumbering } from './numbering.ts';
import { sectionLook } from './page.ts';
import { wordStyles } from './styles.ts';

export interface DocxOptions {
  /** Printed pages of the landmarks, as `writePdf` found them: Word's contents show them without asking to be updated. */
  readonly landmarkPages?: readonly string[];
  /** Bytes of a picture, by its path in the workspace; may throw when there is none. */
  readonly pictures?: (path: string) => Uint8Array;
}

/**
 * A document as a Word file: named styles, real numbering, outline, cached contents, bookmarks for the evidence it
 * cites. The same document and style give the same bytes, whatever was written before in this process.
 */
export async function writeDocx(document: Document, style: Style, options: DocxOptions = {}): Promise<Uint8Array> {
  const charts: string[] = [];
  const file = new WordDocument({
    title: document.title,
    subject: document.kind,
    creator: document.applicant,
    lastModifiedBy: document.applicant,
    keywords: document.kind,
    description: '',
    revision: 1,
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles(style),
    numbering: headingNumbering(style),
    sections: wordSections(document, style, options, charts),
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(file)), document.day, charts);
}

function wordSections(document: Document, style: Style, options: DocxOptions, charts: string[]): ISectionOptions[] {
  let lastId = 0;
  const landmarks = new Map(
    landmarksOf(document).map((l, index) => [document.blocks[l.block], { index, level: l.level }]),
  );
  const sections = sectionsOf(document);
  const shared: Omit<Clerk, 'landscape'> = {
    document,
    style,
    own: ownTargets(document),
    counted: countHeadings(document),
    landmarkPages: options.landmarkPages ?? [],
    picture: (path) => readPicture(options, path),
    nextId: () => (lastId += 1),
    charts,
  };
  return sections.map((section, i) => {
    const clerk: Clerk = { ...shared, landscape: section.orientation === 'landscape' };
    const restart = sections.findIndex((s) => s.kind === section.kind) === i;
    const children: FileChild[] = section.blocks.flatMap((b, at) =>
      blockChildren(
        { ...clerk, keepNext: leadsToSignature(section.blocks, at) },
        b,
        landmarks.get(b) ?? null,
        at === 0,
      ),
    );
    return { ...sectionLook(style, section, restart, document.draft), children: closed(children) };
  });
}

/** Word wants a paragraph after a table that ends a section; a floating table hangs on it. */
function closed(children: FileChild[]): FileChild[] {
  if (!(children.at(-1) instanceof Table)) return children;
  return [...children, new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
}

function readPicture({ pictures }: DocxOptions, path: string): Uint8Array | null {
  try {
    return pictures?.(path) ?? null;
  } catch {
    return null;
  }
}
