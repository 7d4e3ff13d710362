import type { FaceSet } from '../../model/faces.ts';
import { factsOf } from './face-facts.ts';

/** Which characters a set of faces can draw. */
export type Coverage = (codePoint: number) => boolean;

/** The characters at least one of the faces draws; every role falls back on the same open faces. */
export function coverageOf({ roles, fallbacks }: FaceSet): Coverage {
  const maps = [...new Set([...Object.values(roles).map((r) => r.face), ...fallbacks])].map(
    (face) => factsOf(face).bits,
  );
  return (code) => maps.some((bits) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0);
}
