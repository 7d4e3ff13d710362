import { type Landmark, landmarksOf } from '../layout/landmarks.ts';
import type { Section } from '../layout/sections.ts';
import { sectionsOf } from '../layout/sections.ts';
import { leadsToSignature } from '../layout/sign-off.ts';
import { blockSource } from './block/block.ts';
import type { Scribe } from './scribe.ts';

/** The whole document as Typst, after the preamble. */
export function documentSource(scribe: Scribe): string {
  const { blocks } = scribe.document;
  const landmarks = new Map(landmarksOf(scribe.document).map((l) => [blocks[l.block], l]));
  const sections = sectionsOf(scribe.document);
  // Front matter and text count their pages apart: each kind begins with 1.
  const pages = sections.map((section, i) =>
    sectionSource(scribe, section, landmarks, i > 0 && sections.findIndex((s) => s.kind === section.kind) === i),
  );
  return [...pages, '#tell-pages'].join('\n\n');
}

function sectionSource(
  scribe: Scribe,
  section: Section,
  landmarks: ReadonlyMap<unknown, Landmark>,
  restart: boolean,
): string {
  const landscape = section.orientation === 'landscape';
  const body = section.blocks
    .map((b, i) => {
      const sticky = leadsToSignature(section.blocks, i);
      return blockSource({ ...scribe, landscape, sticky }, b, landmarks.get(b), i === 0);
    })
    .join('\n');
  return `#${landscape ? 'sideways' : 'upright'}(${pageArguments[section.kind]})[
${restart ? '#counter(page).update(1)\n' : ''}${body}
]`;
}

const pageArguments: Readonly<Record<Section['kind'], string>> = {
  cover: 'numbering: none, footer: none',
  contents: 'numbering: "I", footer: front-foot',
  body: 'numbering: "1", footer: foot',
};
