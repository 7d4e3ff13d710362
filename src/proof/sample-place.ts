import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** The invented places of our own samples: no gazetteer has them, and their papers are what one copies from. */
const invented = /平川市|临溪县/gu;

/** 示例地名 — the sample's own city left in the paper of another. */
export function* samplePlaces({ paragraphs, place }: Reading): Generator<Finding> {
  if (place === null || /平川|临溪/u.test(place.name)) return;
  for (const { paragraph, hit, start, end } of matches(paragraphs, invented)) {
    const message = `“${hit[0]}”是示例里虚构的地方，这里应写${place.name}的名称`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
}
