import type { FaceReport, FaceSet, LoadedFace } from '../../model/faces.ts';
import { Face } from '../../model/style.ts';
import { factsOf } from './face-facts.ts';

/** PostScript names of the faces embedded in a PDF of ours (Typst writes font dictionaries uncompressed). */
function embeddedNames(pdf: Uint8Array): string[] {
  const body = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return [...new Set(Array.from(body.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g), (m) => m[1] ?? ''))];
}

/**
 * Which of the given faces stand in the file, by role.
 * @throws Error when a face from elsewhere stands there: fonts of the host must never leak in.
 */
export function facesIn(pdf: Uint8Array, faces: FaceSet): FaceReport[] {
  const embedded = new Set(embeddedNames(pdf));
  const rows = [
    ...Face.options.map((role) => ({ role, ...faces.roles[role] })),
    ...faces.fallbacks.map((face) => ({ role: '后备' as const, face, substituted: true })),
  ];
  const named = rows.map((row) => ({ ...row, psName: factsOf(row.face).postScriptName }));
  const strange = [...embedded].filter((name) => !named.some((row) => row.psName === name));
  if (strange.length > 0) throw new Error(`faces from outside the set are embedded: ${strange.join(', ')}`);
  const served = new Set<LoadedFace>();
  return named
    .filter(
      ({ psName, face, role }) => embedded.has(psName) && !(role === '后备' && served.has(face)) && served.add(face),
    )
    .map(({ role, face, substituted }) => ({
      role,
      name: face.name,
      file: face.file,
      digest: face.digest,
      substituted,
    }));
}
