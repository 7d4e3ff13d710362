import type { Diagnostic } from '../diagnostic.ts';

/**
 * 问题指纹 — 16 hex digits over code, place and message. The message holds what was seen, so the fingerprint changes when
 * the value does: a waiver that quotes it lapses by itself. Who waived a problem is no part of it: the number the clerk
 * wrote down stays the one the list shows. Not a digest in the cryptographic sense.
 */
export function fingerprint({ code, at, message }: Diagnostic): string {
  const text = [code, at.file, at.sheet ?? '', at.cell ?? '', message.replace(waived, '')].join('\u0001');
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

/** What a waiver adds behind the message: see `noted` in waive.ts. */
const waived = /（已豁免：.*）$/su;

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}
